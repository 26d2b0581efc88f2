package org.touchstone.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats numbers, times and untrusted lines for the interface. */
public final class Words {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String[] SIZES = {"KB", "MB", "GB", "TB"};

    private Words() {}

    /** Formats a count, such as {@code 1 judgment} or {@code 12,408 items}. */
    public static String count(long number, String one) {
        return number(number) + " " + (number == 1 ? one : one + "s");
    }

    /** Formats a number with separators between thousands. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Formats a moment in local time. */
    public static String time(long epochMillis, ZoneId zone) {
        return DAY_AND_TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
    }

    /** Formats a day in local time. */
    public static String day(long epochMillis, ZoneId zone) {
        return DAY.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
    }

    /** Formats a size in bytes, in the largest fitting unit of 1000. */
    public static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < SIZES.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ENGLISH, value < 10 ? "%.1f %s" : "%.0f %s", value, SIZES[unit]);
    }

    /** Formats an identifier: {@code Task type} for {@code task_type}. */
    public static String label(String id) {
        String spaced = id.replace('_', ' ').replace('-', ' ').strip();
        return spaced.isEmpty() ? id : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /**
     * Makes untrusted text one safe line: joins white space, shows control characters, bidi marks and other invisible
     * characters by their code point, and truncates to the length.
     */
    public static String oneLine(String untrusted, int length) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        int[] points = untrusted.codePoints().limit(length * 4L).toArray();
        for (int point : points) {
            if (Character.isWhitespace(point) || point == 0xa0) {
                space = !line.isEmpty();
                continue;
            }
            if (line.length() >= length) {
                return line + "…";
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            if (isInvisible(point)) {
                line.append(String.format(Locale.ROOT, "[U+%04X]", point));
            } else {
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        boolean joins = point == 0x200d || point == 0x200c || (point >= 0xfe00 && point <= 0xfe0f);
        return !joins
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }
}
