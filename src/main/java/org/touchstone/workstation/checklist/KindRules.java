package org.touchstone.workstation.checklist;

import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;

/**
 * The behaviour of a session that depends on the kind of item. One implementation for each kind, registered in {@link
 * #ALL}; requirements common to all kinds are in {@link Checklist}. Pure; any thread.
 */
public interface KindRules {
    /** The rules of every kind. */
    List<KindRules> ALL = List.of(new ComparisonRules(), new RatingRules(), new RankingRules());

    /** Returns the rules of a kind. */
    static KindRules of(ItemKind kind) {
        return ALL.stream().filter(rules -> rules.kind() == kind).findFirst().orElseThrow();
    }

    /** The kind. */
    ItemKind kind();

    /** The empty decision. */
    Decision nothing();

    /** Plans how an item is shown to an annotator who has not seen it; the same arguments always give the same plan. */
    PresentationPlan plan(Study study, Item item, Seat seat);

    /** Whether the blind decision is complete. */
    boolean isComplete(Item item, Decision decision);

    /** Whether the decision after the reveal is complete. */
    boolean isFinalComplete(Item item, Decision decision);

    /**
     * Whether the decision is strong enough to require a written reason.
     *
     * @param fromStrength the strength from which the study requires one, 1 to 3
     */
    boolean needsReason(Decision decision, int fromStrength);

    /**
     * Checks that a decision refers only to what the item has.
     *
     * @throws IllegalArgumentException with one sentence that names the mismatch
     */
    void requireFits(Item item, boolean reveals, Decision decision);

    /**
     * Checks that a revision does not change the decision given before all texts were opened.
     *
     * @throws IllegalArgumentException with one sentence
     */
    void requireSameBlind(Decision revised, Decision now);

    /** Returns this kind's name, for the user, of a requirement about its decision or responses. */
    String words(Unmet requirement);
}
