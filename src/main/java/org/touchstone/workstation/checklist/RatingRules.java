package org.touchstone.workstation.checklist;

import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;

/** Ratings: one overall rating; nothing is revealed, since the one response has no other beside it. */
final class RatingRules implements KindRules {
    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public RatingDecision nothing() {
        return RatingDecision.NONE;
    }

    @Override
    public PresentationPlan plan(Study study, Item item, Seat seat) {
        return new PresentationPlan(List.of(((Rating) item).response().id()), seat.arm(study, item), false);
    }

    @Override
    public boolean isComplete(Item item, Decision decision) {
        return RatingDecision.of(decision).overall().isPresent();
    }

    @Override
    public boolean isFinalComplete(Item item, Decision decision) {
        return isComplete(item, decision);
    }

    /** A rating is as strong as it is far from the middle: 1 and 7 are as strong as "much better". */
    @Override
    public boolean needsReason(Decision decision, int fromStrength) {
        return RatingDecision.of(decision).strength() >= fromStrength;
    }

    @Override
    public void requireFits(Item item, boolean reveals, Decision decision) {
        RatingDecision.of(decision);
        if (reveals) {
            throw new IllegalArgumentException("Nothing is revealed for a rating");
        }
    }

    /** Nothing is ever revealed, so nobody asks; what was decided before a reveal would be the whole. */
    @Override
    public void requireSameBlind(Decision revised, Decision now) {
        if (!RatingDecision.of(revised).equals(RatingDecision.of(now))) {
            throw new IllegalArgumentException("A rating is not changed after its text has been opened");
        }
    }

    @Override
    public String words(Unmet requirement) {
        return switch (requirement) {
            case DECISION -> "An overall rating";
            case RATIONALE -> "A reason for a strong rating";
            case ALL_READ -> "Read to the end";
            case CRITERIA -> "A level for every criterion";
            case SPAN_FOR_UNSAFE -> "A mark where it is unsafe";
            case CONFIDENCE -> "Your confidence";
            case FINAL_DECISION -> "A rating with the text open";
        };
    }
}
