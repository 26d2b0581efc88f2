package org.touchstone.report;

import java.util.regex.Pattern;

/**
 * Cells of a table that neither a spreadsheet takes for a formula nor a terminal for a command. A spreadsheet evaluates
 * what begins with one of {@code = + - @}, a tabulator or a carriage return (OWASP, CSV injection); such a cell begins with
 * an apostrophe here, which spreadsheets do not show. Numbers stay numbers. What steers a terminal or turns the direction of
 * reading is written as an escape, but for the line feed and the tabulator. A
 * formula behind one of these or a semicolon, at which other spreadsheets divide cells, is made text in the same way.
 */
public final class SafeCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r].*", Pattern.DOTALL);

    /** What another spreadsheet takes for the end of a cell, with a formula behind it. */
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
