package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.Coefficient;
import org.touchstone.stats.agreement.numeric.IntraclassCorrelation;
import org.touchstone.stats.agreement.numeric.KendallW;
import org.touchstone.stats.agreement.numeric.ValueAlpha;
import org.touchstone.stats.agreement.span.MarkedSpan;
import org.touchstone.stats.agreement.span.SpanAgreement;
import org.touchstone.stats.bias.blinding.BlockRandomisation;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.TieModel;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.Level;
import org.touchstone.stats.rating.RatingMatrix;

/** What may be done to data without changing what is said of it. Seeded. */
class InvarianceTest {
    private static double[] values(Random random, int n) {
        return random.doubles(n, 0.5, 9).toArray();
    }

    private static double alpha(double[] values, Level level, DoubleUnaryOperator map) {
        int[] unit = new int[values.length];
        Arrays.setAll(unit, i -> i / 3);
        double[] mapped = Arrays.stream(values).map(map).toArray();
        return ValueAlpha.of(values.length / 3, unit, mapped, level).get();
    }

    @Test
    void scalesMayBeShiftedAndStretchedAsTheirLevelAllows() {
        Random random = new Random(31);
        for (int t = 0; t < 30; t++) {
            double[] values = values(random, 60);
            double interval = alpha(values, Level.INTERVAL, x -> x);
            assertThat(alpha(values, Level.INTERVAL, x -> 1e6 - 3e200 / 1e198 * x))
                    .isCloseTo(interval, within(1e-9));
            assertThat(alpha(values, Level.INTERVAL, x -> 1e-200 * x)).isCloseTo(interval, within(1e-12));
            assertThat(alpha(values, Level.INTERVAL, x -> 1e200 * x)).isCloseTo(interval, within(1e-12));
            double ratio = alpha(values, Level.RATIO, x -> x);
            assertThat(alpha(values, Level.RATIO, x -> 1e-300 * x)).isCloseTo(ratio, within(1e-12));
            assertThat(alpha(values, Level.RATIO, x -> x + 1)).isNotCloseTo(ratio, within(1e-6));
            double ordinal = alpha(values, Level.ORDINAL, x -> x);
            assertThat(alpha(values, Level.ORDINAL, Math::exp)).isEqualTo(ordinal);
        }
    }

    @Test
    void ratioAlphaOfManyNumbersIsThatOfAllPairs() {
        Random random = new Random(32);
        for (double spread : new double[] {1e-4, 0.3, 5, 60}) {
            double[] values = new double[1500];
            for (int i = 0; i < values.length; i += 3) {
                double middle = spread * random.nextGaussian();
                for (int k = 0; k < 3; k++) {
                    boolean zero = spread > 1 && random.nextInt(20) == 0;
                    values[i + k] = zero ? 0 : Math.exp(middle + spread / 2 * random.nextGaussian());
                }
            }
            double observed = 0;
            double expected = 0;
            for (int i = 0; i < values.length; i++) {
                for (int j = 0; j < values.length; j++) {
                    double sum = values[i] + values[j];
                    double distance = sum == 0 ? 0 : Math.pow((values[i] - values[j]) / sum, 2);
                    expected += distance;
                    observed += i / 3 == j / 3 ? distance / 2 : 0;
                }
            }
            assertThat(alpha(values, Level.RATIO, x -> x))
                    .isCloseTo(1 - (values.length - 1) * observed / expected, within(1e-11));
        }
    }

    @Test
    void ratingsMayBeShiftedAndMinusZeroIsZero() {
        Random random = new Random(33);
        double[][] rows = new double[12][4];
        for (double[] row : rows) {
            double middle = random.nextGaussian();
            Arrays.setAll(row, r -> Math.rint(middle + random.nextGaussian()));
        }
        double[][] shifted = new double[12][];
        Arrays.setAll(shifted, u -> Arrays.stream(rows[u]).map(x -> 1e7 + 5 * x).toArray());
        double[][] zeros = new double[12][];
        Arrays.setAll(
                zeros,
                u -> Arrays.stream(rows[u])
                        .map(x -> x == 0 ? (random.nextBoolean() ? -0.0 : 0.0) : x)
                        .toArray());
        for (IntraclassCorrelation form : IntraclassCorrelation.values()) {
            double plain = form.of(RatingMatrix.ofUnits(rows), 0.95).get().value();
            assertThat(form.of(RatingMatrix.ofUnits(shifted), 0.95).get().value())
                    .isCloseTo(plain, within(1e-12));
        }
        assertThat(KendallW.of(RatingMatrix.ofUnits(zeros)).get())
                .isEqualTo(KendallW.of(RatingMatrix.ofUnits(rows)).get());
    }

    @Test
    void unitsTwiceOverAreSurerAndSayTheSame() {
        Random random = new Random(34);
        int[][] counts = new int[40][3];
        for (int[] unit : counts) {
            unit[random.nextInt(3)] += 2;
            unit[random.nextInt(3)] += 1;
        }
        CategoryPatterns once = CategoryPatterns.ofCounts(3, counts);
        for (ChanceCorrected measure : ChanceCorrected.values()) {
            Coefficient one = measure.of(once).get();
            Coefficient two = measure.of(once.plus(once)).get();
            assertThat(two.value()).isCloseTo(one.value(), within(1e-14));
            assertThat(two.standardError().orElseThrow() / one.standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(39.0 / 79), within(1e-9));
        }
    }

    @Test
    void exchangingWinAndLossNegatesStrengthsAndKeepsTies() {
        long[][] wins = {{0, 7, 4}, {3, 0, 6}, {5, 2, 0}};
        long[][] turned = {{0, 3, 5}, {7, 0, 2}, {4, 6, 0}};
        long[][] ties = {{0, 2, 3}, {2, 0, 1}, {3, 1, 0}};
        for (TieModel model : TieModel.values()) {
            TieModel.Fit there = model.fit(new PairCounts(wins, ties)).get();
            TieModel.Fit back = model.fit(new PairCounts(turned, ties)).get();
            for (int p = 0; p < 3; p++) {
                assertThat(back.strengths().of(p)).isCloseTo(-there.strengths().of(p), within(1e-9));
            }
            assertThat(back.parameter()).isCloseTo(there.parameter(), within(1e-9));
        }
    }

    @Test
    void tiesAndStrengthsThatRunToInfinityTogetherAreSeparated() {
        PairCounts counts = new PairCounts(new long[][] {{0, 5}, {0, 0}}, new long[][] {{0, 5}, {5, 0}});
        for (TieModel model : TieModel.values()) {
            assertThat(model.fit(counts).whyNot()).contains(Outcome.Reason.SEPARATED);
        }
    }

    @Test
    void spansMatchAlikeWhoeverComesFirstAndInWhateverOrder() {
        MarkedSpan[] one = {new MarkedSpan(0, 4), new MarkedSpan(2, 6)};
        MarkedSpan[] other = {new MarkedSpan(1, 5), new MarkedSpan(0, 3), new MarkedSpan(3, 7)};
        double found = matched(one, other);
        assertThat(found).isCloseTo(2 * 2 / 5.0, within(1e-15));
        assertThat(matched(other, one)).isEqualTo(found);
        assertThat(matched(new MarkedSpan[] {one[1], one[0]}, new MarkedSpan[] {other[2], other[0], other[1]}))
                .isEqualTo(found);
    }

    private static double matched(MarkedSpan[] one, MarkedSpan[] other) {
        return SpanAgreement.of(java.util.List.of(new SpanAgreement.MarkedText(
                        8, java.util.List.of(java.util.List.of(one), java.util.List.of(other)))))
                .get()
                .matchedF1();
    }

    @Test
    void armsMayBeExchangedAndNearlyFullBlocksAreCountedQuickly() {
        Random random = new Random(35);
        boolean[] treated = new boolean[44];
        double[] scores = random.doubles(44).toArray();
        Arrays.fill(treated, true);
        treated[7] = false;
        treated[20] = false;
        boolean[] untreated = new boolean[44];
        for (int i = 0; i < untreated.length; i++) {
            untreated[i] = !treated[i];
        }
        BlockRandomisation.Test there = new BlockRandomisation(treated, new int[44])
                .test(scores, 99, random)
                .get();
        BlockRandomisation.Test back = new BlockRandomisation(untreated, new int[44])
                .test(scores, 99, random)
                .get();
        assertThat(there.arrangements()).isEqualTo(44 * 43 / 2);
        assertThat(there.exact()).isTrue();
        assertThat(back).isEqualTo(there);
    }
}
