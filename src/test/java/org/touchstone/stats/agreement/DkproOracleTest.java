package org.touchstone.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.rating.CategoryPatterns;

/** Another library, written by others, as a judge of alpha on random tables with gaps. */
class DkproOracleTest {
    private static final double[] VALUES = {1, 2, 3, 4, 5};

    private final Random random = new Random(17);

    /** Ratings 1 to 5 that agree more often than chance; about one in four is missing. */
    private double[][] table(int units, int raters) {
        double[][] rows = new double[units][raters];
        for (double[] row : rows) {
            int truth = 1 + random.nextInt(5);
            for (int r = 0; r < raters; r++) {
                int said = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : truth;
                row[r] = random.nextInt(4) == 0 ? Double.NaN : said;
            }
        }
        return rows;
    }

    static CodingAnnotationStudy study(double[][] rows, int raters) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
        for (double[] row : rows) {
            Object[] said = new Object[raters];
            for (int r = 0; r < raters; r++) {
                said[r] = Double.isNaN(row[r]) ? null : Integer.valueOf((int) row[r]);
            }
            study.addItemAsArray(said);
        }
        return study;
    }

    static CategoryPatterns patterns(double[][] rows, int raters) {
        int[][] counts = new int[rows.length][VALUES.length];
        for (int u = 0; u < rows.length; u++) {
            for (int r = 0; r < raters; r++) {
                if (!Double.isNaN(rows[u][r])) {
                    counts[u][(int) rows[u][r] - 1]++;
                }
            }
        }
        return CategoryPatterns.ofCounts(VALUES.length, counts);
    }

    @Test
    void alphasAreTheSameOnRandomTablesWithGaps() {
        for (int round = 0; round < 50; round++) {
            int raters = 2 + random.nextInt(5);
            double[][] rows = table(20 + random.nextInt(80), raters);
            CodingAnnotationStudy study = study(rows, raters);
            CategoryPatterns patterns = patterns(rows, raters);
            assertThat(KrippendorffAlpha.nominal().of(patterns).get())
                    .isCloseTo(
                            new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement(),
                            within(1e-9));
            assertThat(KrippendorffAlpha.interval(VALUES).of(patterns).get())
                    .isCloseTo(
                            new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement(),
                            within(1e-9));
            assertThat(KrippendorffAlpha.ratio(VALUES).of(patterns).get())
                    .isCloseTo(
                            new KrippendorffAlphaAgreement(study, new RatioDistanceFunction()).calculateAgreement(),
                            within(1e-9));
        }
    }
}
