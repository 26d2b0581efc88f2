package org.touchstone.analysis.report.quiz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.Sequences;
import org.touchstone.charts.figure.ReliabilityCurve;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.ProportionInterval;

/** Compares stated confidence with accuracy. Stateless. */
public final class ConfidenceReport {
    private static final int GROUPS = 10;
    private static final double LEVEL = 0.95;

    private ConfidenceReport() {}

    /** An answer: the confidence, from 0 to 1, with which it was given, and whether it was right. */
    public record SureAnswer(double confidence, boolean right) {}

    /**
     * Reads answers, by annotator.
     *
     * @param scale what full confidence is called, above 0
     */
    public static Map<String, List<SureAnswer>> read(Sequences sequences, String confidence, String right, double scale)
            throws IOException {
        return sequences.read(List.of(confidence, right), (cells, cell) -> {
            double said = CellValues.number(cells, cell[0]) / scale;
            if (!(said >= 0 && said <= 1)) {
                throw cells.bad("has the confidence \"" + cells.text(cell[0]) + "\", which is not from 0 to --scale");
            }
            return new SureAnswer(said, sequences.yes(cells, cell[1]));
        });
    }

    /** The report of these answers; its figure is the reliability curve of all. */
    public static Report of(Map<String, List<SureAnswer>> people) {
        Report report = new Report("Confidence and being right");
        ReportTable out = report.table("groups", "annotator", "confidence", "right", "answers", "share", "interval");
        people.forEach((who, answers) -> {
            for (ReliabilityCurve.Group g : groups(answers)) {
                Outcome<Interval> wilson = ProportionInterval.WILSON.of(g.agreed(), g.answers(), LEVEL);
                out.row(
                        who,
                        g.stated(),
                        g.agreed(),
                        g.answers(),
                        wilson.map(i -> (double) g.agreed() / g.answers()),
                        wilson.estimate().orElse(null));
            }
        });
        return report.figure(
                "reliability",
                () -> new ReliabilityCurve(
                        people.size() == 1 ? people.keySet().iterator().next() : "everybody",
                        groups(people.values().stream().flatMap(List::stream).toList())));
    }

    /** Groups the answers by confidence, or by tenth of it; a group has the mean confidence. */
    private static List<ReliabilityCurve.Group> groups(List<SureAnswer> answers) {
        boolean each = answers.stream().map(SureAnswer::confidence).distinct().count() <= GROUPS;
        Map<Double, List<SureAnswer>> by = new TreeMap<>();
        for (SureAnswer a : answers) {
            double key = each ? a.confidence : Math.min(GROUPS - 1, Math.floor(a.confidence * GROUPS));
            by.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
        }
        return by.values().stream()
                .map(group -> new ReliabilityCurve.Group(
                        Math.min(
                                1,
                                group.stream()
                                        .mapToDouble(SureAnswer::confidence)
                                        .average()
                                        .orElse(0)),
                        group.stream().filter(SureAnswer::right).count(),
                        group.size()))
                .toList();
    }
}
