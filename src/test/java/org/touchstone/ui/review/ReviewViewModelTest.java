package org.touchstone.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.ui.shell.FakeWork;
import org.touchstone.workstation.library.JudgedRow;

class ReviewViewModelTest {
    private final FakeWork work = FakeWork.filled(20);
    private final List<ItemKey> opened = new ArrayList<>();
    private final ReviewViewModel model = new ReviewViewModel(work, new DirectTaskRunner(), Runnable::run, opened::add);

    @Test
    void selectsTheNewestAndReadsItsHistory() {
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.READY);
        assertThat(model.rows()).hasSize(12);
        assertThat(model.selected().get()).contains(work.judged.get(0));
        assertThat(model.history()).hasSize(1);
        assertThat(model.cut().get()).isFalse();
    }

    @Test
    void searchNarrowsAndKeepsTheSelectionWhereItCan() {
        model.refresh();
        model.select(Optional.of(work.judged.get(7)));
        model.search().set("Case 7");
        assertThat(model.rows()).containsExactly(work.judged.get(7));
        assertThat(model.selected().get()).contains(work.judged.get(7));
        model.search().set("nothing says this");
        assertThat(model.state().get()).isEqualTo(PageState.READY);
        assertThat(model.rows()).isEmpty();
        assertThat(model.selected().get()).isEmpty();
        assertThat(model.history()).isEmpty();
    }

    @Test
    void nothingJudgedIsAStateOfItsOwn() {
        work.judged.clear();
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.EMPTY);
    }

    @Test
    void showsTheItemsBehindANumberAndEverythingAgain() {
        model.refresh();
        List<ItemKey> two = List.of(ReviewViewModel.key(work.judged.get(4)), ReviewViewModel.key(work.judged.get(9)));
        model.search().set("Case 7");
        model.show(Optional.of(new ReviewViewModel.Behind("Left much better", two)));
        assertThat(model.search().get()).isEmpty();
        assertThat(model.rows()).containsExactly(work.judged.get(4), work.judged.get(9));
        model.search().set("Case 9");
        assertThat(model.rows()).containsExactly(work.judged.get(9));
        model.search().set("");
        model.show(Optional.empty());
        assertThat(model.rows()).hasSize(12);
    }

    @Test
    void revisesTheSelectedItem() {
        model.refresh();
        model.select(Optional.of(work.judged.get(3)));
        model.revise();
        assertThat(opened).containsExactly(ReviewViewModel.key(work.judged.get(3)));
    }

    @Test
    void onlyTheItemsBehindANumberAreLookedAt() {
        work.searches.clear();
        List<ItemKey> two = List.of(ReviewViewModel.key(work.judged.get(4)), ReviewViewModel.key(work.judged.get(9)));
        model.show(Optional.of(new ReviewViewModel.Behind("Left much better", two)));
        model.search().set("Case 9");
        assertThat(model.rows()).containsExactly(work.judged.get(9));
        assertThat(work.searches).isEmpty();
    }

    /** A review whose searches end when they are told to. */
    private static final class Slow implements TaskRunner {
        private final List<Runnable> begun = new ArrayList<>();
        private int cancelled;

        @Override
        public <T> Subscription run(
                Callable<T> job, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            boolean[] stopped = {false};
            begun.add(() -> {
                if (stopped[0]) {
                    new DirectTaskRunner().run(job, result -> {}, failure -> {});
                } else {
                    new DirectTaskRunner().run(job, onSuccess, onFailure);
                }
            });
            return () -> {
                cancelled += stopped[0] ? 0 : 1;
                stopped[0] = true;
            };
        }
    }

    @Test
    void theNextKeyCancelsTheSearchAndNothingOfItIsShown() {
        Slow slow = new Slow();
        ReviewViewModel typed = new ReviewViewModel(work, slow, Runnable::run, opened::add);
        typed.search().set("Case 1");
        typed.search().set("Case 7");
        assertThat(slow.cancelled).isEqualTo(1);
        // The second ends first; what the first still hears comes too late.
        slow.begun.get(1).run();
        assertThat(typed.rows()).containsExactly(work.judged.get(7));
        slow.begun.get(0).run();
        assertThat(typed.rows()).containsExactly(work.judged.get(7));
    }

    @Test
    void rowsAndProgressAreShownWhileTheSearchGoesOn() {
        List<Integer> sizes = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        model.rows().addListener((ListChangeListener<JudgedRow>)
                change -> sizes.add(change.getList().size()));
        model.looked().addListener((o, was, is) -> shares.add(is.doubleValue()));
        model.search().set("Case");
        assertThat(sizes).hasSizeGreaterThan(2).isSorted().last().isEqualTo(12);
        assertThat(shares).contains(0.5).last().isEqualTo(ReviewViewModel.DONE);
    }

    @Test
    void nothingArrivesAfterTheScreenWasClosed() {
        Slow slow = new Slow();
        ReviewViewModel left = new ReviewViewModel(work, slow, Runnable::run, opened::add);
        left.search().set("Case 1");
        left.close();
        slow.begun.get(0).run();
        assertThat(left.rows()).isEmpty();
    }
}
