package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.ColumnPairs;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.analysis.report.NormalInterval;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.regression.ConditionalLogit;

/**
 * Conditional logistic regression of matched pairs, one case and one control: common effects cancel. Immutable.
 *
 * @param level level of the intervals
 */
public record MatchedPairsReport(double level) {

    /** The differences, case minus control, a row a pair. */
    public List<double[]> read(TableRows table, ColumnPairs pairs) throws IOException {
        List<double[]> differences = new ArrayList<>();
        table.read(pairs.columns(), (cells, cell) -> {
            double[] difference = new double[cell.length / 2];
            for (int k = 0; k < difference.length; k++) {
                difference[k] = CellValues.number(cells, cell[2 * k]) - CellValues.number(cells, cell[2 * k + 1]);
            }
            differences.add(difference);
        });
        return differences;
    }

    /** The report of these differences in the variables of these names. */
    public Report of(List<double[]> differences, List<String> names) {
        Outcome<ConditionalLogit> found = ConditionalLogit.fit(differences.toArray(double[][]::new));
        ConditionalLogit fit = found.estimate().orElse(null);
        Report report = new Report("Matched pairs");
        report.fact("pairs", differences.size()).fact("logLikelihood", found.map(ConditionalLogit::logLikelihood));
        ReportTable out = report.table("coefficients", "variable", "coefficient", "se", "interval");
        for (int k = 0; k < names.size(); k++) {
            int variable = k;
            out.row(
                    names.get(k),
                    found.map(f -> f.coefficient(variable)),
                    fit == null ? null : (Object) fit.standardError(k),
                    fit == null ? null : NormalInterval.of(fit.coefficient(k), fit.standardError(k), level));
        }
        return report;
    }
}
