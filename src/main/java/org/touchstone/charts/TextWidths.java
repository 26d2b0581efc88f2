package org.touchstone.charts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The width of text in IBM Plex Sans, without a toolkit: exact for Latin letters and common signs, from the font
 * files; an overestimate for everything else, so that text is cut too early rather than overlapping.
 */
final class TextWidths {
    /** Advance widths in 1/1000 of the text size, from space to tilde. */
    private static final int[] REGULAR = {
        236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600,
        600, 600, 600, 600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621,
        671, 583, 559, 695, 707, 400, 510, 634, 501, 812, 707, 708, 606, 708, 640, 581, 572, 678,
        609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580, 549, 324, 528,
        568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499,
        464, 343, 314, 343, 600
    };

    private static final int[] SEMIBOLD = {
        236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 298, 402, 298, 437, 600, 600,
        600, 600, 600, 600, 600, 600, 600, 600, 318, 318, 600, 600, 600, 493, 899, 672, 663, 642,
        689, 600, 577, 712, 719, 423, 545, 678, 521, 816, 719, 712, 641, 712, 664, 611, 580, 690,
        638, 949, 655, 632, 599, 329, 437, 329, 600, 559, 600, 559, 600, 513, 600, 558, 350, 545,
        588, 276, 276, 562, 294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819, 544, 524,
        502, 363, 376, 363, 600
    };

    /** Signs beyond ASCII that pictures use. */
    private static final String SIGNS = "−–—…·’“”";

    private static final int[] REGULAR_SIGNS = {600, 588, 780, 803, 326, 273, 475, 474};
    private static final int[] SEMIBOLD_SIGNS = {600, 588, 780, 868, 350, 292, 517, 517};
    private static final int LATIN_BEGINS = 0xC0;
    private static final int LATIN_ENDS = 0x17F;

    private static final int WIDE = 1000;
    private static final int OTHER = 700;

    private static final String ELLIPSIS = "…";

    private TextWidths() {}

    /** Returns the width in px at 100 percent times the scale. */
    static double of(String text, ChartRole role, double scale) {
        long thousandths = text.codePoints().mapToLong(c -> advance(c, role)).sum();
        return thousandths / 1000.0 * role.textSize() * scale;
    }

    /** Returns whether the width is exact, without any estimate. */
    static boolean exact(String text) {
        return text.chars().allMatch(c -> ascii(base(c)) || SIGNS.indexOf(c) >= 0);
    }

    private static boolean ascii(int c) {
        return c >= ' ' && c <= '~';
    }

    /** Returns a Latin letter without its accent, which takes no width; any other code point unchanged. */
    private static int base(int c) {
        return c < LATIN_BEGINS || c > LATIN_ENDS
                ? c
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                        .codePointAt(0);
    }

    private static int advance(int c, ChartRole role) {
        int base = base(c);
        if (ascii(base)) {
            return (role.bold() ? SEMIBOLD : REGULAR)[base - ' '];
        }
        int sign = SIGNS.indexOf(c);
        if (sign >= 0) {
            return (role.bold() ? SEMIBOLD_SIGNS : REGULAR_SIGNS)[sign];
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> 600;
            default -> c >= 0x1100 && !latinLike(c) ? WIDE : OTHER;
        };
    }

    private static boolean latinLike(int c) {
        return (c >= 0x1E00 && c < 0x2C00) || (c >= 0xFB00 && c < 0xFF00);
    }

    /** Returns the text, or the longest beginning that fits with an ellipsis; never splits a code point. */
    static String fit(String text, ChartRole role, double scale, double room) {
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

    /** Wraps the text; a word wider than a line is broken. */
    static List<String> wrap(String text, ChartRole role, double scale, double room) {
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

    private static int head(String word, ChartRole role, double scale, double room) {
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
