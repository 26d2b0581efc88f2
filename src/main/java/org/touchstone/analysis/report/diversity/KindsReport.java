package org.touchstone.analysis.report.diversity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.diversity.HillNumber;
import org.touchstone.stats.diversity.UnseenMass;

/** The effective number of kinds, and the share that is unseen. Stateless. */
public final class KindsReport {
    private KindsReport() {}

    /** Amounts by kind, sorted by name; without a column of counts every row is one. */
    public static SortedMap<String, Double> read(TableRows table, String kind, @Nullable String count)
            throws IOException {
        SortedMap<String, Double> amounts = new TreeMap<>();
        table.read(count == null ? List.of(kind) : List.of(kind, count), (cells, cell) -> {
            if (!table.isMissing(cells, cell[0])) {
                double more = cell.length == 1 ? 1 : CellValues.number(cells, cell[1]);
                if (more < 0) {
                    throw cells.bad("has a count below zero");
                }
                amounts.merge(cells.text(cell[0]), more, Double::sum);
            }
        });
        return amounts;
    }

    /** The report of these amounts, none below zero. */
    public static Report of(SortedMap<String, Double> amounts) {
        double[] all = amounts.values().stream().mapToDouble(v -> v).toArray();
        double total = Arrays.stream(all).sum();
        Report report = new Report("Kinds in a set");
        report.fact("total", total);
        ReportTable out = report.table("effective", "order", "number");
        for (int order = 0; order <= 2; order++) {
            out.row(order, HillNumber.of(order, all));
        }
        boolean whole = Arrays.stream(all).allMatch(v -> v == Math.rint(v) && v < 1L << 52);
        if (whole) {
            Outcome<UnseenMass> unseen = UnseenMass.of(
                    amounts.values().stream().mapToLong(Math::round).toArray());
            report.table("unseen", "kinds", "once", "twice", "coverage", "improvedCoverage", "unseenKinds")
                    .row(
                            unseen.map(UnseenMass::observed),
                            unseen.map(UnseenMass::once),
                            unseen.map(UnseenMass::twice),
                            unseen.map(UnseenMass::coverage),
                            unseen.map(UnseenMass::improvedCoverage),
                            unseen.map(UnseenMass::unseenKinds));
            report.remarks(unseen);
        }
        ReportTable kinds = report.table("kinds", "kind", "count", "share");
        amounts.forEach((name, n) -> kinds.row(name, n, total > 0 ? (Object) (n / total) : null));
        return report;
    }
}
