package org.touchstone.stats.bias;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * Screens many tests of one period (every person times every bias) for those to report: significant after Benjamini
 * and Hochberg's correction, large enough to matter, and not contradicted by a probe. A flag is a reason to look,
 * never a verdict. Immutable and thread-safe.
 *
 * @param flagRate the false discovery rate of a flag, 0..1
 * @param watchRate the false discovery rate of the watch list, at least {@code flagRate}
 */
public record BiasScreen(double flagRate, double watchRate) {
    /** Throws for rates outside 0..1 or in the wrong order. */
    public BiasScreen {
        Checks.closedUnit("flagRate", flagRate);
        Checks.closedUnit("watchRate", watchRate);
        Checks.that(flagRate <= watchRate, "what is flagged is also watched");
    }

    /** Flags at .05, watches at .10. */
    public static BiasScreen withDefaults() {
        return new BiasScreen(0.05, 0.10);
    }

    /** The result for a test. */
    public enum Verdict {
        /** Too few observations; the test did not take part in the correction. */
        TOO_FEW,
        /** Not significant. */
        CLEAR,
        /** Possible; or significant, but small or not confirmed. */
        WATCH,
        /** Significant, large, and not contradicted. */
        FLAG
    }

    /**
     * A test.
     *
     * @param pValue 0..1
     * @param effect effect size
     * @param leastEffect the absolute size from which it matters, from 0
     * @param enough whether the test has the number of observations it needs
     * @param confirmed whether independent evidence (a probe) has the same direction, or none is required
     */
    public record Test(double pValue, double effect, double leastEffect, boolean enough, boolean confirmed) {
        /** Throws for p values outside 0..1 and sizes that are not finite. */
        public Test {
            Checks.closedUnit("pValue", pValue);
            Checks.that(Double.isFinite(effect) && leastEffect >= 0, "an effect is not finite");
        }
    }

    /** Returns a verdict for every test, in their order. */
    public List<Verdict> of(List<Test> tests) {
        List<Test> enough = tests.stream().filter(Test::enough).toList();
        BenjaminiHochberg corrected =
                BenjaminiHochberg.of(enough.stream().mapToDouble(Test::pValue).toArray());
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Test test : tests) {
            verdicts.add(test.enough ? verdict(test, corrected, next++) : Verdict.TOO_FEW);
        }
        return verdicts;
    }

    private Verdict verdict(Test test, BenjaminiHochberg corrected, int index) {
        boolean large = Math.abs(test.effect) >= test.leastEffect;
        if (corrected.rejects(index, flagRate) && large && test.confirmed) {
            return Verdict.FLAG;
        }
        return corrected.rejects(index, watchRate) ? Verdict.WATCH : Verdict.CLEAR;
    }
}
