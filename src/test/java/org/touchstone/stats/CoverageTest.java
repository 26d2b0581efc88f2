package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.Strengths;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;

/**
 * Intervals of 95 % hold the truth about that often. {@code -Dtouchstone.coverage=5000} simulates that many samples of each
 * kind in place of 300, and then demands more.
 */
class CoverageTest {
    private static final int SAMPLES = Integer.getInteger("touchstone.coverage", 300);

    /** Allowed beside .95: half a percent to two for what is approximate, and four standard errors of the simulation. */
    private static void holds(String what, int held, double approximate) {
        double slack = approximate + 4 * Math.sqrt(0.95 * 0.05 / SAMPLES);
        assertThat((double) held / SAMPLES)
                .as(what + " of " + SAMPLES)
                .isBetween(0.95 - slack, Math.min(1, 0.95 + slack));
    }

    @Test
    void intervalsOfProportionsHoldExactly() {
        double wilson = 0;
        int cases = 0;
        for (int n : new int[] {10, 40, 150}) {
            for (double p = 0.05; p < 0.955; p += 0.05) {
                assertThat(covered(ProportionInterval.CLOPPER_PEARSON, n, p)).isGreaterThanOrEqualTo(0.95 - 1e-12);
                wilson += covered(ProportionInterval.WILSON, n, p);
                cases++;
            }
        }
        // Newcombe (1998), table II: the score interval's mean coverage is .952.
        assertThat(wilson / cases).isBetween(0.945, 0.96);
    }

    private static double covered(ProportionInterval kind, int n, double p) {
        double sum = 0;
        for (int x = 0; x <= n; x++) {
            if (kind.of(x, n, 0.95).get().contains(p)) {
                sum += TailProbabilities.binomialAtLeast(x, n, p) - TailProbabilities.binomialAtLeast(x + 1L, n, p);
            }
        }
        return sum;
    }

    /** Three raters name the true one of three categories (.6, .3, .1) with probability .7, else any. */
    private static int[][] ratings(Random random, int units) {
        int[][] counts = new int[units][3];
        for (int[] unit : counts) {
            double u = random.nextDouble();
            int truth = u < 0.6 ? 0 : u < 0.9 ? 1 : 2;
            for (int r = 0; r < 3; r++) {
                unit[random.nextDouble() < 0.7 ? truth : random.nextInt(3)]++;
            }
        }
        return counts;
    }

    @Test
    void intervalsOfAgreementHoldTheAgreementOfAll() {
        Random random = new Random(21);
        CategoryPatterns all = CategoryPatterns.ofCounts(3, ratings(random, 1_000_000));
        double alpha = KrippendorffAlpha.ordinal().of(all).get();
        double ac1 = ChanceCorrected.GWET.of(all).get().value();
        double kappa = ChanceCorrected.FLEISS.of(all).get().value();
        int[] held = new int[3];
        UnitBootstrap bootstrap = new UnitBootstrap(400, 0.95);
        for (int s = 0; s < SAMPLES; s++) {
            CategoryPatterns sample = CategoryPatterns.ofCounts(3, ratings(random, 120));
            held[0] += KrippendorffAlpha.ordinal()
                            .bootstrap(sample, bootstrap, random)
                            .get()
                            .interval()
                            .contains(alpha)
                    ? 1
                    : 0;
            held[1] += holds(ChanceCorrected.GWET, sample, ac1);
            held[2] += holds(ChanceCorrected.FLEISS, sample, kappa);
        }
        holds("alpha by bootstrap", held[0], 0.02);
        holds("AC1", held[1], 0.01);
        holds("Fleiss' kappa", held[2], 0.01);
    }

    private static int holds(ChanceCorrected measure, CategoryPatterns sample, double truth) {
        return measure.of(sample).get().interval(0.95).orElseThrow().contains(truth) ? 1 : 0;
    }

    @Test
    void intervalsOfStrengthsAndSlopesHoldTheTruth() {
        Random random = new Random(22);
        double[] truth = {0.8, 0.1, -0.3, -0.6};
        int strengths = 0;
        int slopes = 0;
        for (int s = 0; s < SAMPLES; s++) {
            PairCounts.Builder counts = PairCounts.builder(4);
            for (int c = 0; c < 300; c++) {
                int i = random.nextInt(4);
                int j = (i + 1 + random.nextInt(3)) % 4;
                counts.add(i, j, random.nextDouble() < logistic(truth[i] - truth[j]) ? 1 : -1);
            }
            Strengths found =
                    BradleyTerry.withDefaults().fit(counts.build()).get().strengths();
            double half = TailProbabilities.normalWidth(0.95) * found.differenceError(0, 3);
            strengths += Math.abs(found.difference(0, 3) - 1.4) <= half ? 1 : 0;
            double[][] rows = new double[60][];
            boolean[] yes = new boolean[60];
            for (int i = 0; i < 60; i++) {
                rows[i] = new double[] {1, random.nextGaussian()};
                yes[i] = random.nextDouble() < logistic(0.2 + rows[i][1]);
            }
            slopes += FirthLogistic.fit(LogisticData.of(rows, yes))
                            .get()
                            .interval(1, 0.95)
                            .get()
                            .contains(1)
                    ? 1
                    : 0;
        }
        holds("strengths", strengths, 0.005);
        holds("slopes by profile", slopes, 0.01);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
