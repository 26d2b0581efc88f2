package org.touchstone.stats.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.ReferenceCase;

class SequentialTestTest {

    @Test
    void boundsAgreeWithWald() {
        ReferenceCase reference = ReferenceCase.named("sprt-bernoulli-design");
        SequentialTest test = new SequentialTest(0.7, 0.85, 0.05, 0.1, new SequentialTest.Items(12, 40));
        reference.one("log_A").matches(test.upperBound());
        reference.one("log_B").matches(test.lowerBound());
        reference.one("inc_correct").matches(test.rightIncrement());
        reference.one("inc_wrong").matches(test.wrongIncrement());
    }

    @Test
    void operatingCharacteristicIsExact() {
        ReferenceCase reference = ReferenceCase.named("sprt-truncated-oc");
        for (ReferenceCase.Expected e : reference.all("p_pass")) {
            e.matches(rule(e).at(e.number("p")).passing());
        }
        for (ReferenceCase.Expected e : reference.all("mean_items")) {
            e.matches(rule(e).at(e.number("p")).meanItems());
        }
    }

    private static SequentialTest rule(ReferenceCase.Expected e) {
        return new SequentialTest(e.number("p0"), e.number("p1"), 0.05, 0.1, new SequentialTest.Items(12, 40));
    }

    @Test
    void simulationMeetsTheOperatingCharacteristic() {
        Random random = new Random(20);
        SequentialTest test = SequentialTest.standard();
        for (double accuracy : new double[] {0.6, 0.75, 0.85}) {
            int passed = 0;
            long items = 0;
            int runs = 40_000;
            for (int r = 0; r < runs; r++) {
                int right = 0;
                int n = 0;
                SequentialTest.Decision decision = SequentialTest.Decision.GO_ON;
                while (decision == SequentialTest.Decision.GO_ON) {
                    right += random.nextDouble() < accuracy ? 1 : 0;
                    n++;
                    decision = test.decide(right, n - right);
                }
                passed += decision == SequentialTest.Decision.PASS ? 1 : 0;
                items += n;
            }
            assertThat((double) passed / runs).isCloseTo(test.at(accuracy).passing(), within(0.01));
            assertThat((double) items / runs).isCloseTo(test.at(accuracy).meanItems(), within(0.2));
        }
    }

    @Test
    void certainPeopleAreDecidedAtOnce() {
        assertThat(SequentialTest.standard().at(1)).isEqualTo(new SequentialTest.Characteristic(1, 12));
        assertThat(SequentialTest.strict().at(0)).isEqualTo(new SequentialTest.Characteristic(0, 12));
    }

    @Test
    void wrongUseIsRefused() {
        SequentialTest.Items items = new SequentialTest.Items(1, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialTest(0.8, 0.7, 0.05, 0.1, items));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialTest(0.6, 0.7, 0.6, 0.5, items));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialTest.Items(5, 4));
    }
}
