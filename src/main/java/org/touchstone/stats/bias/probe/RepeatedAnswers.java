package org.touchstone.stats.bias.probe;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Tests whether a person repeats the previous answer more often than chance, given the same answers in random order:
 * the runs test for any number of categories. Over all orders of the answers, with n of them and n_k in category k,
 * the expected number of equal neighbours is {@code Σ n_k (n_k - 1) / n}, and its variance
 * {@code (S2 (S2 + n(n+1)) - 2 n S3 - n³) / (n² (n-1))} with {@code S2 = Σ n_k²}, {@code S3 = Σ n_k³}.
 *
 * <p>Wallis W. A., Roberts H. V. (1956), Statistics: A New Approach, ch. 18; Zar J. H., Biostatistical Analysis, runs
 * among more than two categories.
 *
 * @param alike number of equal neighbours
 * @param neighbours number of neighbours, one fewer than answers
 * @param expected expected number of equal neighbours over all orders
 * @param z standard deviations above the expectation; negative if below
 * @param p probability of as many or more, by the normal approximation
 * @param longest the longest run of one answer
 */
public record RepeatedAnswers(long alike, long neighbours, double expected, double z, double p, int longest) {

    /**
     * Tests a sequence.
     *
     * @param categories number of possible answers
     * @param answers in the order in which they were given, each from 0 to {@code categories - 1}
     * @return {@link Outcome.Reason#TOO_FEW_UNITS} below three answers, {@link Outcome.Reason#NO_VARIATION} if all
     * are equal or all differ; flagged {@link Outcome.Flag#SMALL_COUNTS} below 20
     * @throws IllegalArgumentException if an answer is not a category
     */
    public static Outcome<RepeatedAnswers> of(int categories, int... answers) {
        int n = answers.length;
        long[] counts = new long[categories];
        long alike = 0;
        int longest = 0;
        int run = 0;
        for (int i = 0; i < n; i++) {
            Checks.that(0 <= answers[i] && answers[i] < categories, "an answer is no category");
            counts[answers[i]]++;
            boolean again = i > 0 && answers[i] == answers[i - 1];
            alike += again ? 1 : 0;
            run = again ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        if (n < 3) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double squares = Arrays.stream(counts).mapToDouble(c -> (double) c * c).sum();
        double cubes =
                Arrays.stream(counts).mapToDouble(c -> (double) c * c * c).sum();
        double size = n;
        double variance = (squares * (squares + size * (size + 1)) - 2 * size * cubes - size * size * size)
                / (size * size * (size - 1));
        double expected = (squares - size) / size;
        if (variance <= 1e-12) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double z = (alike - expected) / Math.sqrt(variance);
        double p = 1 - new NormalDistribution(null, 0, 1).cumulativeProbability(z);
        RepeatedAnswers found = new RepeatedAnswers(alike, n - 1L, expected, z, p, longest);
        return n < 20 ? Outcome.of(found, Outcome.Flag.SMALL_COUNTS) : Outcome.of(found);
    }
}
