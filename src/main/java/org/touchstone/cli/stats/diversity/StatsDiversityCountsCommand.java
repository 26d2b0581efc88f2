package org.touchstone.cli.stats.diversity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.diversity.HillNumber;
import org.touchstone.stats.diversity.UnseenMass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Effective numbers and what was not seen. */
@Command(
        name = "counts",
        mixinStandardHelpOptions = true,
        description = {
            "How many kinds there are: present (order 0), in effect (order 1: the exponential of Shannon's entropy; order 2:"
                    + " the inverse of Simpson's index); and by Good and Turing the share of the whole that kinds seen so"
                    + " far cover. Coverage needs whole counts, effective numbers take amounts or shares too.",
            "",
            "  domain            a row per prompt; or with --count a row per kind",
            "  medical",
            "  legal",
        },
        footer = {
            "",
            "Example: touchstone stats diversity counts prompts.csv --kind domain",
            "In R: vegan::diversity, hillR, iNEXT. In Python: skbio.diversity."
        })
final class StatsDiversityCountsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--kind", paramLabel = "COLUMN", defaultValue = "kind", description = "Default: ${DEFAULT-VALUE}.")
    private String kind;

    @Option(names = "--count", paramLabel = "COLUMN", description = "Column of how many; without it every row is one.")
    private @Nullable String count;

    @Override
    public Integer call() throws Exception {
        Map<String, Double> amounts = new TreeMap<>();
        table.read(count == null ? List.of(kind) : List.of(kind, count), (cells, cell) -> {
            if (!table.isMissing(cells, cell[0])) {
                double more = cell.length == 1 ? 1 : StatsCells.number(cells, cell[1]);
                if (more < 0) {
                    throw cells.bad("has a count below zero");
                }
                amounts.merge(cells.text(cell[0]), more, Double::sum);
            }
        });
        double[] all = amounts.values().stream().mapToDouble(v -> v).toArray();
        double total = java.util.Arrays.stream(all).sum();
        Report report = new Report("Statistics");
        report.fact("total", total);
        ReportTable out = report.table("effective", "order", "number");
        for (int order = 0; order <= 2; order++) {
            out.row(order, HillNumber.of(order, all));
        }
        boolean whole = java.util.Arrays.stream(all).allMatch(v -> v == Math.rint(v) && v < 1L << 52);
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
            unseen.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        }
        ReportTable kinds = report.table("kinds", "kind", "count", "share");
        amounts.forEach((name, n) -> kinds.row(name, n, total > 0 ? (Object) (n / total) : null));
        return output.show(report, spec.commandLine().getOut());
    }
}
