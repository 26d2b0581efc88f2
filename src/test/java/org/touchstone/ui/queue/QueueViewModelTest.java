package org.touchstone.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.ui.shell.FakeWork;

class QueueViewModelTest {
    private final FakeWork work = FakeWork.filled(60);
    private final List<String> went = new ArrayList<>();

    private QueueViewModel model(TaskRunner tasks) {
        return new QueueViewModel(work, tasks, new QueueViewModel.Exits() {
            @Override
            public void judge(ItemFilter within) {
                went.add("judge " + within);
            }

            @Override
            public void open(ItemKey key) {
                went.add("open " + key.item().value());
            }

            @Override
            public void importPack() {
                went.add("import");
            }
        });
    }

    private QueueViewModel ready() {
        QueueViewModel model = model(new DirectTaskRunner());
        model.refresh();
        return model;
    }

    @Test
    void isBusyUntilReadAndThenShowsWhatIsDue() {
        QueueViewModel model = model(new DirectTaskRunner());
        assertThat(model.state().get()).isEqualTo(PageState.BUSY);
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.READY);
        assertThat(model.rows().get()).hasSize(60);
        assertThat(model.due()).isEqualTo(22 + 2 + 14);
    }

    @Test
    void isEmptyWithoutAStudy() {
        work.summaries.clear();
        work.rows.clear();
        assertThat(ready().state().get()).isEqualTo(PageState.EMPTY);
    }

    @Test
    void failureIsAStateOneCanLeaveByTryingAgain() {
        QueueViewModel model = model(new TaskRunner() {
            private boolean failed;

            @Override
            public <T> Subscription run(
                    java.util.concurrent.Callable<T> work,
                    java.util.function.Consumer<? super T> onSuccess,
                    java.util.function.Consumer<? super Exception> onFailure) {
                if (!failed) {
                    failed = true;
                    onFailure.accept(new IllegalStateException("once"));
                    return () -> {};
                }
                return new DirectTaskRunner().run(work, onSuccess, onFailure);
            }
        });
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.FAILED);
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.READY);
    }

    @Test
    void filtersNarrowWhatIsShownAndComeOffTogether() {
        QueueViewModel model = ready();
        model.chooseStudy(Optional.of(FakeWork.LEGAL));
        assertThat(model.due()).isEqualTo(24);
        assertThat(model.domains()).containsExactly("legal");
        model.chooseDomain(Optional.of("legal"));
        model.chooseState(Optional.of(ItemState.DUE));
        int narrow = model.rows().get().size();
        assertThat(narrow).isPositive().isLessThan(60);
        model.chooseStudy(Optional.of(FakeWork.MEDICAL));
        assertThat(model.filter().get().domain()).isNull();
        assertThat(model.filter().get().state()).isEqualTo(ItemState.DUE);
        model.clearFilters();
        assertThat(model.rows().get()).hasSize(60);
    }

    @Test
    void goesOnWithinTheFilterButWhateverTheState() {
        QueueViewModel model = ready();
        model.chooseStudy(Optional.of(FakeWork.LEGAL));
        model.chooseState(Optional.of(ItemState.JUDGED));
        model.proceed();
        assertThat(went).containsExactly("judge " + new ItemFilter(FakeWork.LEGAL, null, null, null));
    }

    @Test
    void opensOneItemByName() {
        QueueViewModel model = ready();
        model.open(work.rows.get(4));
        model.importPack();
        assertThat(went).containsExactly("open item-4", "import");
    }
}
