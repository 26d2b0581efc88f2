package org.touchstone.domain.judgment;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;

/**
 * What an annotator says about the responses of an item: preferences for a comparison, an overall rating of
 * one response, an order for a ranking. While the work is in progress it
 * may be incomplete; the checklist of its kind says what is missing. What all kinds say in the same way (levels of
 * criteria, the written reason, marked ranges, flags, confidence) stands in {@code Findings}.
 */
public sealed interface Decision permits ComparisonDecision, RatingDecision, RankingDecision {
    /** The kind of item decided on. */
    ItemKind kind();

    /** The responses it refers to, in any order, possibly repeated; each must have been shown. */
    List<ResponseId> named();

    /** Whether it includes a decision after all texts were opened in full: from then on their lengths are known. */
    boolean isRevealed();

    /** Returns it without the contradictions that old versions of a screen allowed. */
    Decision settled();
}
