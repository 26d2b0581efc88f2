package org.touchstone.analysis.report.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.RetestConsistency;

/**
 * Consistency of people who judged the same items again. Immutable.
 *
 * @param level level of the intervals
 * @param strongest the strongest preference of the scale, 1 to {@link #STRONGEST}; empty for the strongest that occurs
 */
public record RetestReport(double level, OptionalInt strongest) {
    /** Largest scale supported. */
    public static final int STRONGEST = 1000;

    /**
     * Where repeated judgments stand in a table, whose rows are in the order of time.
     *
     * @param label strength of preference, positive for the one response, whatever its side
     * @param side column of the side of that response; null if unknown
     */
    public record Columns(
            String annotator,
            String item,
            String label,
            @Nullable String side) {
        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(annotator, item, label));
            if (side != null) {
                columns.add(side);
            }
            return columns;
        }
    }

    private record Vote(int label, String side) {}

    /**
     * The repeated judgments.
     *
     * @param byPerson by annotator, the first two judgments of each item that was judged twice; nothing for those without
     * @param strongest the strongest preference that occurs, at least 1
     */
    public record Repeats(Map<String, List<RetestConsistency.Twice>> byPerson, int strongest) {}

    /** Reads them; rows without a label are left out. */
    public Repeats read(TableRows table, Columns columns) throws IOException {
        int most = strongest.orElse(STRONGEST);
        Map<String, Map<String, Vote>> first = new HashMap<>();
        Map<String, List<RetestConsistency.Twice>> twice = new TreeMap<>();
        Map<String, Set<String>> done = new HashMap<>();
        int[] seen = {1};
        table.read(columns.all(), (cells, cell) -> {
            if (table.isMissing(cells, cell[2])) {
                return;
            }
            String who = cells.text(cell[0]);
            Vote vote =
                    new Vote(CellValues.whole(cells, cell[2], -most, most), cell.length > 3 ? cells.text(cell[3]) : "");
            seen[0] = Math.max(seen[0], Math.abs(vote.label));
            List<RetestConsistency.Twice> repeats = twice.computeIfAbsent(who, w -> new ArrayList<>());
            String what = cells.text(cell[1]);
            Vote before = first.computeIfAbsent(who, w -> new HashMap<>()).putIfAbsent(what, vote);
            if (before != null
                    && done.computeIfAbsent(who, w -> new HashSet<>()).add(what)) {
                repeats.add(new RetestConsistency.Twice(before.label, vote.label, !before.side.equals(vote.side)));
            }
        });
        return new Repeats(twice, seen[0]);
    }

    /** The report, with a row for each annotator and one for all. */
    public Report of(Repeats repeats) {
        Report report = new Report("Consistency of annotators with themselves");
        ReportTable out =
                report.table("people", "annotator", "items", "same", "interval", "kappa", "flips", "flipped", "of");
        int scale = strongest.orElse(repeats.strongest);
        repeats.byPerson.forEach((who, items) -> row(out, who, items, scale));
        row(out, "all", repeats.byPerson.values().stream().flatMap(List::stream).toList(), scale);
        return report;
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
