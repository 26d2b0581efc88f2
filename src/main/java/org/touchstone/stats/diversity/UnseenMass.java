package org.touchstone.stats.diversity;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Estimates what a sample has not shown yet from the kinds seen once (f1) and twice (f2). Good I. J. (1953),
 * Biometrika 40 (after Turing); Chao A. (1984), Scandinavian Journal of Statistics 11; Chao A., Jost L. (2012),
 * Ecology 93.
 *
 * @param observed number of kinds seen
 * @param once number of kinds seen exactly once
 * @param twice number of kinds seen exactly twice
 * @param coverage the share of the population that belongs to kinds seen, {@code 1 - f1/n}, 0..1
 * @param improvedCoverage {@code 1 - f1/n · (n-1)f1/((n-1)f1 + 2f2)}, 0..1: less biased in small samples
 * @param unseenKinds a lower bound of the number of unseen kinds, {@code f1²/(2 f2)}; without a kind seen twice
 * {@code f1(f1-1)/2}
 */
public record UnseenMass(
        int observed, long once, long twice, double coverage, double improvedCoverage, double unseenKinds) {

    /**
     * Computes the estimate.
     *
     * @param counts how often each kind was seen; zeros are kinds not seen
     * @return {@link Outcome.Reason#NO_DATA} without counts; flagged {@link Outcome.Flag#SMALL_COUNTS} if every kind
     * was seen once, so that the coverage of zero is only a bound
     */
    public static Outcome<UnseenMass> of(long... counts) {
        int observed = 0;
        long n = 0;
        long once = 0;
        long twice = 0;
        for (long count : counts) {
            Checks.count("count", count);
            observed += count > 0 ? 1 : 0;
            n += count;
            once += count == 1 ? 1 : 0;
            twice += count == 2 ? 1 : 0;
        }
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double coverage = 1 - (double) once / n;
        double turned = (n - 1.0) * once;
        double improved = once == 0
                ? 1
                : 1 - (double) once / n * (turned + 2.0 * twice == 0 ? 1 : turned / (turned + 2.0 * twice));
        double unseen = twice > 0 ? (double) once * once / (2.0 * twice) : once * (once - 1.0) / 2;
        UnseenMass mass = new UnseenMass(observed, once, twice, coverage, improved, unseen);
        return once == n ? Outcome.of(mass, Outcome.Flag.SMALL_COUNTS) : Outcome.of(mass);
    }
}
