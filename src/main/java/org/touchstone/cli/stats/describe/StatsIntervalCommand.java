package org.touchstone.cli.stats.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.BetaPosterior;
import org.touchstone.stats.interval.ProportionInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure a share is. */
@Command(
        name = "interval",
        mixinStandardHelpOptions = true,
        description = {
            "How sure a share of successes is: Wilson's interval to show, Clopper and Pearson's for a promise, and the"
                    + " beta posterior for the chance that the true share is above a bar.",
            "",
            "Give counts by --successes and --trials, or a table with a column of results, one row per trial;"
                    + " --by gives a line per group. Trials must be independent: for agreement of several judgments"
                    + " of the same items use the agreement command.",
        },
        footer = {
            "",
            "Example: touchstone stats interval --successes 899 --trials 1262",
            "Example: touchstone stats interval quiz.csv --label right --success true --by annotator",
            "In R: prop.test(correct = FALSE), binom.test. In Python: statsmodels proportion_confint."
        })
public final class StatsIntervalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--successes", paramLabel = "N", description = "How many succeeded.")
    private @Nullable Long successes;

    @Option(names = "--trials", paramLabel = "N", description = "Of how many.")
    private @Nullable Long trials;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of the results. Default: label.")
    private @Nullable String label;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "Which results are a success. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups.")
    private @Nullable String by;

    @Option(names = "--confidence", defaultValue = "0.95", paramLabel = "P", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --by: the spread among groups with so many trials. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Option(
            names = "--bar",
            paramLabel = "P",
            description = "Also the probability that the true share is above this bar, from a flat prior.")
    private @Nullable Double bar;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1)) {
            throw wrong("--confidence lies between 0 and 1, such as 0.95.");
        }
        if (bar != null && !(bar > 0 && bar < 1)) {
            throw wrong("--bar lies between 0 and 1.");
        }
        Report report = new Report("Statistics");
        ReportTable shares =
                report.table("shares", "group", "successes", "trials", "share", "method", "interval", "P(share > bar)");
        if (successes != null || trials != null) {
            counts(shares);
        } else {
            rows(report, shares);
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private void counts(ReportTable shares) {
        if (successes == null || trials == null || table.any()) {
            throw wrong("Give --successes and --trials together and no FILE.");
        }
        if (successes < 0 || successes > trials) {
            throw wrong("--successes lies from 0 to --trials.");
        }
        add(shares, "all", successes, trials);
    }

    private void rows(Report report, ReportTable shares) throws Exception {
        if (!table.any()) {
            throw wrong("Give --successes and --trials, or at least one FILE.");
        }
        List<String> columns = new ArrayList<>(List.of(table.column(label, "label", 1)));
        if (by != null) {
            columns.add(by);
        }
        KeyDictionary groups = new KeyDictionary();
        KeyDictionary results = new KeyDictionary();
        List<long[]> counts = new ArrayList<>();
        List<Boolean> isSuccess = new ArrayList<>();
        table.read(columns, (cells, cell) -> {
            if (table.isMissing(cells, cell[0])) {
                return;
            }
            int result = results.number(cells.bytes(), cells.from(cell[0]), cells.to(cell[0]));
            if (result == isSuccess.size()) {
                isSuccess.add(success.contains(cells.text(cell[0])));
            }
            int group = cell.length == 1
                    ? groups.number("all")
                    : groups.number(cells.bytes(), cells.from(cell[1]), cells.to(cell[1]));
            if (group == counts.size()) {
                counts.add(new long[2]);
            }
            counts.get(group)[0] += isSuccess.get(result) ? 1 : 0;
            counts.get(group)[1]++;
        });
        List<Integer> order = new ArrayList<>(
                java.util.stream.IntStream.range(0, groups.size()).boxed().toList());
        order.sort(java.util.Comparator.comparing(groups::key));
        SpreadTable spread = new SpreadTable(atLeast);
        for (int g : order) {
            long[] of = counts.get(g);
            add(shares, groups.key(g), of[0], of[1]);
            spread.add(groups.key(g), (double) of[0] / of[1], of[1]);
        }
        if (by != null) {
            spread.print(report);
        }
    }

    private void add(ReportTable shares, String group, long x, long n) {
        for (ProportionInterval method : ProportionInterval.values()) {
            Outcome<Interval> interval = method.of(x, n, level);
            shares.row(
                    group,
                    x,
                    n,
                    interval.map(i -> (double) x / n),
                    OutcomeWords.code(method),
                    interval.estimate().orElse(null),
                    bar == null
                            ? null
                            : BetaPosterior.uniformPrior().after(x, n - x).probabilityAbove(bar));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
