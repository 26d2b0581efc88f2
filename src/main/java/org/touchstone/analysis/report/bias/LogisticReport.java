package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;

/**
 * Firth's logistic regression of a column of yes and no on others. Immutable.
 *
 * @param level level of the intervals
 */
public record LogisticReport(double level) {

    /**
     * Where observations stand in a table.
     *
     * @param success which outcomes are yes; everything else is no
     * @param features columns of numbers
     */
    public record Columns(String outcome, List<String> success, List<String> features) {
        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(outcome));
            columns.addAll(features);
            return columns;
        }
    }

    /** An observation. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; read only
    public record Observation(boolean yes, double[] features) {}

    /** Observations without a missing cell, and how many rows were left out. */
    public record Observations(List<Observation> all, long leftOut) {}

    /** Reads them. */
    public static Observations read(TableRows table, Columns columns) throws IOException {
        List<Observation> all = new ArrayList<>();
        long rows = table.read(columns.all(), (cells, cell) -> {
            if (!table.anyMissing(cells, cell)) {
                double[] x = new double[cell.length - 1];
                for (int c = 0; c < x.length; c++) {
                    x[c] = CellValues.number(cells, cell[c + 1]);
                }
                all.add(new Observation(columns.success.contains(cells.text(cell[0])), x));
            }
        });
        return new Observations(all, rows - all.size());
    }

    /** The report of these observations of features of these names. */
    public Report of(Observations observations, List<String> names) {
        Outcome<FirthLogistic> fit = fit(observations.all);
        Report report = new Report("Logistic regression");
        report.fact("rows", observations.all.size()).fact("leftOut", observations.leftOut);
        fit.whyNot().ifPresent(r -> report.note("Not estimable: " + OutcomeWords.of(r) + "."));
        fit.estimate().ifPresent(f -> report.fact("penalisedLogLikelihood", f.penalisedLogLikelihood()));
        ReportTable out = report.table("coefficients", "feature", "coefficient", "se", "interval", "p");
        for (int c = 0; c <= names.size(); c++) {
            int column = c;
            out.row(
                    c == 0 ? "(intercept)" : names.get(c - 1),
                    fit.map(f -> f.coefficient(column)),
                    fit.estimate().map(f -> (Object) f.standardError(column)).orElse(null),
                    fit.estimate()
                            .flatMap(f -> f.interval(column, level).estimate())
                            .orElse(null),
                    fit.estimate().flatMap(f -> f.pValue(column).estimate()).orElse(null));
        }
        return report;
    }

    private static Outcome<FirthLogistic> fit(List<Observation> all) {
        if (all.isEmpty()) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double[][] rows = new double[all.size()][];
        boolean[] yes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] x = all.get(i).features;
            rows[i] = new double[x.length + 1];
            rows[i][0] = 1; // the intercept
            System.arraycopy(x, 0, rows[i], 1, x.length);
            yes[i] = all.get(i).yes;
        }
        return FirthLogistic.fit(LogisticData.of(rows, yes));
    }
}
