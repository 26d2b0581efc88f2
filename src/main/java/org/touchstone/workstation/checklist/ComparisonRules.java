package org.touchstone.workstation.checklist;

import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.SideAssignment;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.study.Study;

/** The rules of comparisons: votes by scope, both-bad, and a final vote where both texts are opened. */
final class ComparisonRules implements KindRules {
    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public ComparisonDecision nothing() {
        return ComparisonDecision.NONE;
    }

    @Override
    public PresentationPlan plan(Study study, Item item, Seat seat) {
        SideAssignment assignment = new SideAssignment(study.seed(), seat.annotatorKeyId());
        Sides sides = assignment.sides((Comparison) item, seat.inStudy());
        return new PresentationPlan(sides.order(), seat.arm(study, item), seat.reveals(study, item));
    }

    /** Both-bad counts as a vote on every scope that has none. */
    @Override
    public boolean isComplete(Item item, Decision decision) {
        return isComplete(item, ComparisonDecision.of(decision).blind());
    }

    @Override
    public boolean isFinalComplete(Item item, Decision decision) {
        Vote after = ComparisonDecision.of(decision).afterReveal();
        return after != null && isComplete(item, after);
    }

    private static boolean isComplete(Item item, Vote vote) {
        return vote.bothBad() || vote.covers(((Comparison) item).scopes());
    }

    @Override
    public boolean needsReason(Decision decision, int fromStrength) {
        ComparisonDecision votes = ComparisonDecision.of(decision);
        return Math.max(strongest(votes.blind()), strongest(votes.afterReveal())) >= fromStrength;
    }

    private static int strongest(@Nullable Vote vote) {
        return vote == null
                ? 0
                : vote.preferences().stream()
                        .mapToInt(Preference::strength)
                        .max()
                        .orElse(0);
    }

    @Override
    public void requireFits(Item item, boolean reveals, Decision decision) {
        ComparisonDecision votes = ComparisonDecision.of(decision);
        requireFits((Comparison) item, votes.blind());
        Vote after = votes.afterReveal();
        if (after != null) {
            if (!reveals) {
                throw new IllegalArgumentException(
                        "Nothing is revealed for this item, so it has no vote after a reveal");
            }
            requireFits((Comparison) item, after);
        }
    }

    private static void requireFits(Comparison item, Vote vote) {
        for (Preference preference : vote.preferences()) {
            if (!item.scopes().contains(preference.scope())) {
                throw new IllegalArgumentException("The item does not ask about "
                        + (preference.scope().isConversation()
                                ? "the whole conversation"
                                : "turn " + preference.scope().turn()));
            }
            if (preference.favours() != null) {
                item.response(preference.favours());
            }
        }
    }

    @Override
    public void requireSameBlind(Decision revised, Decision now) {
        Vote before = ComparisonDecision.of(revised).blind().settled();
        if (!before.equals(ComparisonDecision.of(now).blind())) {
            throw new IllegalArgumentException("A blind vote is not changed after both texts have been revealed");
        }
    }

    @Override
    public String words(Unmet requirement) {
        return switch (requirement) {
            case DECISION -> "A preference";
            case RATIONALE -> "A reason for a strong vote";
            case ALL_READ -> "Both read to the end";
            case CRITERIA -> "A level for every criterion";
            case SPAN_FOR_UNSAFE -> "A mark where it is unsafe";
            case CONFIDENCE -> "Your confidence";
            case FINAL_DECISION -> "A vote with both texts open";
        };
    }
}
