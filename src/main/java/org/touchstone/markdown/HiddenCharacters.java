package org.touchstone.markdown;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes hidden characters visible: characters that reorder, vanish or pile up are replaced by chips that name them.
 * Joiners are kept where a script or an emoji needs them.
 */
final class HiddenCharacters {
    /**
     * Maximum combining marks on a character; further ones are shown by a chip. Vocalised Hebrew and Thai need up to
     * four.
     */
    static final int MOST_MARKS = 4;

    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER);

    private HiddenCharacters() {}

    /** Returns the runs with every hidden character replaced by a chip. */
    static List<Run> shown(List<Run> runs) {
        List<Run> shown = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.is(RunStyle.BREAK) || isHarmless(run.text())) {
                shown.add(run);
            } else {
                split(run, shown);
            }
        }
        return shown;
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Latin, Greek and Cyrillic letters, except the soft hyphen.
            boolean plain = in(c, 0x20, 0x7E) || in(c, 0xA0, 0x2FF) || in(c, 0x370, 0x482) || c == '\t';
            if (!plain || c == 0xAD) {
                return false;
            }
        }
        return true;
    }

    private static void split(Run run, List<Run> into) {
        String text = run.text();
        int from = 0;
        int marks = 0;
        int previous = -1;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean mark = isMark(c);
            marks = mark ? marks + 1 : 0;
            boolean hide = mark ? marks > MOST_MARKS : isHidden(text, c, i, previous);
            if (hide) {
                int end = next;
                int count = 1;
                while (end < text.length() && continues(text, end, mark, c)) {
                    end += Character.charCount(text.codePointAt(end));
                    count++;
                }
                add(run, from, i, into);
                into.add(chip(run, i, end, name(c, count, mark)));
                next = end;
                from = end;
            } else {
                previous = c;
            }
            i = next;
        }
        add(run, from, text.length(), into);
    }

    /** Returns whether the character at {@code at} belongs to the chip begun by {@code first}. */
    private static boolean continues(String text, int at, boolean marks, int first) {
        int c = text.codePointAt(at);
        if (marks) {
            return isMark(c);
        }
        return c == first || (isTag(c) && isTag(first)) || (isSelector(c) && isSelector(first));
    }

    private static String name(int c, int count, boolean marks) {
        if (marks) {
            return "+" + count + (count == 1 ? " mark" : " marks");
        }
        String code = String.format(Locale.ROOT, "U+%04X", c);
        return count == 1 ? code : code + " \u00d7" + count;
    }

    private static void add(Run run, int from, int to, List<Run> into) {
        if (from < to) {
            String part = run.text().substring(from, to);
            into.add(
                    run.verbatim()
                            ? Run.verbatim(part, run.start() + from, run.marks())
                            : Run.atomic(part, run.start(), run.end(), run.marks()));
        }
    }

    private static Run chip(Run run, int from, int to, String name) {
        int start = run.verbatim() ? run.start() + from : run.start();
        int end = run.verbatim() ? run.start() + to : run.end();
        return Run.atomic(name, start, end, Run.adding(run.marks(), RunStyle.CHIP));
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && !isSelector(c);
    }

    private static boolean isTag(int c) {
        return in(c, 0xE0000, 0xE007F);
    }

    private static boolean isSelector(int c) {
        return in(c, 0xFE00, 0xFE0F) || in(c, 0xE0100, 0xE01EF);
    }

    private static boolean isHidden(String text, int c, int at, int previous) {
        if (isSelector(c)) {
            return !selects(c, previous);
        }
        if (isTag(c)) {
            return !isFlagTag(text, at);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT -> !joins(text, c, at, previous);
            case Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // Pictographs newer than the platform's tables are drawn.
            case Character.UNASSIGNED -> !in(c, 0x1F000, 0x1FBFF);
            // Letters without width and ink: Hangul fillers.
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    /** Returns whether a variation selector is legitimate: after emoji, symbols, keycap bases and ideographs. */
    private static boolean selects(int c, int previous) {
        if (previous < 0 || isSelector(previous)) {
            return false;
        }
        if (c == 0xFE0E || c == 0xFE0F) {
            return !Character.isLetter(previous) && !Character.isWhitespace(previous);
        }
        return Character.isIdeographic(previous) || UnicodeScript.of(previous) == UnicodeScript.MONGOLIAN;
    }

    /** Returns whether a tag belongs to the flag of England, Scotland or Wales: a black flag, tags, a cancel tag. */
    private static boolean isFlagTag(String text, int at) {
        int i = at;
        while (i >= 2 && isTag(text.codePointBefore(i))) {
            i -= 2;
        }
        int end = at;
        while (end < text.length() && isTag(text.codePointAt(end))) {
            end += 2;
        }
        return i >= 2 && text.codePointBefore(i) == 0x1F3F4 && end - i == 12 && text.codePointBefore(end) == 0xE007F;
    }

    private static boolean joins(String text, int c, int at, int previous) {
        if (in(c, 0x600, 0x605) || c == 0x6DD) {
            return true; // Arabic number signs: format characters with ink
        }
        if ((c != ZWJ && c != ZWNJ) || previous < 0 || at + 1 >= text.length()) {
            return false;
        }
        int next = text.codePointAt(at + 1);
        UnicodeScript script = UnicodeScript.of(isMark(previous) ? baseBefore(text, at) : previous);
        if (JOINING.contains(script)) {
            return Character.isLetter(next) || isMark(next) || Character.isWhitespace(next) || c == ZWNJ;
        }
        return c == ZWJ && isEmojiPart(previous) && isEmojiPart(next);
    }

    private static int baseBefore(String text, int at) {
        int i = at;
        while (i > 0) {
            int c = text.codePointBefore(i);
            if (!isMark(c)) {
                return c;
            }
            i -= Character.charCount(c);
        }
        return ' ';
    }

    private static boolean isEmojiPart(int c) {
        return c >= 0x1F000 || c == 0xFE0F || in(c, 0x2190, 0x2BFF);
    }
}
