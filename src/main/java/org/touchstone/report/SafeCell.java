package org.touchstone.report;

import java.util.regex.Pattern;

/**
 * Makes cells of a table safe against formula injection in spreadsheets and against control characters in terminals.
 * A spreadsheet evaluates cells that begin with one of {@code = + - @}, a tab or a carriage return (OWASP, CSV
 * injection); such a cell gets a leading apostrophe, which spreadsheets do not show. Numbers stay numbers. Control
 * and bidi characters are escaped, except line feed and tab. A formula after one of these or after a semicolon, which
 * other spreadsheets use as a separator, is made text in the same way.
 */
public final class SafeCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r].*", Pattern.DOTALL);

    /** A character that another spreadsheet takes for the end of a cell, followed by a formula. */
    private static final Pattern NEXT_FORMULA =
            Pattern.compile("([;\\t\\r\\n]\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])(?![+-]?[0-9.])");

    private SafeCell() {}

    public static String of(String given) {
        String text = NEXT_FORMULA.matcher(given).replaceAll("$1'");
        StringBuilder safe = new StringBuilder();
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        if (formula) {
            safe.append('\'');
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                safe.append(SafeText.escaped(text.substring(from, i))).append(text.charAt(i));
                from = i + 1;
            }
        }
        return safe.append(SafeText.escaped(text.substring(from))).toString();
    }
}
