package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.Coefficient;
import org.touchstone.stats.agreement.CohenKappa;
import org.touchstone.stats.agreement.Weights;
import org.touchstone.stats.diversity.HillNumber;
import org.touchstone.stats.drift.BernoulliCusum;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.ConfusionTable;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.stats.rating.RatingMatrix;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that other software computed, to nearly all digits; {@code source} in the file names it. */
class IndependentValuesTest {
    private static final JsonNode VALUES = read();
    private static final Percentage NEARLY_ALL_DIGITS = Percentage.withPercentage(1e-9);

    private static JsonNode read() {
        try (InputStream in = IndependentValuesTest.class.getResourceAsStream("independent-values.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double d(JsonNode node, String field) {
        return node.get(field).asDouble();
    }

    private static void same(JsonNode node, String field, double actual) {
        assertThat(actual).as(node.toString()).isCloseTo(d(node, field), NEARLY_ALL_DIGITS);
    }

    @Test
    void tailsAndTheirQuantiles() {
        for (JsonNode v : VALUES.get("beta_quantile")) {
            same(v, "lower", IncompleteBeta.lowerQuantile(d(v, "tail"), d(v, "a"), d(v, "b")));
            same(v, "upper", IncompleteBeta.upperQuantile(d(v, "tail"), d(v, "a"), d(v, "b")));
        }
        for (JsonNode v : VALUES.get("binomial_at_least")) {
            long k = v.get("k").asLong();
            long n = v.get("n").asLong();
            same(v, "value", TailProbabilities.binomialAtLeast(k, n, d(v, "p")));
            assertThat(TailProbabilities.binomialAtMost(k - 1, n, d(v, "p"))
                            + TailProbabilities.binomialAtLeast(k, n, d(v, "p")))
                    .isCloseTo(1, within(1e-12));
        }
        VALUES.get("normal_quantile").forEach(v -> same(v, "value", TailProbabilities.normalQuantile(d(v, "tail"))));
        VALUES.get("chi_square_above")
                .forEach(v -> same(v, "value", TailProbabilities.chiSquareAbove(d(v, "x"), d(v, "degrees"))));
        VALUES.get("student_width")
                .forEach(v -> same(v, "value", TailProbabilities.studentWidth(d(v, "level"), d(v, "degrees"))));
        VALUES.get("f_quantile")
                .forEach(v -> same(v, "value", TailProbabilities.fQuantile(d(v, "tail"), d(v, "d1"), d(v, "d2"))));
    }

    @Test
    void runLengthsBeyondTheDigitsOfALinearSystem() {
        for (JsonNode v : VALUES.get("bernoulli_run_length")) {
            BernoulliCusum chart =
                    new BernoulliCusum(v.get("up").asInt(), v.get("h").asInt());
            same(v, "value", chart.averageRunLength(d(v, "p")));
        }
    }

    @Test
    void softLabelsOfUncertainLogOdds() {
        for (JsonNode v : VALUES.get("logistic_normal")) {
            SoftLabel label = SoftLabel.ofLogOdds(d(v, "log_odds"), d(v, "error"), 0.9);
            same(v, "mean", label.means().get(0));
            same(v, "votes", label.effectiveVotes());
        }
    }

    @Test
    void kappaOfOneRareCategoryAmongAThousandMillion() {
        JsonNode v = VALUES.get("kappa_of_rare_category");
        Coefficient kappa = CohenKappa.of(new ConfusionTable(ReferenceCase.counts(v.get("table"))))
                .get();
        same(v, "kappa", kappa.value());
        same(v, "se", kappa.standardError().orElseThrow());
    }

    @Test
    void weightedAgreementWithMissingRatings() {
        JsonNode all = VALUES.get("weighted_agreement");
        double[] scores = ReferenceCase.numbers(all.get("scores"));
        RatingMatrix matrix = RatingMatrix.ofUnits(ReferenceCase.matrix(all.get("ratings")));
        CategoryPatterns patterns = CategoryPatterns.of(RatingColumns.of(matrix, scores.length));
        for (JsonNode v : all.get("values")) {
            Coefficient c = ChanceCorrected.valueOf(v.get("measure").asString())
                    .of(patterns, weights(v.get("weights").asString(), scores))
                    .get();
            Interval interval = c.interval(0.95).orElseThrow();
            assertThat(new double[] {c.value(), c.standardError().orElseThrow(), interval.lower(), interval.upper()})
                    .as(v.toString())
                    .containsExactly(ReferenceCase.numbers(v.get("value")), within(1e-11));
        }
    }

    private static Weights weights(String name, double... scores) {
        return switch (name) {
            case "identity" -> Weights.identity(scores.length);
            case "linear" -> Weights.linearOf(scores);
            case "quadratic" -> Weights.quadraticOf(scores);
            case "radical" -> Weights.radicalOf(scores);
            case "ordinal" -> Weights.ordinal(scores.length);
            case "ratio" -> Weights.ratioOf(scores);
            case "circular" -> Weights.circular(scores.length);
            case "bipolar" -> Weights.bipolarOf(scores);
            default -> throw new AssertionError(name);
        };
    }

    @Test
    void firthIntervalsWhateverTheUnits() {
        JsonNode v = VALUES.get("firth_profile");
        double[][] rows = ReferenceCase.matrix(v.get("x"));
        double[] yes = ReferenceCase.numbers(v.get("y"));
        double[] ones = new double[yes.length];
        java.util.Arrays.fill(ones, 1);
        for (double unit : new double[] {1, 1e-9, 1e9}) {
            double[][] inUnits = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                inUnits[i] = new double[] {rows[i][0], unit * rows[i][1], rows[i][2]};
            }
            FirthLogistic fit =
                    FirthLogistic.fit(new LogisticData(inUnits, yes, ones)).get();
            for (int c = 1; c < 3; c++) { // the intercept's profile has two branches
                double scale = c == 1 ? unit : 1;
                Interval interval = fit.interval(c, 0.95).get();
                double[] expected = ReferenceCase.numbers(v.get("intervals").get(c));
                assertThat(fit.coefficient(c) * scale)
                        .isCloseTo(v.get("coefficients").get(c).asDouble(), within(1e-6));
                assertThat(interval.lower() * scale).isCloseTo(expected[0], within(1e-5));
                assertThat(interval.upper() * scale).isCloseTo(expected[1], within(1e-5));
            }
        }
    }

    @Test
    void effectiveNumbersOfOrdersNearOneAndFarFromIt() {
        VALUES.get("hill")
                .forEach(v ->
                        same(v, "value", HillNumber.of(d(v, "order"), 5, 3, 2).get()));
    }
}
