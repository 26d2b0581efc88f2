package org.touchstone.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.rating.ConfusionTable;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.stats.rating.RatingMatrix;
import org.touchstone.stats.rating.Ratings;

class CohenKappaTest {

    private static ConfusionTable table(ReferenceCase reference, String field) {
        return new ConfusionTable(ReferenceCase.counts(reference.data().get(field)));
    }

    @Test
    void workedExamplesAgree() {
        ReferenceCase reference = ReferenceCase.named("cohen-kappa-2x2");
        for (String dataset : List.of("a", "b", "c")) {
            reference
                    .one("kappa", "dataset", dataset)
                    .matches(CohenKappa.of(table(reference, dataset)).get().value(), 1e-12);
        }
    }

    @Test
    void neurologistsAgreeWithLandisAndKoch() {
        ReferenceCase reference = ReferenceCase.named("landis-koch-1977-ms");
        for (String city : List.of("winnipeg", "new_orleans")) {
            ConfusionTable table = table(reference, city);
            Coefficient kappa = CohenKappa.of(table).get();
            reference.one("kappa", "dataset", city).matches(kappa.value(), 1e-12);
            reference
                    .one("kappa_se", "dataset", city)
                    .matches(kappa.standardError().orElseThrow(), 1e-12);
            reference
                    .one("weighted_kappa_quadratic", "dataset", city)
                    .matches(CohenKappa.of(table, Weights.quadratic(4)).get().value());
        }
        reference
                .one("weighted_kappa_linear")
                .matches(
                        CohenKappa.of(table(reference, "winnipeg"), Weights.linear(4))
                                .get()
                                .value(),
                        1e-12);
    }

    @Test
    void standardErrorsAgreeWithGwet() {
        ReferenceCase reference = ReferenceCase.named("gwet-3x3-abstractors");
        ConfusionTable table = table(reference, "table");
        Coefficient plain = CohenKappa.of(table).get();
        reference.one("cohen_kappa", "weights", "").matches(plain.value(), 1e-12);
        reference
                .one("cohen_kappa_se", "weights", "")
                .matches(plain.standardError().orElseThrow(), 1e-12);
        Coefficient weighted = CohenKappa.of(table, Weights.quadratic(3)).get();
        reference.one("cohen_kappa", "weights", "quadratic").matches(weighted.value(), 1e-12);
        reference
                .one("cohen_kappa_se", "weights", "quadratic")
                .matches(weighted.standardError().orElseThrow(), 1e-12);
    }

    @Test
    void anxietyRatersAgreeWithIrr() {
        ReferenceCase reference = ReferenceCase.named("kendall-w");
        RatingMatrix matrix =
                RatingMatrix.ofUnits(ReferenceCase.matrix(reference.data().get("b")));
        PairTables tables = PairTables.of(RaterColumns.of(Ratings.shifted(matrix, -1), 6));
        reference
                .one("kappa_quadratic_raters_1_2")
                .matches(
                        CohenKappa.of(tables.table(0, 1), Weights.quadratic(6))
                                .get()
                                .value(),
                        1e-12);
    }

    @Test
    void swappingTheRatersLeavesKappaAsItIs() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            Ratings data = Ratings.random(random, 50, 2, 4);
            PairTables tables = PairTables.of(data.withRaters());
            Coefficient one =
                    CohenKappa.of(tables.table(0, 1), Weights.linear(4)).get();
            Coefficient other =
                    CohenKappa.of(tables.table(1, 0), Weights.linear(4)).get();
            assertThat(one.value()).isCloseTo(other.value(), within(1e-12));
            assertThat(one.standardError().orElseThrow())
                    .isCloseTo(other.standardError().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void weightsOfScoresIgnoreUnitAndOrigin() {
        ConfusionTable table = table(ReferenceCase.named("landis-koch-1977-ms"), "winnipeg");
        assertThat(CohenKappa.of(table, Weights.quadraticOf(-10, 0, 10, 20))
                        .get()
                        .value())
                .isCloseTo(CohenKappa.of(table, Weights.quadratic(4)).get().value(), within(1e-12));
    }

    @Test
    void degenerateTablesHaveDefinedAnswers() {
        assertThat(CohenKappa.of(new ConfusionTable(new long[][] {{0, 0}, {0, 0}}))
                        .whyNot())
                .contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        Outcome<Coefficient> same = CohenKappa.of(new ConfusionTable(new long[][] {{9, 0}, {0, 0}}));
        assertThat(same.get().value()).isEqualTo(1);
        assertThat(same.remarks()).containsExactly(Outcome.Flag.NO_VARIATION);
        assertThat(CohenKappa.of(new ConfusionTable(new long[][] {{0, 1}, {0, 0}}))
                        .get()
                        .value())
                .isZero();
        assertThat(PairTables.of(new RaterColumns(
                                new RatingColumns(2, 2, new int[] {0, 1}, new short[] {0, 1}), 1, new int[] {0, 0}))
                        .conger()
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionTable(new long[][] {{1, -1}, {0, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.quadraticOf(1, 1));
    }

    @Test
    void aRaterIsNeverPairedWithHimself() {
        RaterColumns columns = new RaterColumns(
                new RatingColumns(1, 2, new int[] {0, 0, 0}, new short[] {0, 1, 1}), 2, new int[] {0, 0, 1});
        PairTables tables = PairTables.of(columns);
        assertThat(tables.table(0, 1).units()).isEqualTo(2);
        assertThat(tables.withOthers(1)).isEqualTo(new PairTables.WithOthers(1, 2));
        assertThat(tables.withOthers(0).share().get()).isEqualTo(0.5);
    }
}
