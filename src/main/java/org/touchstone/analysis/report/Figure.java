package org.touchstone.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;

/**
 * One line of a table of measures.
 *
 * @param id stable, such as {@code krippendorff-alpha}; scripts may rely on it
 * @param name the usual name
 * @param outcome the number, or why there is none
 */
public record Figure(String id, String name, Outcome<Estimate> outcome) {

    /** Adds a table of these to a report, a row each. */
    public static void table(Report report, String name, List<Figure> figures) {
        ReportTable table = report.table(name, "id", "measure", "value", "se", "interval", "remark");
        for (Figure f : figures) {
            Estimate e = f.outcome.estimate().orElse(null);
            table.row(
                    f.id,
                    f.name,
                    f.outcome.map(Estimate::value),
                    e == null || e.standardError().isEmpty()
                            ? null
                            : e.standardError().getAsDouble(),
                    e == null ? null : e.interval().orElse(null),
                    remark(f.outcome));
        }
    }

    private static @Nullable String remark(Outcome<Estimate> outcome) {
        List<String> words = new ArrayList<>();
        outcome.estimate().map(Estimate::remark).filter(r -> !r.isEmpty()).ifPresent(words::add);
        outcome.remarks().forEach(f -> words.add(OutcomeWords.of(f)));
        return words.isEmpty() ? null : String.join("; ", words);
    }
}
