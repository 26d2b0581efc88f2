package org.touchstone.analysis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;

/** The minimum, the median and the maximum share among people with enough data. Not thread-safe. */
public final class SpreadTable {
    private record Share(String who, double share, long of) {}

    private final List<Share> shares = new ArrayList<>();
    private final long least;

    /** Creates a table of people with at least this many counts. */
    public SpreadTable(long least) {
        this.least = least;
    }

    /** Takes a person. */
    public void add(String who, double share, long of) {
        if (of >= least && of > 0) {
            shares.add(new Share(who, share, of));
        }
    }

    /** Adds the table; without people it has no row. */
    public void print(Report report) {
        ReportTable table =
                report.table("spread", "atLeast", "people", "min", "minOf", "minN", "median", "max", "maxOf", "maxN");
        if (shares.isEmpty()) {
            return;
        }
        List<Share> sorted =
                shares.stream().sorted(Comparator.comparingDouble(Share::share)).toList();
        Share min = sorted.get(0);
        Share max = sorted.get(sorted.size() - 1);
        table.row(
                least,
                sorted.size(),
                min.share,
                min.who,
                min.of,
                median(sorted.stream().mapToDouble(Share::share).toArray()),
                max.share,
                max.who,
                max.of);
    }

    /** The middle of sorted numbers, or the mean of the two in the middle. */
    public static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
