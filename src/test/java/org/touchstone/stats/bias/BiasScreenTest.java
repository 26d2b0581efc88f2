package org.touchstone.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.bias.BiasScreen.Verdict;

class BiasScreenTest {
    private static final BiasScreen SCREEN = BiasScreen.withDefaults();

    private static BiasScreen.Test test(double p, double effect, boolean enough, boolean confirmed) {
        return new BiasScreen.Test(p, effect, 0.4, enough, confirmed);
    }

    @Test
    void flagsWhatIsSureLargeAndConfirmed() {
        assertThat(SCREEN.of(List.of(
                        test(0.0001, -0.9, true, true),
                        test(0.0001, 0.3, true, true),
                        test(0.0001, 0.9, true, false),
                        test(0.0001, 0.9, false, true),
                        test(0.6, 0.9, true, true))))
                .containsExactly(Verdict.FLAG, Verdict.WATCH, Verdict.WATCH, Verdict.TOO_FEW, Verdict.CLEAR);
    }

    @Test
    void manyTestsDemandMoreOfEach() {
        BiasScreen.Test good = test(0.02, 1, true, true);
        BiasScreen.Test nothing = test(0.9, 1, true, true);
        assertThat(SCREEN.of(List.of(good))).containsExactly(Verdict.FLAG);
        assertThat(SCREEN.of(List.of(good, nothing, nothing, nothing))).startsWith(Verdict.WATCH);
        assertThat(SCREEN.of(List.of(good, nothing, nothing, nothing, nothing, nothing)))
                .startsWith(Verdict.CLEAR);
        // Tests without enough observations do not count as tests.
        BiasScreen.Test few = test(0.9, 1, false, true);
        assertThat(SCREEN.of(List.of(few, good, few, few)))
                .containsExactly(Verdict.TOO_FEW, Verdict.FLAG, Verdict.TOO_FEW, Verdict.TOO_FEW);
        assertThat(SCREEN.of(List.of())).isEmpty();
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BiasScreen(0.2, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> test(1.2, 0, true, true));
        assertThatIllegalArgumentException().isThrownBy(() -> test(0.2, Double.NaN, true, true));
    }
}
