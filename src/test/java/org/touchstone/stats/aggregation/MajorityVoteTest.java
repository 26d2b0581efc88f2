package org.touchstone.stats.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;

class MajorityVoteTest {

    @Test
    void mostVotesWin() {
        MajorityVote.Decision decision = MajorityVote.TIES_UNDECIDED.of(1, 3, 0).get();
        assertThat(decision.category()).hasValue(1);
        assertThat(decision.share()).isEqualTo(0.75);
        assertThat(decision.entropy()).isCloseTo(0.811278, within(1e-6));
        assertThat(decision.tied()).isFalse();
    }

    @Test
    void tiesFollowTheRule() {
        assertThat(MajorityVote.TIES_UNDECIDED.of(0, 2, 2).get().category()).isEmpty();
        assertThat(MajorityVote.TIES_TO_FIRST.of(0, 2, 2).get().category()).hasValue(1);
        assertThat(MajorityVote.TIES_TO_FIRST.of(0, 2, 2).get().tied()).isTrue();
        assertThat(MajorityVote.TIES_TO_FIRST.of(0, 2, 2).get().entropy()).isCloseTo(1, within(1e-12));
    }

    @Test
    void unanimityHasNoEntropy() {
        assertThat(MajorityVote.TIES_UNDECIDED.of(0, 7).get().entropy()).isZero();
    }

    @Test
    void degenerateVotesHaveDefinedAnswers() {
        assertThat(MajorityVote.TIES_TO_FIRST.of(0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(MajorityVote.TIES_TO_FIRST.of().whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> MajorityVote.TIES_TO_FIRST.of(1, -1));
    }

    @Test
    void softLabelsKeepTheDisagreement() {
        SoftLabel label = SoftLabel.of(new double[] {3, 1}, 1, 0.9);
        assertThat(label.means().get(0)).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(label.means().get(0) + label.means().get(1)).isCloseTo(1, within(1e-12));
        assertThat(label.effectiveVotes()).isEqualTo(4);
        assertThat(label.intervals().get(0).contains(0.67)).isTrue();
        assertThat(label.intervals().get(0).lower())
                .isCloseTo(1 - label.intervals().get(1).upper(), within(1e-9));
    }

    @Test
    void softLabels_moreVotesNarrowTheInterval() {
        double few = SoftLabel.of(new double[] {3, 1, 0}, 0.5, 0.9)
                .intervals()
                .get(0)
                .width();
        double many = SoftLabel.of(new double[] {30, 10, 0}, 0.5, 0.9)
                .intervals()
                .get(0)
                .width();
        assertThat(many).isLessThan(few / 2);
        assertThat(SoftLabel.of(new double[] {0, 0, 0, 0}, 1, 0.9).entropy()).isCloseTo(2, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> SoftLabel.of(new double[] {1}, 1, 0.9));
    }
}
