package org.touchstone.domain.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.text.TextLimit;

/**
 * Everything an annotator states about an item besides the decision.
 *
 * @param criteria levels given; at most one per criterion and response
 * @param rationale the written reason; may be empty, within {@link TextLimit#RATIONALE}
 * @param spans evidence, numbered without repeats; at most {@link #MOST_SPANS}
 * @param links contradictions between spans; at most {@link #MOST_SPANS}
 * @param flags reasons for attention
 * @param confidence own confidence in percent, 50 to 100; -1 when not stated
 */
public record Findings(
        List<CriterionScore> criteria,
        String rationale,
        List<Span> spans,
        List<SpanLink> links,
        Set<Flag> flags,
        int confidence) {
    /** Most spans, and most links, of one judgment; with the longest notes it still fits into one line of a bundle. */
    public static final int MOST_SPANS = 500;

    /** One for each criterion and response; a judgment may hold only those of its own responses. */
    private static final int MOST_SCORES = Item.MOST_RESPONSES * Study.MOST_CRITERIA;

    /** No findings. */
    public static final Findings NONE = new Findings(List.of(), "", List.of(), List.of(), Set.of(), -1);

    public Findings {
        if (criteria.size() > MOST_SCORES) {
            throw new IllegalArgumentException("Findings have at most " + MOST_SCORES + " levels of criteria");
        }
        criteria = List.copyOf(criteria);
        spans = List.copyOf(spans);
        links = List.copyOf(links);
        // A defined order keeps equal findings byte-identical when written.
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        TextLimit.RATIONALE.require(rationale);
        if (spans.size() > MOST_SPANS || links.size() > MOST_SPANS) {
            throw new IllegalArgumentException("A judgment has at most " + MOST_SPANS + " spans and as many links");
        }
        if (confidence != -1 && (confidence < 50 || confidence > 100)) {
            throw new IllegalArgumentException("A confidence is 50 to 100 percent");
        }
        requireNumbers(spans, links);
        requireOneLevel(criteria);
    }

    private static void requireNumbers(List<Span> spans, List<SpanLink> links) {
        // Most judgments carry no evidence, and a bundle may hold a million of them.
        if (spans.isEmpty() && links.isEmpty()) {
            return;
        }
        Set<Integer> numbers = new HashSet<>();
        if (!spans.stream().allMatch(s -> numbers.add(s.number()))) {
            throw new IllegalArgumentException("Spans have different numbers");
        }
        if (!links.stream().allMatch(l -> numbers.contains(l.from()) && numbers.contains(l.to()))) {
            throw new IllegalArgumentException("A link joins spans that exist");
        }
    }

    private static void requireOneLevel(List<CriterionScore> criteria) {
        if (criteria.size() < 2) {
            return;
        }
        Set<String> scored = new HashSet<>();
        if (!criteria.stream().allMatch(c -> scored.add(c.criterion() + "\u0000" + c.response()))) {
            throw new IllegalArgumentException("A response has one level per criterion");
        }
    }
}
