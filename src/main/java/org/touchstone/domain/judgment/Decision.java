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
    /** The kind of item it is given on. */
    ItemKind kind();

    /** The responses it names, in any order and perhaps repeatedly; each must be one that was shown. */
    List<ResponseId> named();

    /** Whether it goes on after all texts were opened in full: from then on their lengths are known. */
    boolean isRevealed();

    /** The same without what earlier versions of a screen let it say against itself. */
    Decision settled();
}
