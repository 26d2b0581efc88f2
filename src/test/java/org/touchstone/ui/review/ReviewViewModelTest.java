package org.touchstone.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.PageState;
import org.touchstone.ui.shell.FakeWork;

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
}
