package org.touchstone.stats.agreement.span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * A marked passage of a text.
 *
 * @param start first position, from 0
 * @param end one past the last position, above start
 */
public record MarkedSpan(int start, int end) {
    /** Throws for negative positions and empty passages. */
    public MarkedSpan {
        Checks.that(0 <= start && start < end, "a span must satisfy 0 <= start < end");
    }

    /** Returns the number of common positions. */
    int overlap(MarkedSpan other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Returns intersection over union, 0..1. */
    public double intersectionOverUnion(MarkedSpan other) {
        int both = overlap(other);
        return both / ((double) end - start + ((double) other.end - other.start) - both);
    }

    /** Returns the positions of all these spans. */
    static BitSet positions(List<MarkedSpan> spans) {
        BitSet positions = new BitSet();
        spans.forEach(span -> positions.set(span.start, span.end));
        return positions;
    }

    /**
     * Converts marks to word positions: each span from the first to the last word that it overlaps; omitted if it
     * overlaps none.
     */
    public static List<MarkedSpan> inWords(List<MarkedSpan> marks, List<MarkedSpan> words) {
        List<MarkedSpan> counted = new ArrayList<>();
        for (MarkedSpan mark : marks) {
            int first = -1;
            int last = -1;
            for (int n = 0; n < words.size(); n++) {
                if (mark.overlap(words.get(n)) > 0) {
                    first = first < 0 ? n : first;
                    last = n;
                }
            }
            if (first >= 0) {
                counted.add(new MarkedSpan(first, last + 1));
            }
        }
        return counted;
    }
}
