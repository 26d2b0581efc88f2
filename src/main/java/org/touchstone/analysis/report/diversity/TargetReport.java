package org.touchstone.analysis.report.diversity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.charts.figure.CoverageBars;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.diversity.JensenShannon;
import org.touchstone.stats.diversity.TargetFit;

/** Compares the counts of kinds with their targets. Stateless. */
public final class TargetReport {
    private TargetReport() {}

    /** Where kinds stand in a table. */
    public record Columns(String kind, String count, String want) {}

    /** The count and the target of a kind, in any unit. */
    public record KindCount(long count, double want) {}

    /** Reads kinds in the order of rows. */
    public static Map<String, KindCount> read(TableRows table, Columns columns) throws IOException {
        Map<String, KindCount> kinds = new LinkedHashMap<>();
        table.read(List.of(columns.kind, columns.count, columns.want), (cells, cell) -> {
            double wanted = CellValues.number(cells, cell[2]);
            if (wanted < 0) {
                throw cells.bad("wants less than nothing");
            }
            KindCount of = new KindCount(CellValues.whole(cells, cell[1], 0, Integer.MAX_VALUE), wanted);
            if (kinds.put(cells.text(cell[0]), of) != null) {
                throw cells.bad("names \"" + cells.text(cell[0]) + "\" again");
            }
        });
        return kinds;
    }

    /** The report of these kinds; its figure shows coverage bars. */
    public static Report of(Map<String, KindCount> kinds) {
        long[] counts = kinds.values().stream().mapToLong(KindCount::count).toArray();
        double[] wants = kinds.values().stream().mapToDouble(KindCount::want).toArray();
        Outcome<TargetFit> fit = TargetFit.of(counts, wants);
        double[] amounts = Arrays.stream(counts).asDoubleStream().toArray();
        Report report = new Report("Kinds against their targets");
        report.fact("chiSquare", fit.map(TargetFit::chiSquare))
                .fact("degrees", fit.map(TargetFit::degrees))
                .fact("p", fit.map(TargetFit::pValue))
                .fact("distanceBits", fit.map(TargetFit::distance))
                .fact("distanceNats", JensenShannon.nats(amounts, wants).map(JensenShannon::distance))
                .remarks(fit);
        ReportTable out = report.table("kinds", "kind", "count", "expected", "residual", "adjusted", "notable");
        List<String> names = List.copyOf(kinds.keySet());
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            TargetFit.Cell cell = fit.estimate().map(f -> f.cells().get(at)).orElse(null);
            out.row(
                    names.get(i),
                    counts[i],
                    cell == null ? null : (Object) cell.expected(),
                    cell == null ? null : (Object) cell.residual(),
                    cell == null ? null : (Object) cell.adjusted(),
                    cell == null ? null : (Object) cell.notable());
        }
        return report.figure("coverage", () -> bars(names, fit));
    }

    /** Compares the counts with the target shares of the total, at least one each; unwanted kinds have no bar. */
    private static CoverageBars bars(List<String> names, Outcome<TargetFit> fit) {
        List<CoverageBars.Bar> bars = new ArrayList<>();
        fit.estimate().ifPresent(f -> {
            for (int i = 0; i < names.size(); i++) {
                TargetFit.Cell cell = f.cells().get(i);
                if (cell.expected() > 0) {
                    bars.add(
                            new CoverageBars.Bar(names.get(i), cell.count(), Math.max(1, Math.round(cell.expected()))));
                }
            }
        });
        return new CoverageBars("Counts against the target", "items", bars);
    }
}
