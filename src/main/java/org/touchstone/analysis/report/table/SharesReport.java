package org.touchstone.analysis.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.BetaPosterior;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * Intervals of shares of successes. Immutable.
 *
 * @param level level of the intervals
 * @param bar also the probability that the true share is above it, between 0 and 1; empty for none
 * @param spread minimum number of trials of a group for the spread; empty for no spread
 */
public record SharesReport(double level, OptionalDouble bar, OptionalLong spread) {

    /** How many of how many succeeded in a group. */
    public record Share(String group, long successes, long trials) {}

    /**
     * Counts the results of a table, a row a trial, by group in the order of names.
     *
     * @param success which results are a success
     * @param by column of groups; null for one group, called "all"
     */
    public static List<Share> read(TableRows table, String label, List<String> success, @Nullable String by)
            throws IOException {
        KeyDictionary groups = new KeyDictionary();
        KeyDictionary results = new KeyDictionary();
        List<long[]> counts = new ArrayList<>();
        List<Boolean> isSuccess = new ArrayList<>();
        table.read(by == null ? List.of(label) : List.of(label, by), (cells, cell) -> {
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
        return groups.byName().stream()
                .map(g -> new Share(groups.key(g), counts.get(g)[0], counts.get(g)[1]))
                .toList();
    }

    /** The report of these shares, in their order. */
    public Report of(List<Share> shares) {
        Report report = new Report("Shares of successes");
        ReportTable out =
                report.table("shares", "group", "successes", "trials", "share", "method", "interval", "P(share > bar)");
        shares.forEach(share -> add(out, share));
        spread.ifPresent(least -> {
            SpreadTable table = new SpreadTable(least);
            shares.forEach(s -> table.add(s.group, (double) s.successes / s.trials, s.trials));
            table.print(report);
        });
        return report;
    }

    private void add(ReportTable out, Share share) {
        long x = share.successes;
        long n = share.trials;
        for (ProportionInterval method : ProportionInterval.values()) {
            Outcome<Interval> interval = method.of(x, n, level);
            out.row(
                    share.group,
                    x,
                    n,
                    interval.map(i -> (double) x / n),
                    OutcomeWords.code(method),
                    interval.estimate().orElse(null),
                    bar.isEmpty()
                            ? null
                            : BetaPosterior.uniformPrior().after(x, n - x).probabilityAbove(bar.getAsDouble()));
        }
    }
}
