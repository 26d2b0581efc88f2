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
 * @param accepted what counts as right
 * @param rationale why, in an expert's words; may be empty
 * @param guideline the paragraph of the guidelines that decides; may be empty
 * @param trap what the item is built to catch; empty for none
 * @param critical whether missing such traps twice fails a person regardless of the rest; only beside a trap
 * @param tier how difficult it is; null when nobody said
 * @param votes the experts' answers by the name of the expert, all of the accepted kind
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

    /** Votes from which on agreement means something. */
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

    /** A known answer without the experts behind it, as other people's files have it. */
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
     * Whether people may be scored by it: two experts or more answered, and what they answered is accepted; where one
     * adjudicated, that one's answer counts. Anything else is for discussion.
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
