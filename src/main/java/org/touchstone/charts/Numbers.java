package org.touchstone.charts;

import java.util.Locale;
import org.touchstone.stats.Interval;

/** Formats numbers the same on every system, with a true minus sign and never a negative zero. */
public final class Numbers {
    private static final String MINUS = "−";

    private Numbers() {}

    /** Formats with this number of decimals; infinite numbers in words. */
    public static String decimal(double x, int decimals) {
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : MINUS + "∞";
        }
        if (x != 0 && Math.abs(x) >= 1e6) {
            return String.format(Locale.ROOT, "%.2e", x).replace("-", MINUS);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace("-", MINUS);
    }

    /** Formats a whole number in groups of three digits. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace("-", MINUS);
    }

    /** Formats a count in at most four characters: 940, 12k, 3.4M. */
    public static String brief(long n) {
        if (n < 1000) {
            return Long.toString(n);
        }
        String[] units = {"k", "M", "G", "T", "P", "E"};
        double value = n;
        int unit = -1;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value) + units[unit];
    }

    /** Formats a share as a whole percentage. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** Formats an interval of shares. */
    public static String percents(Interval shares) {
        return Math.round(shares.lower() * 100) + " to " + percent(shares.upper());
    }

    /** Formats an interval. */
    public static String interval(Interval interval, int decimals) {
        return decimal(interval.lower(), decimals) + " to " + decimal(interval.upper(), decimals);
    }

    /** Formats a count with its noun. */
    public static String counted(long n, String one, String many) {
        return count(n) + " " + (n == 1 ? one : many);
    }
}
