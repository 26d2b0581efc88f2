package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;

/**
 * The second channel of drift, for votes without a gold answer: how much more a person's votes disagree with those of
 * the peers than expected, averaged in batches so that the average is nearly normal, charted by {@link Ewma}. What all
 * people share is subtracted first. Immutable; the state is kept by the caller.
 *
 * @param chart of standardised batches
 * @param batch residuals per batch, at least 1
 */
public record ResidualChart(Ewma chart, int batch) {
    /** Refuses empty batches. */
    public ResidualChart {
        Checks.that(batch >= 1, "a batch needs a residual");
    }

    /** Batches of ten on the usual average. */
    public static ResidualChart standard() {
        return new ResidualChart(Ewma.standard(), 10);
    }

    /**
     * Where a person stands.
     *
     * @param average of standardised batches
     * @param sum of the residuals in the batch that is not full
     * @param variance of that sum, if the expectations hold
     * @param pending how many residuals are in it
     */
    public record State(double average, double sum, double variance, int pending) {
        /** Before the first vote, and after an alarm was dealt with. */
        public static State start() {
            return new State(0, 0, 0, 0);
        }
    }

    /**
     * The state after one more vote.
     *
     * @param disagreed whether the vote differs from the peers' consensus
     * @param expected how often it would, 0..1, from the item's soft label and from what all people do lately
     */
    public State next(State state, boolean disagreed, double expected) {
        Checks.closedUnit("expected", expected);
        double sum = state.sum + (disagreed ? 1 : 0) - expected;
        double variance = state.variance + expected * (1 - expected);
        if (state.pending + 1 < batch) {
            return new State(state.average, sum, variance, state.pending + 1);
        }
        // Votes that could not differ say nothing: such a batch counts as one on target.
        double standardised = variance > 0 ? sum / Math.sqrt(variance) : 0;
        return new State(chart.next(state.average, standardised), 0, 0, 0);
    }

    /** Whether a state is an alarm: the person disagrees more than expected. */
    public boolean alarms(State state) {
        return state.average > chart.limit();
    }

    /** Whether a state has reached four fifths of the limit. */
    public boolean watches(State state) {
        return state.average >= 0.8 * chart.limit();
    }
}
