package org.touchstone.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.stats.Interval;
import org.touchstone.stats.ReferenceCase;

class BetaPosteriorTest {

    @Test
    void chanceAboveACutAgreesWithTheBinomialTail() {
        for (ReferenceCase.Expected e :
                ReferenceCase.named("beta-posterior-pass").all("p_above_cut")) {
            long k = (long) e.number("k");
            BetaPosterior posterior = BetaPosterior.uniformPrior().after(k, (long) e.number("n") - k);
            e.matches(posterior.probabilityAbove(e.number("cut")));
        }
    }

    @Test
    void intervalHoldsItsLevel() {
        BetaPosterior posterior = new BetaPosterior(4, 9);
        Interval interval = posterior.interval(0.9);
        assertThat(posterior.probabilityAbove(interval.lower())).isCloseTo(0.95, within(1e-9));
        assertThat(posterior.probabilityAbove(interval.upper())).isCloseTo(0.05, within(1e-9));
        assertThat(interval.contains(posterior.mean())).isTrue();
    }

    @Test
    void countingInTwoStepsIsCountingOnce() {
        assertThat(BetaPosterior.uniformPrior().after(3, 1).after(2, 5))
                .isEqualTo(BetaPosterior.uniformPrior().after(5, 6));
    }

    @Test
    void certainCuts() {
        BetaPosterior posterior = BetaPosterior.uniformPrior().after(10, 0);
        assertThat(posterior.probabilityAbove(0)).isEqualTo(1);
        assertThat(posterior.probabilityAbove(1)).isZero();
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BetaPosterior(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BetaPosterior.uniformPrior().after(-1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BetaPosterior.uniformPrior().probabilityAbove(1.5));
    }
}
