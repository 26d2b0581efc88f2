package org.touchstone.workstation.checklist;

import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.judgment.Draft;

/** Makes typed text encodable as UTF-8: replaces unpaired surrogates, which no keyboard input intends, with U+FFFD. */
public final class WellFormed {
    private WellFormed() {}

    public static Draft draft(Draft draft) {
        Findings f = draft.findings();
        Findings clean = new Findings(
                f.criteria(),
                text(f.rationale()),
                f.spans().stream().map(WellFormed::span).toList(),
                f.links(),
                f.flags(),
                f.confidence());
        return clean.equals(f) ? draft : draft.withFindings(clean);
    }

    private static Span span(Span s) {
        return new Span(s.number(), s.response(), s.turn(), s.start(), s.end(), s.type(), s.severity(), text(s.note()));
    }

    static String text(String text) {
        if (text.codePoints().noneMatch(WellFormed::isHalf)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
