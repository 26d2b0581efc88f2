package org.touchstone.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.ChanceCorrected;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.agreement.PercentAgreement;

class CategoryPatternsTest {

    @Test
    void orderOfRowsAndOfRatersDoesNotMatter() {
        for (int seed = 0; seed < 40; seed++) {
            Ratings data = Ratings.random(new Random(seed), 30, 4, 4);
            assertThat(CategoryPatterns.of(data.shuffled(new Random(seed)).columns()))
                    .isEqualTo(CategoryPatterns.of(data.columns()));
        }
    }

    @Test
    void splittingBetweenUnitsAndMergingIsCountingOnce() {
        Ratings data = Ratings.random(new Random(1), 100, 3, 3);
        CategoryPatterns whole = CategoryPatterns.of(data.columns());
        for (int cut : new int[] {0, 3, 99, 150, 300}) {
            CategoryPatterns merged = CategoryPatterns.of(data.rows(cut, 300).columns())
                    .plus(CategoryPatterns.of(data.rows(0, cut).columns()));
            assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
            assertThat(ChanceCorrected.GWET.of(merged)).isEqualTo(ChanceCorrected.GWET.of(whole));
            assertThat(KrippendorffAlpha.ordinal().of(merged))
                    .isEqualTo(KrippendorffAlpha.ordinal().of(whole));
        }
    }

    @Test
    void everyWayOfCountingGivesTheSamePatterns() {
        // 3 categories count in an array, 9 by sorting codes, 40 by grouping rows.
        for (int categories : new int[] {3, 9, 40}) {
            Ratings data = Ratings.random(new Random(categories), 200, 6, categories);
            int[][] counts = new int[200][categories];
            for (int i = 0; i < data.unit().length; i++) {
                if (data.category()[i] >= 0) {
                    counts[data.unit()[i]][data.category()[i]]++;
                }
            }
            assertThat(CategoryPatterns.of(data.columns())).isEqualTo(CategoryPatterns.ofCounts(categories, counts));
        }
    }

    @Test
    void relabellingLeavesNominalMeasuresAsTheyAre() {
        CategoryPatterns patterns =
                CategoryPatterns.of(Ratings.random(new Random(4), 60, 4, 4).columns());
        CategoryPatterns renamed = patterns.relabelled(2, 0, 3, 1);
        assertThat(renamed).isNotEqualTo(patterns);
        for (ChanceCorrected measure : ChanceCorrected.values()) {
            assertThat(measure.of(renamed).get().value())
                    .isCloseTo(measure.of(patterns).get().value(), org.assertj.core.api.Assertions.within(1e-12));
        }
        assertThat(PercentAgreement.of(renamed).get().micro())
                .isEqualTo(PercentAgreement.of(patterns).get().micro());
        assertThat(KrippendorffAlpha.nominal().of(renamed).get())
                .isCloseTo(
                        KrippendorffAlpha.nominal().of(patterns).get(), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(renamed.relabelled(1, 3, 0, 2)).isEqualTo(patterns);
    }

    @Test
    void turningTheOrderRoundLeavesOrdinalAlphaAsItIs() {
        CategoryPatterns patterns =
                CategoryPatterns.of(Ratings.random(new Random(9), 60, 3, 7).columns());
        assertThat(KrippendorffAlpha.ordinal()
                        .of(patterns.relabelled(6, 5, 4, 3, 2, 1, 0))
                        .get())
                .isCloseTo(
                        KrippendorffAlpha.ordinal().of(patterns).get(), org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void aCategoryCanBeLeftOut() {
        CategoryPatterns patterns =
                CategoryPatterns.ofCounts(3, new int[][] {{1, 1, 1}, {0, 2, 0}, {2, 1, 0}, {0, 0, 0}});
        assertThat(patterns.units()).isEqualTo(3);
        CategoryPatterns decisive = patterns.without(1);
        assertThat(decisive).isEqualTo(CategoryPatterns.ofCounts(2, new int[][] {{2, 0}, {1, 1}}));
        assertThat(decisive.categories()).isEqualTo(2);
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryPatterns.none(2).plus(CategoryPatterns.none(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryPatterns.none(3).relabelled(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingColumns(1, 2, new int[] {0}, new short[] {2}));
        assertThatIllegalArgumentException().isThrownBy(() -> RatingMatrix.ofUnits(new double[][] {{1, 2}, {1}}));
        assertThat(List.of(CategoryPatterns.none(2).units())).containsExactly(0L);
    }
}
