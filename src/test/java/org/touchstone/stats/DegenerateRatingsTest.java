package org.touchstone.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.aggregation.MajorityVote;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.CohenKappa;
import org.touchstone.stats.agreement.FleissKappa;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.agreement.PercentAgreement;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.stats.agreement.Weights;
import org.touchstone.stats.agreement.numeric.IntraclassCorrelation;
import org.touchstone.stats.agreement.numeric.KendallTau;
import org.touchstone.stats.agreement.numeric.KendallW;
import org.touchstone.stats.agreement.numeric.ValueAlpha;
import org.touchstone.stats.agreement.span.MarkedSpan;
import org.touchstone.stats.agreement.span.SpanAgreement;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.ConfusionTable;
import org.touchstone.stats.rating.Level;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingMatrix;

/**
 * Every measure of ratings answers on degenerate tables (no unit, one unit, one rater, one category, nothing said, all alike,
 * one deviating, numbers of any size) with finite numbers or a reason, and never with an exception.
 */
class DegenerateRatingsTest {
    private static final int TABLES = 600;

    /** How the cells of a table come about. */
    private enum Filling {
        MISSING,
        CONSTANT,
        BY_RATER,
        BY_UNIT,
        ONE_DEVIATES,
        SPARSE,
        RANDOM
    }

    private static double[][] table(Random random, int units, int raters, double[] values) {
        Filling filling = Filling.values()[random.nextInt(Filling.values().length)];
        double[][] table = new double[units][raters];
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < raters; r++) {
                double any = values[random.nextInt(values.length)];
                table[u][r] = switch (filling) {
                    case MISSING -> Double.NaN;
                    case CONSTANT -> values[0];
                    case BY_RATER -> values[r % values.length];
                    case BY_UNIT -> values[u % values.length];
                    case ONE_DEVIATES -> values[u + r == 0 ? values.length - 1 : 0];
                    case SPARSE -> random.nextInt(3) == 0 ? any : Double.NaN;
                    case RANDOM -> any;
                };
            }
        }
        return table;
    }

    private static int one(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void categoriesHaveDefinedAnswers() {
        Random random = new Random(1);
        UnitBootstrap bootstrap = new UnitBootstrap(20, 0.9);
        for (int t = 0; t < TABLES; t++) {
            int q = one(random, 1, 2, 3, 10);
            double[] names = IntStream.range(0, q).asDoubleStream().toArray();
            double[][] table = table(random, one(random, 0, 1, 2, 3, 30), one(random, 1, 2, 3, 50), names);
            RatingMatrix matrix = RatingMatrix.ofUnits(table);
            RaterColumns columns = RaterColumns.of(matrix, q);
            CategoryPatterns patterns = CategoryPatterns.of(columns.ratings());
            String what = "table " + t + " ";
            List<Weights> weights = new ArrayList<>(
                    List.of(Weights.identity(q), Weights.linear(q), Weights.quadratic(q), Weights.ordinal(q)));
            weights.add(Weights.circular(q));
            for (Weights w : weights) {
                for (ChanceCorrected measure : ChanceCorrected.values()) {
                    Outcome<?> outcome = measure.of(patterns, w);
                    Finite.everywhere(what + measure, outcome);
                    measure.of(patterns, w)
                            .estimate()
                            .ifPresent(c -> Finite.everywhere(what + measure, c.interval(0.95)));
                }
            }
            double[] values = Arrays.stream(names).map(x -> 3 * x).toArray();
            for (KrippendorffAlpha alpha : List.of(
                    KrippendorffAlpha.nominal(),
                    KrippendorffAlpha.ordinal(),
                    KrippendorffAlpha.interval(values),
                    KrippendorffAlpha.ratio(values))) {
                Finite.everywhere(what + "alpha", alpha.of(patterns));
                Finite.everywhere(what + "alpha turned", alpha.of(patterns.orientationFree()));
                Finite.everywhere(what + "alpha resampled", alpha.bootstrap(patterns, bootstrap, random));
            }
            Finite.everywhere(what + "percent", PercentAgreement.of(patterns));
            Finite.everywhere(what + "Fleiss", FleissKappa.of(patterns));
            PairTables pairs = PairTables.of(columns);
            Finite.everywhere(what + "Light", pairs.light());
            Finite.everywhere(what + "Conger", pairs.conger());
            if (matrix.raters() > 1) {
                ConfusionTable two = pairs.table(0, 1);
                weights.forEach(w -> Finite.everywhere(what + "Cohen", CohenKappa.of(two, w)));
            }
            if (matrix.raters() > 0) {
                Finite.everywhere(what + "with others", pairs.withOthers(0).share());
            }
            for (DawidSkene model : List.of(DawidSkene.maximumLikelihood(), DawidSkene.standard())) {
                Finite.everywhere(what + "Dawid and Skene", model.fit(columns).map(fit -> posteriors(fit, matrix, q)));
            }
        }
    }

    private static double[] posteriors(DawidSkene.Fit fit, RatingMatrix matrix, int q) {
        double[] all = new double[matrix.units() * q + matrix.raters() * q * q + 1];
        int at = 0;
        for (int u = 0; u < matrix.units(); u++) {
            System.arraycopy(fit.posterior(u), 0, all, at, q);
            at += q;
        }
        for (int c = 0; c < q; c++) {
            for (int r = 0; r < matrix.raters(); r++) {
                for (int l = 0; l < q; l++) {
                    all[at++] = fit.errorRate(r, c, l);
                }
            }
        }
        all[at] = fit.logLikelihood();
        return all;
    }

    @Test
    void numbersHaveDefinedAnswers() {
        Random random = new Random(2);
        double[][] scales = {
            {0.1},
            {0, 0.1, 0.3},
            {-0.0, 0},
            {1e9, 1e9 + 1e-6},
            {1e-300, 3e-300, 7e-300},
            {1e300, 2e300, 1e-300},
            {Double.MIN_VALUE, Double.MAX_VALUE / 8},
            {1, 1 + 1e-15}
        };
        for (int t = 0; t < TABLES; t++) {
            double[] scale = scales[random.nextInt(scales.length)];
            double[][] table = table(random, one(random, 0, 1, 2, 3, 30), one(random, 1, 2, 3, 8), scale);
            String what = "table " + t + " ";
            RatingMatrix matrix = RatingMatrix.ofUnits(table);
            for (Level level : Level.values()) {
                Finite.everywhere(what + level, alpha(matrix, level));
            }
            Finite.everywhere(what + "Kendall's W", KendallW.of(matrix));
            boolean moderate = Arrays.stream(scale).max().orElse(0) < 1e100;
            for (IntraclassCorrelation form : IntraclassCorrelation.values()) {
                if (moderate) {
                    Finite.everywhere(what + form, form.of(matrix, 0.95));
                }
            }
            double[] first = complete(matrix, 0);
            double[] last = complete(matrix, matrix.raters() - 1);
            Finite.everywhere(what + "tau", KendallTau.b(first, last));
        }
    }

    private static double[] complete(RatingMatrix matrix, int rater) {
        RatingMatrix complete = matrix.complete();
        return complete.raters() == 0 ? new double[0] : complete.rater(rater);
    }

    private static Outcome<Double> alpha(RatingMatrix matrix, Level level) {
        int rows = matrix.units() * matrix.raters();
        int[] unit = new int[rows];
        double[] value = new double[rows];
        for (int i = 0; i < rows; i++) {
            unit[i] = i / matrix.raters();
            value[i] = matrix.rating(unit[i], i % matrix.raters());
        }
        return ValueAlpha.of(matrix.units(), unit, value, level);
    }

    @Test
    void labelsAndVotesHaveDefinedAnswers() {
        Random random = new Random(3);
        for (int t = 0; t < TABLES; t++) {
            int q = one(random, 0, 1, 2, 5);
            int[] votes = new int[q];
            Arrays.setAll(votes, c -> one(random, 0, 0, 1, 1, 3, Integer.MAX_VALUE));
            for (MajorityVote rule : MajorityVote.values()) {
                Finite.everywhere("votes " + Arrays.toString(votes), rule.of(votes));
            }
            if (q >= 2) {
                double[] weights =
                        Arrays.stream(votes).mapToDouble(v -> v * 1e-3).toArray();
                Finite.everywhere("soft label", SoftLabel.of(weights, one(random, 1, 2) / 2.0, 0.9));
            }
            double error = one(random, 1, 3, 50, 1000) * random.nextDouble();
            SoftLabel ofOdds = SoftLabel.ofLogOdds(random.nextGaussian() * one(random, 1, 40, 800), error + 1e-3, 0.9);
            Finite.everywhere("soft label of log-odds", ofOdds.means());
            Finite.everywhere("soft label of log-odds", ofOdds.intervals());
            Finite.everywhere("soft label of log-odds", ofOdds.entropy());
        }
    }

    @Test
    void marksAndRetestsHaveDefinedAnswers() {
        Random random = new Random(4);
        for (int t = 0; t < TABLES; t++) {
            List<SpanAgreement.MarkedText> texts = new ArrayList<>();
            for (int k = 0; k < one(random, 0, 1, 4); k++) {
                int tokens = one(random, 0, 1, 2, 30);
                List<List<MarkedSpan>> byRater = new ArrayList<>();
                for (int r = 0; r < one(random, 0, 1, 2, 3); r++) {
                    byRater.add(spans(random, tokens));
                }
                texts.add(new SpanAgreement.MarkedText(tokens, byRater));
            }
            Finite.everywhere("spans " + t, SpanAgreement.of(texts));
            List<RetestConsistency.Twice> twice = new ArrayList<>();
            for (int k = 0; k < one(random, 0, 1, 2, 40); k++) {
                twice.add(new RetestConsistency.Twice(
                        one(random, -3, 0, 3), one(random, -3, 3, 3), random.nextBoolean()));
            }
            Finite.everywhere("retest " + t, RetestConsistency.of(twice, 3, 0.95));
        }
    }

    private static List<MarkedSpan> spans(Random random, int tokens) {
        List<MarkedSpan> spans = new ArrayList<>();
        for (int s = 0; tokens > 0 && s < one(random, 0, 1, 3); s++) {
            int start = random.nextInt(tokens);
            spans.add(new MarkedSpan(start, start + 1 + random.nextInt(tokens - start)));
        }
        return spans;
    }
}
