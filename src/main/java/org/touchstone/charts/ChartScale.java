package org.touchstone.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * From numbers to places along one direction.
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

    /** A scale whose ends are never equal: numbers that are all alike stand in the middle. */
    public static ChartScale over(double low, double high, double start, double end) {
        if (low < high) {
            return new ChartScale(low, high, start, end);
        }
        double room = low == 0 ? 1 : Math.abs(low) / 2;
        return new ChartScale(low - room, low + room, start, end);
    }

    /** The place of a number; numbers beyond the ends stand at the ends. */
    public double at(double x) {
        double share = (Math.min(Math.max(x, low), high) - low) / (high - low);
        return start + share * (end - start);
    }

    /** At most so many round numbers within the scale: multiples of 1, 2 or 5 times a power of ten. */
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

    /** The smallest of 1, 2 or 5 times a power of ten that is not below the number. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double lead = least / power;
        return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }

    /** A place on the scale with its number. */
    public record Tick(double at, double value, String text) {}
}
