package org.touchstone.markdown;

import java.util.EnumSet;
import java.util.Set;

/**
 * A piece of visible text and its source range.
 *
 * <p>A <em>verbatim</em> run shows its source unit by unit: text unit {@code i} is source unit {@code start + i}. Any
 * other run is <em>atomic</em>: its text represents the whole range (an entity, a chip, a bullet) and can only be
 * selected as a whole. An atomic range may be empty if the display adds something.
 *
 * @param text what is shown; never empty
 * @param start first UTF-16 unit of the source range
 * @param end one past its last unit
 * @param verbatim whether the text is the source range itself
 * @param marks its styles
 */
public record Run(String text, int start, int end, boolean verbatim, Set<RunStyle> marks) {
    public Run {
        marks = Set.copyOf(marks);
        if (text.isEmpty() || start < 0 || end < start || (verbatim && end - start != text.length())) {
            throw new IllegalArgumentException("A run shows text and names its source");
        }
    }

    /** Creates a run that shows its source unchanged. */
    public static Run verbatim(String text, int start, Set<RunStyle> marks) {
        return new Run(text, start, start + text.length(), true, marks);
    }

    /** Creates a run that represents a source range. */
    public static Run atomic(String text, int start, int end, Set<RunStyle> marks) {
        return new Run(text, start, end, false, marks);
    }

    /** Returns whether it has this style. */
    public boolean is(RunStyle mark) {
        return marks.contains(mark);
    }

    /** Returns the same text and range with one more style. */
    public Run with(RunStyle mark) {
        return new Run(text, start, end, verbatim, adding(marks, mark));
    }

    static Set<RunStyle> adding(Set<RunStyle> marks, RunStyle mark) {
        EnumSet<RunStyle> more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }
}
