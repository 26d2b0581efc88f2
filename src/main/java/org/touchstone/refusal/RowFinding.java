package org.touchstone.refusal;

/**
 * A remark about one row of a source.
 *
 * @param reason what was found
 * @param place where
 * @param detail further words, such as the name of a field; may be empty; holds no line breaks
 */
public record RowFinding(RowReason reason, RowPlace place, String detail) {
    private static final int LONGEST_DETAIL = 300;

    public RowFinding {
        detail = printable(detail);
    }

    /** One sentence for the user. */
    public String sentence() {
        StringBuilder text = new StringBuilder(printable(place.file()));
        if (place.line() > 0) {
            text.append(", line ").append(place.line());
        }
        if (place.index() >= 0) {
            text.append(" (row ").append(place.index()).append(')');
        }
        text.append(' ').append(reason.words());
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        return text.append('.').toString();
    }

    /** Untrusted input must neither reach a terminal as control sequences nor flood it. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(LONGEST_DETAIL).forEach(c -> kept.appendCodePoint(isPlain(c) ? c : '?'));
        return kept.toString();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
