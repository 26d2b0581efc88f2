package org.touchstone.analysis.report.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.numeric.IntraclassCorrelation;
import org.touchstone.stats.agreement.numeric.KendallTau;
import org.touchstone.stats.agreement.numeric.KendallW;
import org.touchstone.stats.agreement.numeric.ValueAlpha;
import org.touchstone.stats.rating.Level;
import org.touchstone.stats.rating.RatingMatrix;

/**
 * Agreement on numbers with many values: Krippendorff's alpha, intraclass correlations, Kendall's W, and tau-b of
 * every two people. Immutable.
 *
 * @param level the level of measurement for alpha: ordinal, interval or ratio
 * @param confidence level of the intervals
 */
public record RatingsReport(Level level, double confidence) {
    /** Maximum number of cells of a table of all people by all items. */
    private static final long MOST_CELLS = 50_000_000;

    private static final int MOST_IN_PAIRS = 200;

    /** Where ratings stand in a table. */
    public record Columns(String item, String annotator, String value) {}

    /** A rating; items and people by their numbers. */
    public record Rating(int item, int person, double value) {}

    /** The ratings; a second rating of an item by the same person follows the first. */
    public record Ratings(KeyDictionary items, KeyDictionary people, List<Rating> all) {}

    /** Reads ratings; rows without a value are left out. */
    public Ratings read(TableRows table, Columns columns) throws IOException {
        Ratings ratings = new Ratings(new KeyDictionary(), new KeyDictionary(), new ArrayList<>());
        table.read(List.of(columns.item, columns.annotator, columns.value), (cells, cell) -> {
            if (!table.isMissing(cells, cell[2])) {
                double x = CellValues.number(cells, cell[2]);
                if (level == Level.RATIO && x < 0) {
                    throw cells.bad("has a value below zero, which no ratio scale has");
                }
                ratings.all.add(new Rating(
                        ratings.items.number(cells.text(cell[0])), ratings.people.number(cells.text(cell[1])), x));
            }
        });
        return ratings;
    }

    /** The report of these ratings. */
    public Report of(Ratings ratings) {
        Report report = new Report("Agreement of ratings");
        report.fact("ratings", ratings.all.size())
                .fact("items", ratings.items.size())
                .fact("annotators", ratings.people.size());
        ReportTable out = report.table("measures", "id", "measure", "value", "interval", "chiSquare", "p");
        out.row(
                "krippendorff-alpha",
                "Krippendorff's alpha, " + OutcomeWords.code(level),
                ValueAlpha.of(
                        ratings.items.size(),
                        ratings.all.stream().mapToInt(Rating::item).toArray(),
                        ratings.all.stream().mapToDouble(Rating::value).toArray(),
                        level),
                null,
                null,
                null);
        if ((long) ratings.items.size() * ratings.people.size() > MOST_CELLS) {
            report.note("There are too many items and annotators for a table of both.");
        } else {
            matrix(report, out, ratings);
        }
        return report;
    }

    private void matrix(Report report, ReportTable out, Ratings ratings) {
        double[][] cells = new double[ratings.items.size()][ratings.people.size()];
        for (double[] row : cells) {
            Arrays.fill(row, Double.NaN);
        }
        int repeated = 0;
        for (Rating r : ratings.all) {
            repeated += Double.isNaN(cells[r.item][r.person]) ? 0 : 1;
            cells[r.item][r.person] = r.value;
        }
        if (repeated > 0) {
            report.fact("repeated", repeated);
            report.note("Some annotators rated an item more than once: but for alpha the last rating counts.");
        }
        boolean any = cells.length > 0;
        for (IntraclassCorrelation icc : IntraclassCorrelation.values()) {
            Outcome<IntraclassCorrelation.Correlation> found =
                    any ? icc.of(RatingMatrix.ofUnits(cells), confidence) : Outcome.none(Outcome.Reason.NO_DATA);
            out.row(
                    "icc-" + OutcomeWords.code(icc),
                    "intraclass correlation, " + OutcomeWords.code(icc).replace('-', ' '),
                    found.map(IntraclassCorrelation.Correlation::value),
                    found.estimate()
                            .flatMap(IntraclassCorrelation.Correlation::interval)
                            .orElse(null),
                    null,
                    null);
        }
        Outcome<KendallW> w = any ? KendallW.of(RatingMatrix.ofUnits(cells)) : Outcome.none(Outcome.Reason.NO_DATA);
        out.row(
                "kendall-w",
                "Kendall's W",
                w.map(KendallW::value),
                null,
                w.estimate().map(k -> (Object) k.chiSquare()).orElse(null),
                w.estimate().map(k -> (Object) k.pValue()).orElse(null));
        if (ratings.people.size() <= MOST_IN_PAIRS) {
            taus(report, cells, ratings.people);
        }
    }

    private static void taus(Report report, double[][] cells, KeyDictionary people) {
        ReportTable pairs = report.table("pairs", "first", "second", "items", "tau");
        for (int s = 1; s < people.size(); s++) {
            for (int r = 0; r < s; r++) {
                int one = r;
                int other = s;
                int[] both = IntStream.range(0, cells.length)
                        .filter(i -> !Double.isNaN(cells[i][one]) && !Double.isNaN(cells[i][other]))
                        .toArray();
                if (both.length > 0) {
                    pairs.row(
                            people.key(one),
                            people.key(other),
                            both.length,
                            KendallTau.b(
                                    Arrays.stream(both)
                                            .mapToDouble(i -> cells[i][one])
                                            .toArray(),
                                    Arrays.stream(both)
                                            .mapToDouble(i -> cells[i][other])
                                            .toArray()));
                }
            }
        }
    }
}
