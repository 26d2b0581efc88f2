package org.touchstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.bench.SimulatedProject.Tally;
import org.touchstone.bench.SimulatedVotes.Design;

/** A short form of the benchmark: a few seeds, always the same ones, so that the numbers are always the same. */
class SimulatedProjectTest {
    @Test
    void findsTheEffectThePairAndTheDrifter() {
        Tally tally = SimulatedProject.of(new Design(1, 0, 1.2, 1), 20);
        assertThat(tally.effectFound()).isGreaterThanOrEqualTo(0.85);
        assertThat(tally.pairFlagged()).isGreaterThanOrEqualTo(0.70);
        assertThat(tally.othersFlagged()).isLessThanOrEqualTo(0.05);
        assertThat(tally.drifterAlarmed()).isGreaterThanOrEqualTo(0.70);
    }
}
