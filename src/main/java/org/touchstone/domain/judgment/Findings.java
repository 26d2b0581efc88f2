package org.touchstone.domain.judgment;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.study.Study;

/**
 * Everything an annotator says about an item beside the preferences.
 *
 * @param criteria levels given; at most one per criterion and response
 * @param rationale the written reason; may be empty
 * @param spans evidence, numbered without repeats
 * @param links contradictions between spans
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
    /** Most marks of one judgment: more than anybody makes, and few enough that every reader can hold them. */
    public static final int MOST_SPANS = 500;

    /** Most links of one judgment. */
    public static final int MOST_LINKS = 500;

    /** Longest reason in UTF-16 units. */
    public static final int LONGEST_RATIONALE = 100_000;

    private static final int MOST_SCORES = 2 * Study.MOST_CRITERIA;

    /** Nothing said yet. */
    public static final Findings NONE = new Findings(List.of(), "", List.of(), List.of(), Set.of(), -1);

    public Findings {
        requireFew(criteria, MOST_SCORES, "levels of criteria");
        requireFew(spans, MOST_SPANS, "marks");
        requireFew(links, MOST_LINKS, "links");
        if (rationale.length() > LONGEST_RATIONALE) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_RATIONALE + " characters");
        }
        criteria = List.copyOf(criteria);
        spans = List.copyOf(spans);
        links = List.copyOf(links);
        // A defined order keeps equal findings byte-identical when written.
        flags = flags.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(flags));
        if (confidence != -1 && (confidence < 50 || confidence > 100)) {
            throw new IllegalArgumentException("A confidence is 50 to 100 percent");
        }
        requireNumbers(spans, links);
        requireOneLevel(criteria);
    }

    private static void requireFew(List<?> list, int most, String what) {
        if (list.size() > most) {
            throw new IllegalArgumentException("A judgment has at most " + most + " " + what);
        }
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
