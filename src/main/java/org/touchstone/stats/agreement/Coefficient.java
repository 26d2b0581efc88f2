package org.touchstone.stats.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.TailProbabilities;

/**
 * A chance-corrected coefficient, {@code (pa - pe) / (1 - pe)}.
 *
 * @param value at most 1
 * @param agreement the observed, possibly weighted, agreement pa, 0..1
 * @param expected the agreement expected by chance pe, 0..1
 * @param standardError over the sampling of units; empty for a single unit
 * @param units number of units it comes from
 */
public record Coefficient(double value, double agreement, double expected, OptionalDouble standardError, long units) {

    /**
     * Returns the value plus and minus t(units - 1) standard errors, truncated to -1..1 (lower only if the value
     * itself is).
     *
     * @param level such as 0.95
     * @return empty for a single unit
     */
    public Optional<Interval> interval(double level) {
        Checks.openUnit("level", level);
        if (standardError.isEmpty() || units < 2) {
            return Optional.empty();
        }
        double half = TailProbabilities.studentWidth(level, units - 1.0) * standardError.getAsDouble();
        return Optional.of(new Interval(value - half, value + half).within(Math.min(-1, value), 1));
    }
}
