package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;

/**
 * Drift detection for votes without a gold answer: how much more a person's votes disagree with those of the peers
 * than expected, averaged in batches so that the average is nearly normal, charted by {@link Ewma}. The common trend
 * of all people is subtracted first. Immutable; the caller stores the state.
 *
 * @param chart the chart of standardised batches
 * @param batch residuals per batch, at least 1
 */
public record ResidualChart(Ewma chart, int batch) {
    /** Throws for empty batches. */
    public ResidualChart {
        Checks.that(batch >= 1, "a batch needs a residual");
    }

    /** Batches of ten with the standard EWMA chart. */
    public static ResidualChart standard() {
        return new ResidualChart(Ewma.standard(), 10);
    }

    /**
     * The state of a person's chart.
     *
     * @param average of standardised batches
     * @param sum of the residuals in the incomplete batch
     * @param variance of that sum under the expectations
     * @param pending number of residuals in it
     */
    public record State(double average, double sum, double variance, int pending) {
        /** Returns the state before the first vote, and after an alarm was resolved. */
        public static State start() {
            return new State(0, 0, 0, 0);
        }
    }

    /**
     * Returns the state after one more vote.
     *
     * @param disagreed whether the vote differs from the peers' consensus
     * @param expected probability of a difference, 0..1, from the item's soft label and from recent disagreement of
     * all people
     */
    public State next(State state, boolean disagreed, double expected) {
        Checks.closedUnit("expected", expected);
        double sum = state.sum + (disagreed ? 1 : 0) - expected;
        double variance = state.variance + expected * (1 - expected);
        if (state.pending + 1 < batch) {
            return new State(state.average, sum, variance, state.pending + 1);
        }
        // Votes that could not differ carry no information: such a batch counts as one on target.
        double standardised = variance > 0 ? sum / Math.sqrt(variance) : 0;
        return new State(chart.next(state.average, standardised), 0, 0, 0);
    }

    /** Returns whether a state is an alarm: the person disagrees more than expected. */
    public boolean alarms(State state) {
        return state.average > chart.limit();
    }

    /** Returns whether a state has reached four fifths of the limit. */
    public boolean watches(State state) {
        return state.average >= 0.8 * chart.limit();
    }
}
