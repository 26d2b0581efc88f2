package org.touchstone.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is in IBM Plex Sans, without a toolkit: the advances of printable ASCII from the font file, and a
 * generous guess for everything else, so that text is rather cut too early than run into its neighbour.
 */
final class TextWidths {
    /** Thousandths of the text size, from space to tilde. */
    private static final int[] ASCII = {
        236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600,
                600,
        600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501,
                812,
        707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503,
                580,
        549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464,
                343,
        314, 343, 600
    };

    private static final int WIDE = 1000;
    private static final int OTHER = 700;

    /** The semibold face is 3.4 percent wider on average and up to a tenth of the size in single letters. */
    private static final double BOLD = 1.06;

    private static final String ELLIPSIS = "…";

    private TextWidths() {}

    /** The width in pixels at 100 percent times the scale. */
    static double of(String text, Role role, double scale) {
        long thousandths = text.codePoints().mapToLong(TextWidths::advance).sum();
        return thousandths / 1000.0 * role.textSize() * scale * (role.bold() ? BOLD : 1);
    }

    private static int advance(int c) {
        if (c >= ' ' && c <= '~') {
            return ASCII[c - ' '];
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> 600;
            default -> c == '…' ? 803 : c >= 0x1100 && !latinLike(c) ? WIDE : OTHER;
        };
    }

    private static boolean latinLike(int c) {
        return (c >= 0x1E00 && c < 0x2C00) || (c >= 0xFB00 && c < 0xFF00);
    }

    /** The text, or as much of its beginning as fits with an ellipsis after it; never splits a code point. */
    static String fit(String text, Role role, double scale, double room) {
        if (of(text, role, scale) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String cut = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (of(cut, role, scale) <= room) {
                return cut;
            }
        }
        return ELLIPSIS;
    }

    /** The text in lines that fit; a word wider than the room is broken within. */
    static List<String> wrap(String text, Role role, double scale, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && of(line + " " + rest, role, scale) <= room) {
                line.append(' ').append(rest);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (of(rest, role, scale) > room && rest.codePointCount(0, rest.length()) > 1) {
                int cut = head(rest, role, scale, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int head(String word, Role role, double scale, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (of(word.substring(0, next), role, scale) > room) {
                break;
            }
            end = next;
        }
        return end;
    }
}
