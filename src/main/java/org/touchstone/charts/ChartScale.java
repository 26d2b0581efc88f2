package org.touchstone.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from numbers to positions.
 *
 * @param low the number at {@code start}
 * @param high the number at {@code end}, above {@code low}
 */
public record ChartScale(double low, double high, double start, double end) {
    public ChartScale {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("no scale from " + low + " to " + high);
        }
    }

    /** Creates a scale whose ends differ: numbers that are all equal are placed in the middle. */
    public static ChartScale over(double low, double high, double start, double end) {
        if (low < high) {
            return new ChartScale(low, high, start, end);
        }
        double room = low == 0 ? 1 : Math.abs(low) / 2;
        return new ChartScale(low - room, low + room, start, end);
    }

    /** Returns the position of a number; numbers beyond the ends are clamped. */
    public double at(double x) {
        double share = (Math.min(Math.max(x, low), high) - low) / (high - low);
        return start + share * (end - start);
    }

    /** Returns at most this number of round numbers within the scale: multiples of 1, 2 or 5 times a power of ten. */
    List<Tick> ticks(int most) {
        double step = step((high - low) / Math.max(1, most));
        while (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 > Math.max(2, most)) {
            step = step(step * 1.5);
        }
        int decimals = (int) Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long k = first; k <= last; k++) {
            double value = k * step;
            ticks.add(new Tick(at(value), value, Numbers.decimal(value, decimals)));
        }
        return ticks;
    }

    /** Returns the smallest of 1, 2 or 5 times a power of ten that is not below the number. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double lead = least / power;
        return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }

    /** A tick: its position, number and text. */
    public record Tick(double at, double value, String text) {}
}
