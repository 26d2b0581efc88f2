package org.touchstone.analysis.report.drift;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.touchstone.analysis.input.Sequences;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.AnchorShift;

/**
 * Whether a person judges the same anchors differently than before. Immutable.
 *
 * @param level level of the intervals
 */
public record AnchorReport(double level) {

    /** Whether an anchor was judged right early and late. */
    public record Anchor(boolean early, boolean late) {}

    /** Reads them, by annotator. */
    public static Map<String, List<Anchor>> read(Sequences sequences, String early, String late) throws IOException {
        return sequences.read(
                List.of(early, late),
                (cells, cell) -> new Anchor(sequences.yes(cells, cell[0]), sequences.yes(cells, cell[1])));
    }

    /** The report, with a row for each annotator. */
    public Report of(Map<String, List<Anchor>> people) {
        Report report = new Report("Anchors early and late");
        ReportTable out = report.table(
                "people", "annotator", "anchors", "early", "late", "difference", "interval", "p", "changed");
        people.forEach((who, anchors) -> {
            Outcome<AnchorShift> shift = AnchorShift.of(
                    new AnchorShift.Counts(
                            count(anchors, true, true),
                            count(anchors, true, false),
                            count(anchors, false, true),
                            count(anchors, false, false)),
                    level);
            out.row(
                    who,
                    anchors.size(),
                    shift.map(AnchorShift::early),
                    shift.map(AnchorShift::late),
                    shift.map(AnchorShift::difference),
                    shift.map(AnchorShift::interval).estimate().orElse(null),
                    shift.map(AnchorShift::pValue),
                    shift.map(AnchorShift::changed));
        });
        return report;
    }

    private static int count(List<Anchor> anchors, boolean early, boolean late) {
        return (int)
                anchors.stream().filter(a -> a.early == early && a.late == late).count();
    }
}
