package org.touchstone.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.report.ReportCell.Blank;
import org.touchstone.report.ReportCell.Decimal;
import org.touchstone.report.ReportCell.Estimated;
import org.touchstone.report.ReportCell.NotEstimable;
import org.touchstone.report.ReportCell.Span;
import org.touchstone.report.ReportCell.Truth;
import org.touchstone.report.ReportCell.Whole;
import org.touchstone.report.ReportCell.Words;
import org.touchstone.stats.Interval;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders a report as one line of JSON with all digits, without its title and figures: facts and tables by name,
 * notes. An interval is {@code lower} and {@code upper}; a value that is not estimable is null beside
 * {@code notEstimable}, the code of the reason. The project's own JSON writer is for signed documents, which contain
 * no fractions; this one is Jackson's. Stateless; may be called from any thread.
 */
public final class ReportJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    /** The line, without its end. */
    public static String line(Report report) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        report.facts().forEach((name, value) -> put(tree, name, value));
        for (ReportTable table : report.tables()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (List<ReportCell> row : table.rows()) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int c = 0; c < row.size(); c++) {
                    put(object, table.columns().get(c), row.get(c));
                }
                rows.add(object);
            }
            tree.put(table.name(), rows);
        }
        if (!report.notes().isEmpty()) {
            tree.put("notes", report.notes());
        }
        return SafeText.escaped(MAPPER.writeValueAsString(tree));
    }

    private static void put(Map<String, @Nullable Object> object, String name, ReportCell cell) {
        if (cell instanceof Words words) {
            object.put(name, words.text());
        } else if (cell instanceof Truth truth) {
            object.put(name, truth.value());
        } else if (cell instanceof Whole whole) {
            object.put(name, whole.value());
        } else if (cell instanceof Decimal decimal) {
            object.put(name, finite(decimal.value()));
        } else if (cell instanceof Span span) {
            put(object, span.interval());
        } else if (cell instanceof Estimated estimated) {
            put(object, name, estimated.value());
            estimated.interval().ifPresent(interval -> put(object, interval));
        } else if (cell instanceof NotEstimable none) {
            object.put(name, null);
            object.put("notEstimable", OutcomeWords.code(none.reason()));
        } else if (!(cell instanceof Blank)) {
            throw new IllegalArgumentException("no JSON for " + cell);
        }
    }

    private static void put(Map<String, @Nullable Object> object, Interval interval) {
        object.put("lower", finite(interval.lower()));
        object.put("upper", finite(interval.upper()));
    }

    /** JSON has no infinity: it is written as a word. */
    private static Object finite(double value) {
        return Double.isFinite(value) ? (Object) value : String.valueOf(value);
    }
}
