package org.touchstone.workstation.checklist;

import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;

/**
 * What a session does differently by kind of item. One implementation for each kind, registered in {@link #ALL}; what all
 * kinds ask in the same way stands in {@link Checklist}. Pure; any thread.
 */
public interface KindRules {
    /** Every kind's rules. */
    List<KindRules> ALL = List.of(new ComparisonRules(), new RatingRules(), new RankingRules());

    /** The rules of a kind. */
    static KindRules of(ItemKind kind) {
        return ALL.stream().filter(rules -> rules.kind() == kind).findFirst().orElseThrow();
    }

    /** The kind. */
    ItemKind kind();

    /** The decision that says nothing yet. */
    Decision nothing();

    /** How an item is shown to an annotator who has not seen it: the same at every call with the same values. */
    PresentationPlan plan(Study study, Item item, Seat seat);

    /** Whether the decision, as it stood before any reveal, says all that is asked. */
    boolean isComplete(Item item, Decision decision);

    /** Whether the decision after the reveal says all that is asked. */
    boolean isFinalComplete(Item item, Decision decision);

    /**
     * Whether the decision is so strong that a written reason is asked for.
     *
     * @param fromStrength the strength from which the study asks, 1 to 3
     */
    boolean needsReason(Decision decision, int fromStrength);

    /**
     * Refuses a decision that speaks of what the item does not have.
     *
     * @throws IllegalArgumentException with one sentence that names the misfit
     */
    void requireFits(Item item, boolean reveals, Decision decision);

    /**
     * Refuses a revision that changes what was decided before all texts were opened.
     *
     * @throws IllegalArgumentException with one sentence
     */
    void requireSameBlind(Decision revised, Decision now);

    /** What this kind calls a requirement that is about its own decision or its responses. */
    String words(Unmet requirement);
}
