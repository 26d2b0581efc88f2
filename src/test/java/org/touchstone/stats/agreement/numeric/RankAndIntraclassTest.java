package org.touchstone.stats.agreement.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.rating.RatingMatrix;

class RankAndIntraclassTest {
    private static final Map<IntraclassCorrelation, String> NAMES = Map.of(
            IntraclassCorrelation.SINGLE_ONE_WAY, "ICC(1,1)",
            IntraclassCorrelation.SINGLE_RANDOM, "ICC(2,1)",
            IntraclassCorrelation.SINGLE_FIXED, "ICC(3,1)",
            IntraclassCorrelation.MEAN_ONE_WAY, "ICC(1,k)",
            IntraclassCorrelation.MEAN_RANDOM, "ICC(2,k)",
            IntraclassCorrelation.MEAN_FIXED, "ICC(3,k)");

    private static RatingMatrix matrix(ReferenceCase reference, String field) {
        return RatingMatrix.ofUnits(ReferenceCase.matrix(reference.data().get(field)));
    }

    @ParameterizedTest
    @EnumSource
    void judgesAgreeWithShroutAndFleiss(IntraclassCorrelation form) {
        ReferenceCase reference = ReferenceCase.named("icc-shrout-fleiss-1979");
        IntraclassCorrelation.Correlation icc =
                form.of(matrix(reference, "ratings"), 0.95).get();
        String name = NAMES.getOrDefault(form, "");
        reference.one(name).matches(icc.value());
        reference.one(name + "_full_precision").matches(icc.value());
        Interval interval = icc.interval().orElseThrow();
        reference.one(name + "_ci").matchesAll(interval.lower(), interval.upper());
        double[] digits = ReferenceCase.numbers(reference.one(name + "_ci").parameter("recomputed"));
        assertThat(interval.lower()).isCloseTo(digits[0], within(1e-6));
        assertThat(interval.upper()).isCloseTo(digits[1], within(1e-6));
        reference.one("MSB").matches(icc.anova().between(), 1e-9);
        reference.one("MSW").matches(icc.anova().within(), 1e-9);
        reference.one("MSJ").matches(icc.anova().ofRaters(), 1e-9);
        reference.one("MSE").matches(icc.anova().residual(), 1e-9);
    }

    @Test
    void anxietyRatersAgreeWithIrr() {
        ReferenceCase reference = ReferenceCase.named("kendall-w");
        reference
                .one("ICC(2,1)")
                .matches(
                        IntraclassCorrelation.SINGLE_RANDOM
                                .of(matrix(reference, "b"), 0.95)
                                .get()
                                .value(),
                        1e-9);
        KendallW a = KendallW.of(matrix(reference, "a")).get();
        reference.one("W", "dataset", "a").matches(a.value(), 1e-12);
        reference.one("chi2", "dataset", "a").matches(a.chiSquare(), 1e-9);
        KendallW b = KendallW.of(matrix(reference, "b")).get();
        reference.one("W_tie_corrected").matches(b.value(), 1e-12);
        reference.one("W_full_precision").matches(b.value());
        reference.one("chi2", "dataset", "b").matches(b.chiSquare(), 1e-9);
        assertThat(b.pValue()).isBetween(0.03, 0.06);
    }

    @ParameterizedTest
    @EnumSource
    void orderOfUnitsAndRatersDoesNotMatter(IntraclassCorrelation form) {
        Random random = new Random(6);
        double[][] table = new double[12][];
        for (int u = 0; u < 12; u++) {
            table[u] = random.doubles(5).toArray();
        }
        double[][] turned = new double[12][5];
        for (int u = 0; u < 12; u++) {
            for (int r = 0; r < 5; r++) {
                turned[11 - u][(r + 2) % 5] = 3 * table[u][r] + 7;
            }
        }
        IntraclassCorrelation.Correlation one =
                form.of(RatingMatrix.ofUnits(table), 0.9).get();
        IntraclassCorrelation.Correlation other =
                form.of(RatingMatrix.ofUnits(turned), 0.9).get();
        assertThat(one.value()).isCloseTo(other.value(), within(1e-9));
        assertThat(one.interval().orElseThrow().contains(one.value())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void degenerateTablesHaveDefinedAnswers(IntraclassCorrelation form) {
        assertThat(form.of(RatingMatrix.ofUnits(new double[][] {{1}, {2}}), 0.95)
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThat(form.of(RatingMatrix.ofUnits(new double[][] {{1, 2}, {2, Double.NaN}}), 0.95)
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(form.of(RatingMatrix.ofUnits(new double[][] {{4, 4}, {4, 4}}), 0.95)
                        .whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        Outcome<IntraclassCorrelation.Correlation> perfect =
                form.of(RatingMatrix.ofUnits(new double[][] {{1, 1}, {4, 4}, {6, 6}}), 0.95);
        assertThat(perfect.get().value()).isCloseTo(1, within(1e-12));
        assertThat(perfect.get().interval()).isEmpty();
        assertThat(form.of(RatingMatrix.ofUnits(new double[0][0]), 0.95).whyNot())
                .isPresent();
    }

    @Test
    void tauAgreesWithTheDocumentedExample() {
        ReferenceCase reference = ReferenceCase.named("kendall-tau-b");
        double[] x = ReferenceCase.numbers(reference.data().get("x"));
        double[] y = ReferenceCase.numbers(reference.data().get("y"));
        reference.one("tau_b").matches(KendallTau.b(x, y).get());
        reference.one("tau_b").matches(KendallTau.b(y, x).get());
        double[] negative = java.util.Arrays.stream(y).map(v -> -v).toArray();
        assertThat(KendallTau.b(x, negative).get())
                .isCloseTo(-KendallTau.b(x, y).get(), within(1e-12));
    }

    @Test
    void degenerateRankingsHaveDefinedAnswers() {
        assertThat(KendallTau.b(new double[] {1}, new double[] {1}).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(KendallTau.b(new double[] {1, 1}, new double[] {1, 2}).whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> KendallTau.b(new double[] {1, 2}, new double[] {1}));
        assertThat(KendallW.of(RatingMatrix.ofUnits(new double[][] {{1, 1}, {1, 1}}))
                        .whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        assertThat(KendallW.of(RatingMatrix.ofUnits(new double[][] {{1}, {2}})).whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThat(KendallW.of(RatingMatrix.ofUnits(new double[][] {{1, 2}})).whyNot())
                .contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(KendallW.of(RatingMatrix.ofUnits(new double[][] {{1, 10}, {2, 20}, {3, 30}}))
                        .get()
                        .value())
                .isCloseTo(1, within(1e-12));
    }
}
