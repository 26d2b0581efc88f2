package org.touchstone.stats.bias;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * Which of many tests of one window (every person times every bias) deserve a word: those that are surely not chance
 * after Benjamini and Hochberg's correction, large enough to matter, and not contradicted by a probe. A flag is a reason
 * to look, never a verdict. Immutable and safe for any thread.
 *
 * @param flagRate the false discovery rate of a flag, 0..1
 * @param watchRate that of what is watched, at least {@code flagRate}
 */
public record BiasScreen(double flagRate, double watchRate) {
    /** Refuses rates outside 0..1 or in the wrong order. */
    public BiasScreen {
        Checks.closedUnit("flagRate", flagRate);
        Checks.closedUnit("watchRate", watchRate);
        Checks.that(flagRate <= watchRate, "what is flagged is also watched");
    }

    /** Flags at .05, watches at .10. */
    public static BiasScreen withDefaults() {
        return new BiasScreen(0.05, 0.10);
    }

    /** What is to be done about a test. */
    public enum Verdict {
        /** Too few observations to say anything; it did not take part in the correction. */
        TOO_FEW,
        /** Nothing to say. */
        CLEAR,
        /** Perhaps; or sure, but small or not confirmed. */
        WATCH,
        /** Sure, large, and not contradicted. */
        FLAG
    }

    /**
     * A test.
     *
     * @param pValue 0..1
     * @param effect its size
     * @param leastEffect the absolute size from which it matters, from 0
     * @param enough whether there are as many observations as the test needs
     * @param confirmed whether independent evidence (a probe) points the same way, or none is asked for
     */
    public record Test(double pValue, double effect, double leastEffect, boolean enough, boolean confirmed) {
        /** Refuses p values outside 0..1 and sizes that are not finite. */
        public Test {
            Checks.closedUnit("pValue", pValue);
            Checks.that(Double.isFinite(effect) && leastEffect >= 0, "an effect is not finite");
        }
    }

    /** A verdict for every test, in their order. */
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
