package org.touchstone.cli.stats.diversity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.touchstone.charts.figure.CoverageBars;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.diversity.JensenShannon;
import org.touchstone.stats.diversity.TargetFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts against what was wanted. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Whether kinds come as often as was wanted: Jensen and Shannon's distance (to .10 good, above .20 poor),"
                    + " chi-square and its residuals; beyond 3 a kind is off its target. --svg draws coverage bars.",
            "",
            "  kind,count,want        want in any unit: counts or shares",
            "  medical,120,0.25",
        },
        footer = {
            "",
            "Example: touchstone stats diversity fit coverage.csv",
            "In R: chisq.test(count, p = want). In Python: scipy.spatial.distance.jensenshannon, scipy.stats.chisquare."
        })
final class StatsDiversityFitCommand implements Callable<Integer> {
    private record Kind(long count, double want) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

    @Mixin
    private FigureOutput output;

    @Option(names = "--kind", paramLabel = "COLUMN", defaultValue = "kind", description = "Default: ${DEFAULT-VALUE}.")
    private String kind;

    @Option(
            names = "--count",
            paramLabel = "COLUMN",
            defaultValue = "count",
            description = "Default: ${DEFAULT-VALUE}.")
    private String count;

    @Option(names = "--want", paramLabel = "COLUMN", defaultValue = "want", description = "Default: ${DEFAULT-VALUE}.")
    private String want;

    @Override
    public Integer call() throws Exception {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        table.read(List.of(kind, count, want), (cells, cell) -> {
            double wanted = StatsCells.number(cells, cell[2]);
            if (wanted < 0) {
                throw cells.bad("wants less than nothing");
            }
            Kind of = new Kind(StatsCells.whole(cells, cell[1], 0, Integer.MAX_VALUE), wanted);
            if (kinds.put(cells.text(cell[0]), of) != null) {
                throw cells.bad("names \"" + cells.text(cell[0]) + "\" again");
            }
        });
        long[] counts = kinds.values().stream().mapToLong(Kind::count).toArray();
        double[] wants = kinds.values().stream().mapToDouble(Kind::want).toArray();
        Outcome<TargetFit> fit = TargetFit.of(counts, wants);
        double[] amounts = java.util.Arrays.stream(counts).asDoubleStream().toArray();
        Report report = new Report("Statistics");
        report.fact("chiSquare", fit.map(TargetFit::chiSquare))
                .fact("degrees", fit.map(TargetFit::degrees))
                .fact("p", fit.map(TargetFit::pValue))
                .fact("distanceBits", fit.map(TargetFit::distance))
                .fact("distanceNats", JensenShannon.nats(amounts, wants).map(JensenShannon::distance));
        fit.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
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
        report.figure("figure", () -> bars(names, fit));
        return output.show(report, spec.commandLine().getOut());
    }

    /** What is there against what the target makes of the total, at least one each; unwanted kinds have no bar. */
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
