package org.touchstone.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome.Flag;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.agreement.RetestConsistency.Share;
import org.touchstone.stats.agreement.RetestConsistency.Twice;

class RetestConsistencyTest {

    @Test
    void sharesAndKappaAreThoseCountedByHand() {
        List<Twice> items = List.of(
                new Twice(2, 2, false),
                new Twice(2, 1, true),
                new Twice(-1, 1, true),
                new Twice(0, 0, true),
                new Twice(-3, -3, true));
        RetestConsistency found = RetestConsistency.of(items, 3, 0.95).get();
        assertThat(found.same()).isEqualTo(0.6);
        assertThat(found.items()).isEqualTo(5);
        // Weighted kappa with quadratic weights is 1 - sum of squared differences / expected.
        double observed = 0 + 1 + 4 + 0 + 0;
        double expected = 0;
        int[] first = {2, 2, -1, 0, -3};
        int[] second = {2, 1, 1, 0, -3};
        for (int a : first) {
            for (int b : second) {
                expected += (a - b) * (a - b) / 5.0;
            }
        }
        assertThat(found.kappa().value()).isCloseTo(1 - observed / expected, within(1e-12));
        Share flips = found.flips().get();
        assertThat(flips.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(flips.of()).isEqualTo(3);
        assertThat(flips.interval().contains(1 / 3.0)).isTrue();
    }

    @Test
    void whoDecidesByTheSideAloneFlipsEverythingThatWasSwapped() {
        List<Twice> items = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            items.add(new Twice(1, -1, true));
        }
        RetestConsistency found = RetestConsistency.of(items, 3, 0.95).get();
        assertThat(found.same()).isZero();
        assertThat(found.flips().get().value()).isEqualTo(1);
    }

    @Test
    void degenerateAnswersHaveDefinedResults() {
        assertThat(RetestConsistency.of(List.of(), 3, 0.95).whyNot()).contains(Reason.NO_DATA);
        var alike = RetestConsistency.of(List.of(new Twice(1, 1, false), new Twice(1, 1, false)), 3, 0.95);
        assertThat(alike.remarks()).contains(Flag.NO_VARIATION);
        assertThat(alike.get().kappa().value()).isEqualTo(1);
        assertThat(alike.get().flips().whyNot()).contains(Reason.NO_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetestConsistency.of(List.of(new Twice(4, 0, false)), 3, 0.95));
    }
}
