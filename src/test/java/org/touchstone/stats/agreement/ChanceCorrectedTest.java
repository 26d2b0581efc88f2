package org.touchstone.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.ConfusionTable;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.stats.rating.RatingMatrix;
import org.touchstone.stats.rating.Ratings;

class ChanceCorrectedTest {

    private static CategoryPatterns patterns(ReferenceCase reference, String field, int categories) {
        RatingMatrix matrix =
                RatingMatrix.ofUnits(ReferenceCase.matrix(reference.data().get(field)));
        return CategoryPatterns.of(RatingColumns.of(Ratings.shifted(matrix, -1), categories));
    }

    @Test
    void fourRatersWithMissingJudgmentsAgreeWithGwet() {
        ReferenceCase reference = ReferenceCase.named("gwet-raw-4-raters-missing");
        CategoryPatterns patterns = patterns(reference, "ratings", 5);
        Weights quadratic = Weights.quadratic(5);

        Coefficient percent = ChanceCorrected.PERCENT.of(patterns).get();
        reference.one("percent_agreement", "weights", "").matches(percent.value(), 1e-12);
        reference.one("percent_agreement_se").matches(error(percent), 1e-12);
        reference
                .one("percent_agreement", "weights", "quadratic")
                .matches(ChanceCorrected.PERCENT.of(patterns, quadratic).get().value(), 1e-12);

        Coefficient ac1 = ChanceCorrected.GWET.of(patterns).get();
        reference.one("gwet_ac1").matches(ac1.value(), 1e-12);
        reference.one("gwet_ac1_se").matches(error(ac1), 1e-12);
        reference.one("gwet_pe").matches(ac1.expected(), 1e-12);
        Coefficient ac2 = ChanceCorrected.GWET.of(patterns, quadratic).get();
        reference.one("gwet_ac2").matches(ac2.value(), 1e-12);
        reference.one("gwet_ac2_se").matches(error(ac2), 1e-12);

        Coefficient fleiss = ChanceCorrected.FLEISS.of(patterns).get();
        reference.one("fleiss_kappa", "weights", "").matches(fleiss.value(), 1e-12);
        reference.one("fleiss_kappa_se", "weights", "").matches(error(fleiss), 1e-12);
        Coefficient weighted = ChanceCorrected.FLEISS.of(patterns, quadratic).get();
        reference.one("fleiss_kappa", "weights", "quadratic").matches(weighted.value(), 1e-12);
        reference.one("fleiss_kappa_se", "weights", "quadratic").matches(error(weighted), 1e-12);

        reference
                .one("brennan_prediger")
                .matches(
                        ChanceCorrected.BRENNAN_PREDIGER
                                .of(patterns, quadratic)
                                .get()
                                .value(),
                        1e-12);
        reference
                .one("krippendorff_alpha")
                .matches(KrippendorffAlpha.nominal().of(patterns).get(), 1e-12);
        reference
                .one("krippendorff_alpha_interval")
                .matches(KrippendorffAlpha.interval(1, 2, 3, 4, 5).of(patterns).get(), 1e-12);
    }

    private static double error(Coefficient coefficient) {
        return coefficient.standardError().orElseThrow();
    }

    @Test
    void twoAbstractorsAgreeWithGwet() {
        ReferenceCase reference = ReferenceCase.named("gwet-3x3-abstractors");
        ConfusionTable table =
                new ConfusionTable(ReferenceCase.counts(reference.data().get("table")));
        CategoryPatterns patterns = table.patterns();
        Weights quadratic = Weights.quadratic(3);
        reference.one("scott_pi", "weights", "").matches(value(ChanceCorrected.FLEISS.of(patterns)), 1e-12);
        reference.one("gwet_ac1").matches(value(ChanceCorrected.GWET.of(patterns)), 1e-12);
        reference
                .one("brennan_prediger", "weights", "")
                .matches(value(ChanceCorrected.BRENNAN_PREDIGER.of(patterns)), 1e-12);
        reference.one("percent_agreement").matches(value(ChanceCorrected.PERCENT.of(patterns)), 1e-12);
        reference
                .one("scott_pi", "weights", "quadratic")
                .matches(value(ChanceCorrected.FLEISS.of(patterns, quadratic)), 1e-12);
        reference.one("gwet_ac2").matches(value(ChanceCorrected.GWET.of(patterns, quadratic)), 1e-12);
        reference
                .one("brennan_prediger", "weights", "quadratic")
                .matches(value(ChanceCorrected.BRENNAN_PREDIGER.of(patterns, quadratic)), 1e-12);
        reference
                .one("percent_agreement_weighted")
                .matches(value(ChanceCorrected.PERCENT.of(patterns, quadratic)), 1e-12);
        reference
                .one("krippendorff_alpha")
                .matches(KrippendorffAlpha.nominal().of(patterns).get(), 1e-12);
        reference
                .one("krippendorff_alpha_interval")
                .matches(KrippendorffAlpha.interval(0, 1, 2).of(patterns).get(), 1e-12);
    }

    private static double value(Outcome<Coefficient> outcome) {
        return outcome.get().value();
    }

    @Test
    void prevalenceDoesNotSinkAc1() {
        ReferenceCase reference = ReferenceCase.named("krippendorff-alpha-edge");
        reference.one("gwet_ac1").matches(value(ChanceCorrected.GWET.of(patterns(reference, "high_prevalence", 2))));
    }

    @Test
    void benchmarkAgreesWithGwet() {
        ReferenceCase.Expected expected =
                ReferenceCase.named("gwet-raw-4-raters-missing").one("benchmark_cumprob_landis_koch");
        List<Benchmark.Membership> memberships =
                Benchmark.landisKoch().memberships(expected.number("coeff"), expected.number("se"));
        expected.matchesAll(memberships.stream()
                .limit(4)
                .mapToDouble(Benchmark.Membership::cumulative)
                .toArray());
        assertThat(Benchmark.landisKoch().band(0.77544, 0.14295, 0.95).name()).isEqualTo("moderate");
        assertThat(Benchmark.landisKoch().band(0.9, 0, 0.95).name()).isEqualTo("almost perfect");
        assertThat(memberships.get(5).cumulative()).isCloseTo(1, within(1e-12));
    }

    @Test
    void fleissAgreesWithHisPaper() {
        ReferenceCase reference = ReferenceCase.named("fleiss-1971-diagnoses");
        CategoryPatterns patterns = patterns(reference, "ratings", 5);
        FleissKappa kappa = FleissKappa.of(patterns).get();
        reference.one("fleiss_kappa").matches(kappa.value(), 1e-12);
        reference.one("z").matches(kappa.z(), 1e-9);
        List<ReferenceCase.Expected> ofCategory = reference.all("category_kappa");
        for (int c = 0; c < 5; c++) {
            ofCategory.get(c).matches(kappa.ofCategory().get(c).get(), 1e-12);
        }
        assertThat(value(ChanceCorrected.FLEISS.of(patterns))).isCloseTo(kappa.value(), within(1e-12));
    }

    @Test
    void pairsOfRatersAgreeWithConger() {
        ReferenceCase reference = ReferenceCase.named("fleiss-1971-diagnoses");
        RatingMatrix matrix =
                RatingMatrix.ofUnits(ReferenceCase.matrix(reference.data().get("ratings")));
        PairTables tables = PairTables.of(RaterColumns.of(Ratings.shifted(matrix, -1), 5));
        reference.one("conger_exact_kappa").matches(tables.conger().get(), 1e-12);
        reference.one("light_kappa").matches(tables.light().get(), 1e-12);
        reference
                .one("cohen_kappa_raters_2_3")
                .matches(CohenKappa.of(tables.table(1, 2)).get().value(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void degenerateDataHasDefinedAnswers(ChanceCorrected measure) {
        assertThat(measure.of(CategoryPatterns.none(3)).whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        assertThat(measure.of(CategoryPatterns.ofCounts(2, new int[][] {{1, 0}, {0, 1}}))
                        .whyNot())
                .contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        assertThat(measure.of(CategoryPatterns.ofCounts(1, new int[][] {{3}, {2}}))
                        .whyNot())
                .contains(Outcome.Reason.ONE_CATEGORY);
        Outcome<Coefficient> same = measure.of(CategoryPatterns.ofCounts(2, new int[][] {{3, 0}, {2, 0}, {1, 0}}));
        assertThat(same.get().value()).isEqualTo(1);
        Coefficient single =
                measure.of(CategoryPatterns.ofCounts(2, new int[][] {{2, 1}})).get();
        assertThat(single.value()).isFinite();
        assertThat(single.standardError()).isEmpty();
        assertThat(single.interval(0.95)).isEmpty();
    }

    @Test
    void fullAgreementByChanceIsFlagged() {
        assertThat(ChanceCorrected.FLEISS
                        .of(CategoryPatterns.ofCounts(2, new int[][] {{3, 0}, {2, 0}}))
                        .remarks())
                .containsExactly(Outcome.Flag.NO_VARIATION);
        assertThat(FleissKappa.of(CategoryPatterns.ofCounts(2, new int[][] {{3, 0}, {3, 0}}))
                        .whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        assertThat(FleissKappa.of(CategoryPatterns.ofCounts(2, new int[][] {{3, 0}, {2, 0}}))
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThat(FleissKappa.of(CategoryPatterns.ofCounts(3, new int[][] {{2, 0, 0}, {1, 1, 0}}))
                        .get()
                        .ofCategory()
                        .get(2)
                        .whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
    }

    @Test
    void intervalIsCutToTheRangeOfTheCoefficient() {
        Coefficient ac1 = ChanceCorrected.GWET
                .of(patterns(ReferenceCase.named("gwet-raw-4-raters-missing"), "ratings", 5))
                .get();
        assertThat(ac1.interval(0.95).orElseThrow().upper()).isEqualTo(1);
        assertThat(ac1.interval(0.95).orElseThrow().lower()).isCloseTo(0.77544 - 2.20099 * 0.14295, within(5e-4));
    }
}
