package org.touchstone.ui.evidence;

import java.util.List;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.text.view.TextMark;
import org.touchstone.ui.text.view.TextRange;

/** How marks look in the text: one style of underline per type, so that types differ by more than colour. */
public final class MarkPaint {
    private MarkPaint() {}

    public static List<TextMark> of(List<Span> spans, ResponseId response) {
        return spans.stream()
                .filter(s -> s.response().equals(response))
                .map(s -> new TextMark(
                        new TextRange(s.turn(), s.start(), s.end()),
                        underline(s.type()),
                        s.number() + " " + EvidenceWords.type(s.type()),
                        false))
                .toList();
    }

    private static TextMark.Underline underline(SpanType type) {
        return switch (type) {
            case FACTUAL_ERROR -> TextMark.Underline.SOLID;
            case UNSUPPORTED -> TextMark.Underline.DASHED;
            case PADDING -> TextMark.Underline.DOTTED;
            case OVERCONFIDENT -> TextMark.Underline.DASH_DOTTED;
            case AGREES_WRONGLY -> TextMark.Underline.LONG_DASHED;
            case UNSAFE -> TextMark.Underline.THICK;
            case CONTRADICTION -> TextMark.Underline.DOUBLE;
        };
    }
}
