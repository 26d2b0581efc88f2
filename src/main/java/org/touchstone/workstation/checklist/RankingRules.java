package org.touchstone.workstation.checklist;

import org.touchstone.blinding.PlaceAssignment;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;

/** Rankings: a place for each response, with ties, or none acceptable. Nothing is revealed. */
final class RankingRules implements KindRules {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public RankingDecision nothing() {
        return RankingDecision.NONE;
    }

    @Override
    public PresentationPlan plan(Study study, Item item, Seat seat) {
        PlaceAssignment assignment = new PlaceAssignment(study.seed(), seat.annotatorKeyId());
        return new PresentationPlan(assignment.places(item, seat.inStudy()), seat.arm(study, item), false);
    }

    /** Either all are ranked or, where none is acceptable, nothing need be. */
    @Override
    public boolean isComplete(Item item, Decision decision) {
        RankingDecision ranking = RankingDecision.of(decision);
        return ranking.order().isEmpty()
                ? ranking.noneAcceptable()
                : ranking.order()
                        .ranksExactly(
                                item.responses().stream().map(Response::id).toList());
    }

    /** There is no reveal, so nothing is asked after one. */
    @Override
    public boolean isFinalComplete(Item item, Decision decision) {
        return false;
    }

    /** As strong as there are steps from the best place to the last: a tie of all has none. */
    @Override
    public boolean needsReason(Decision decision, int fromStrength) {
        return RankingDecision.of(decision).order().places().size() - 1 >= fromStrength;
    }

    @Override
    public void requireFits(Item item, boolean reveals, Decision decision) {
        RankingDecision.of(decision).order().ranked().forEach(item::response);
    }

    @Override
    public void requireSameBlind(Decision revised, Decision now) {
        if (!RankingDecision.of(revised).equals(RankingDecision.of(now))) {
            throw new IllegalArgumentException("An order is not changed after the texts have been revealed");
        }
    }

    @Override
    public String words(Unmet requirement) {
        return switch (requirement) {
            case DECISION -> "A rank for every answer";
            case RATIONALE -> "A reason for an order this clear";
            case ALL_READ -> "All read to the end";
            case CRITERIA -> "A level for every criterion";
            case SPAN_FOR_UNSAFE -> "A mark where it is unsafe";
            case CONFIDENCE -> "Your confidence";
            case FINAL_DECISION -> "An order with all texts open";
        };
    }
}
