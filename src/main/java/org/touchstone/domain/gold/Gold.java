package org.touchstone.domain.gold;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.text.TextLimit;

/**
 * A known answer.
 *
 * @param accepted the answers that count as right
 * @param rationale the reason, in an expert's words; may be empty
 * @param guideline the paragraph of the guidelines that decides; may be empty
 * @param trap the mistake that the item is designed to detect; empty for none
 * @param critical whether missing such traps twice fails an annotator regardless of other results; only with a trap
 * @param tier its difficulty; null when not stated
 * @param votes the experts' answers, ordered by expert, all of the accepted kind
 */
public record Gold(
        Accepted accepted,
        String rationale,
        String guideline,
        String trap,
        boolean critical,
        @Nullable Tier tier,
        List<ExpertVote> votes) {
    /** Most votes. */
    public static final int MOST_VOTES = 20;

    /** Minimum number of votes for which agreement is meaningful. */
    private static final int INDEPENDENT = 2;

    public Gold {
        TextLimit.RATIONALE.require(rationale);
        TextLimit.GUIDELINE_PARAGRAPH.require(guideline);
        TextLimit.TRAP.require(trap);
        if (critical && trap.isEmpty()) {
            throw new IllegalArgumentException("Only a trap is critical");
        }
        votes = votes.stream().sorted(Comparator.comparing(ExpertVote::expert)).toList();
        AnswerKind kind = accepted.kind();
        boolean once = votes.stream().map(ExpertVote::expert).distinct().count() == votes.size();
        if (votes.size() > MOST_VOTES || !once) {
            throw new IllegalArgumentException("At most " + MOST_VOTES + " experts answer, each once");
        }
        if (votes.stream().anyMatch(vote -> vote.answer().kind() != kind)) {
            throw new IllegalArgumentException("An expert's answer is of the item's kind");
        }
        if (votes.stream().filter(ExpertVote::adjudicates).count() > 1) {
            throw new IllegalArgumentException("One expert adjudicates");
        }
    }

    /** A known answer without expert votes, as found in imported files. */
    public static Gold imported(Accepted accepted) {
        return new Gold(accepted, "", "", "", false, null, List.of());
    }

    /** The same about responses of other names. */
    public Gold named(UnaryOperator<ResponseId> names) {
        return new Gold(
                accepted.named(names),
                rationale,
                guideline,
                trap,
                critical,
                tier,
                votes.stream().map(vote -> vote.named(names)).toList());
    }

    /**
     * Whether annotators may be scored by it: at least two experts answered, and their answers are accepted; where one
     * adjudicated, only that answer counts. Otherwise it is for discussion only.
     */
    public boolean isScorable() {
        Optional<ExpertVote> adjudicator =
                votes.stream().filter(ExpertVote::adjudicates).findFirst();
        return votes.size() >= INDEPENDENT
                && adjudicator
                        .map(vote -> accepted.admits(vote.answer()))
                        .orElseGet(() -> votes.stream().allMatch(vote -> accepted.admits(vote.answer())));
    }
}
