package org.touchstone.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.agreement.numeric.ValueAlpha;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.Level;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.stats.rating.RatingMatrix;
import org.touchstone.stats.rating.Ratings;
import tools.jackson.databind.JsonNode;

class KrippendorffAlphaTest {
    private static final double[] ONE_TO_FIVE = {1, 2, 3, 4, 5};

    private static KrippendorffAlpha alpha(Level level, double... values) {
        return switch (level) {
            case NOMINAL -> KrippendorffAlpha.nominal();
            case ORDINAL -> KrippendorffAlpha.ordinal();
            case INTERVAL -> KrippendorffAlpha.interval(values);
            case RATIO -> KrippendorffAlpha.ratio(values);
        };
    }

    @ParameterizedTest
    @EnumSource
    void dataCAgreesWithKrippendorff(Level level) {
        ReferenceCase reference = ReferenceCase.named("krippendorff-alpha-computing-c");
        JsonNode byObserver = reference.data().get("ratings_by_observer");
        double[][] raters = StreamSupport.stream(byObserver.spliterator(), false)
                .map(ReferenceCase::numbers)
                .toArray(double[][]::new);
        RatingMatrix matrix = RatingMatrix.ofRaters(raters);
        CategoryPatterns patterns = CategoryPatterns.of(RatingColumns.of(Ratings.shifted(matrix, -1), 5));
        String name = level.name().toLowerCase(java.util.Locale.ROOT);
        double value = alpha(level, ONE_TO_FIVE).of(patterns).get();
        reference.one("alpha", "level", name).matches(value, 1e-12);
        reference.one("alpha_full_precision", "level", name).matches(value);
        reference
                .one("alpha_full_precision", "level", name)
                .matches(Ratings.valueAlpha(matrix, level).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void twoObserversAgreeWithKrippendorff(String dataset) {
        ReferenceCase reference = ReferenceCase.named("krippendorff-alpha-computing-a-b");
        List<List<String>> observers = StreamSupport.stream(
                        reference.data().get(dataset).spliterator(), false)
                .map(list -> StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList())
                .toList();
        double[][] raters = observers.stream()
                .map(list -> list.stream()
                        .mapToDouble(label -> "01".contains(label) ? "01".indexOf(label) : "abcde".indexOf(label))
                        .toArray())
                .toArray(double[][]::new);
        CategoryPatterns patterns = CategoryPatterns.of(RatingColumns.of(RatingMatrix.ofRaters(raters), 5));
        reference
                .one("alpha", "dataset", dataset)
                .matches(KrippendorffAlpha.nominal().of(patterns).get(), 1e-12);
    }

    @Test
    void degenerateDataHasDefinedAnswers() {
        ReferenceCase reference = ReferenceCase.named("krippendorff-alpha-edge");
        Outcome<Double> same = nominalOf(reference, "all_same");
        reference.one("alpha", "dataset", "all_same").matches(same.get());
        assertThat(same.remarks()).containsExactly(Outcome.Flag.NO_VARIATION);
        assertThat(nominalOf(reference, "no_pairable").whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        for (String dataset : List.of("systematic_disagreement", "high_prevalence")) {
            reference
                    .one("alpha", "dataset", dataset)
                    .matches(nominalOf(reference, dataset).get());
        }
        assertThat(KrippendorffAlpha.ordinal().of(CategoryPatterns.none(3)).whyNot())
                .contains(Outcome.Reason.NO_PAIRABLE_UNIT);
    }

    private static Outcome<Double> nominalOf(ReferenceCase reference, String dataset) {
        RatingMatrix matrix =
                RatingMatrix.ofUnits(ReferenceCase.matrix(reference.data().get(dataset)));
        return KrippendorffAlpha.nominal().of(CategoryPatterns.of(RatingColumns.of(Ratings.shifted(matrix, -1), 2)));
    }

    @Test
    void aTransposedTableIsAnotherQuestion() {
        ReferenceCase reference = ReferenceCase.named("fleiss-1971-diagnoses");
        double[][] table = ReferenceCase.matrix(reference.data().get("ratings"));
        CategoryPatterns right =
                CategoryPatterns.of(RatingColumns.of(Ratings.shifted(RatingMatrix.ofUnits(table), -1), 5));
        CategoryPatterns trap =
                CategoryPatterns.of(RatingColumns.of(Ratings.shifted(RatingMatrix.ofRaters(table), -1), 5));
        reference
                .one("krippendorff_alpha_nominal")
                .matches(KrippendorffAlpha.nominal().of(right).get());
        reference
                .one("TRAP_transposed_matrix_ordinal_alpha")
                .matches(KrippendorffAlpha.ordinal().of(trap).get());
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfValuesAndOfCategoriesGiveTheDefinition(Level level) {
        for (int seed = 0; seed < 60; seed++) {
            Ratings data = Ratings.random(new Random(seed), 3 + seed % 20, 4, 5);
            double[] values = {0, 1, 2.5, 4, 40};
            Double slow = Ratings.alphaByDefinition(data, level, values);
            Outcome<Double> fast = alpha(level, values).of(CategoryPatterns.of(data.columns()));
            double[] numbers = new double[data.category().length];
            Arrays.setAll(numbers, i -> data.category()[i] < 0 ? Double.NaN : values[data.category()[i]]);
            Outcome<Double> byValue = ValueAlpha.of(data.units(), data.unit(), numbers, level);
            if (slow.isNaN()) {
                assertThat(fast.estimate()).isEqualTo(byValue.estimate());
            } else {
                assertThat(fast.get()).isCloseTo(slow, within(1e-10));
                assertThat(byValue.get()).isCloseTo(slow, within(1e-10));
            }
        }
    }

    @Test
    void orientationFreeResultsDoNotDependOnWhichResponseIsCalledA() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            Ratings data = Ratings.random(random, 40, 3, 3);
            short[] swapped = data.category().clone();
            for (int i = 0; i < swapped.length; i++) {
                if (data.unit()[i] % 3 == 0 && swapped[i] >= 0) {
                    swapped[i] = (short) (2 - swapped[i]);
                }
            }
            CategoryPatterns one = CategoryPatterns.of(data.columns());
            CategoryPatterns other = CategoryPatterns.of(data.withCategories(swapped));
            for (KrippendorffAlpha alpha : List.of(KrippendorffAlpha.nominal(), KrippendorffAlpha.ordinal())) {
                assertThat(alpha.of(one.orientationFree())).isEqualTo(alpha.of(other.orientationFree()));
            }
        }
    }

    @Test
    void valuesKeepTheirDigitsWhenTheyAreLarge() {
        int[] unit = {0, 0, 1, 1, 2, 2};
        double[] small = {1, 2, 3, 3, 5, 4};
        double[] large = Arrays.stream(small).map(x -> x + 1e9).toArray();
        assertThat(ValueAlpha.of(3, unit, large, Level.INTERVAL).get())
                .isCloseTo(ValueAlpha.of(3, unit, small, Level.INTERVAL).get(), within(1e-9));
    }

    @Test
    void bootstrapIsSeededAndCoversTheValue() {
        CategoryPatterns patterns = CategoryPatterns.of(
                Ratings.agreeing(new Random(2), 200, 3, 3, 0.7).columns());
        KrippendorffAlpha alpha = KrippendorffAlpha.nominal();
        UnitBootstrap bootstrap = new UnitBootstrap(500, 0.95);
        Outcome<UnitBootstrap.Resampled> once = alpha.bootstrap(patterns, bootstrap, new Random(1));
        assertThat(once).isEqualTo(alpha.bootstrap(patterns, bootstrap, new Random(1)));
        assertThat(once.get().interval().contains(alpha.of(patterns).get())).isTrue();
        assertThat(once.get().standardError()).isBetween(0.02, 0.06);
        assertThat(alpha.bootstrap(CategoryPatterns.none(2), bootstrap, new Random(1))
                        .whyNot())
                .contains(Outcome.Reason.NO_PAIRABLE_UNIT);
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> KrippendorffAlpha.ratio(-1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.interval(1, 2).of(CategoryPatterns.none(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueAlpha.of(1, new int[] {1}, new double[] {0}, Level.NOMINAL));
    }
}
