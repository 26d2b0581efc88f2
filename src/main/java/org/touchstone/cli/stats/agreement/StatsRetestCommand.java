package org.touchstone.cli.stats.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.RetestConsistency;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How far people agree with themselves. */
@Command(
        name = "retest",
        mixinStandardHelpOptions = true,
        description = {
            "How far people who judged the same items again say the same: share with Wilson's interval, Cohen's kappa with"
                    + " quadratic weights, and of items shown with sides swapped the share whose preferred response changed.",
            "It is the noise against which agreement, bias and drift are read.",
            "",
            "  annotator,item,label,side    rows in order of time; the first two of a person and an item count",
            "  ann,q1,2,left                label: strength of preference, positive for the one response, whatever its side",
            "  ann,q1,-1,right              side (optional): where that response stood",
            "",
            "Not estimable for people without an item judged twice.",
        },
        footer = {
            "",
            "Example: touchstone stats retest votes.csv --side side",
            "In R: irr::kappa2(weight = \"squared\")."
        })
public final class StatsRetestCommand implements Callable<Integer> {
    private static final int STRONGEST = 1000;

    private record Vote(int label, String side) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String annotator;

    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label;

    @Option(names = "--side", paramLabel = "COLUMN", description = "Column of where the first response stood.")
    private @Nullable String side;

    @Option(
            names = "--strongest",
            paramLabel = "N",
            description = "The strongest preference of the scale. Default: the" + " strongest that occurs.")
    private @Nullable Integer strongest;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1) || (strongest != null && (strongest < 1 || strongest > STRONGEST))) {
            throw new ParameterException(
                    spec.commandLine(), "--confidence lies between 0 and 1, --strongest from 1 to " + STRONGEST + ".");
        }
        List<String> columns = new ArrayList<>(List.of(annotator, item, label));
        if (side != null) {
            columns.add(side);
        }
        int most = strongest == null ? STRONGEST : strongest;
        Map<String, Map<String, Vote>> first = new HashMap<>();
        Map<String, List<RetestConsistency.Twice>> twice = new TreeMap<>();
        Map<String, Map<String, Boolean>> done = new HashMap<>();
        int[] seen = {1};
        table.read(columns, (cells, cell) -> {
            if (table.isMissing(cells, cell[2])) {
                return;
            }
            String who = cells.text(cell[0]);
            Vote vote =
                    new Vote(StatsCells.whole(cells, cell[2], -most, most), cell.length > 3 ? cells.text(cell[3]) : "");
            seen[0] = Math.max(seen[0], Math.abs(vote.label));
            twice.computeIfAbsent(who, w -> new ArrayList<>());
            String what = cells.text(cell[1]);
            Vote before = first.computeIfAbsent(who, w -> new HashMap<>()).putIfAbsent(what, vote);
            boolean second = before != null
                    && done.computeIfAbsent(who, w -> new HashMap<>()).putIfAbsent(what, true) == null;
            if (before != null && second) {
                twice.getOrDefault(who, new ArrayList<>())
                        .add(new RetestConsistency.Twice(before.label, vote.label, !before.side.equals(vote.side)));
            }
        });
        Report report = new Report("Statistics");
        ReportTable out =
                report.table("people", "annotator", "items", "same", "interval", "kappa", "flips", "flipped", "of");
        int scale = strongest == null ? seen[0] : strongest;
        twice.forEach((who, items) -> row(out, who, items, scale));
        row(out, "all", twice.values().stream().flatMap(List::stream).toList(), scale);
        return output.show(report, spec.commandLine().getOut());
    }

    private void row(ReportTable out, String who, List<RetestConsistency.Twice> items, int scale) {
        Outcome<RetestConsistency> found = RetestConsistency.of(items, scale, level);
        RetestConsistency r = found.estimate().orElse(null);
        RetestConsistency.Share flips = r == null ? null : r.flips().estimate().orElse(null);
        out.row(
                who,
                items.size(),
                found.map(RetestConsistency::same),
                r == null ? null : r.sameInterval(),
                r == null ? null : (Object) r.kappa().value(),
                flips == null ? null : (Object) flips.value(),
                flips == null ? null : Math.round(flips.value() * flips.of()),
                flips == null ? null : (Object) flips.of());
    }
}
