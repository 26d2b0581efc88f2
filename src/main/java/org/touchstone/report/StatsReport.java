package org.touchstone.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.Estimate;
import org.touchstone.analysis.report.Figure;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a statistics command found: single facts, then tables, then notes. On a terminal numbers have four decimals; as
 * JSON they have all their digits, and what could not be estimated is null with its reason.
 */
public final class StatsReport {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Rows under named columns. */
    public static final class Table {
        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Table(List<String> columns) {
            this.columns = columns;
        }

        /** Adds a row: texts, whole numbers, doubles, outcomes of doubles, intervals, or null for nothing. */
        public Table row(@Nullable Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }
    }

    /** Adds a fact. */
    public StatsReport fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Adds a table. */
    public Table table(String name, String... columns) {
        Table table = new Table(List.of(columns));
        tables.put(name, table);
        return table;
    }

    /** Adds a table of figures. */
    public void figures(String name, List<Figure> figures) {
        Table table = table(name, "id", "measure", "value", "se", "interval", "remark");
        for (Figure f : figures) {
            Estimate e = f.outcome().estimate().orElse(null);
            table.row(
                    f.id(),
                    f.name(),
                    f.outcome().map(Estimate::value),
                    e == null || e.standardError().isEmpty()
                            ? null
                            : e.standardError().getAsDouble(),
                    e == null ? null : e.interval().orElse(null),
                    remark(f.outcome()));
        }
    }

    private static @Nullable String remark(Outcome<Estimate> outcome) {
        List<String> words = new ArrayList<>();
        outcome.estimate().map(Estimate::remark).filter(r -> !r.isEmpty()).ifPresent(words::add);
        outcome.remarks().forEach(f -> words.add(OutcomeWords.of(f)));
        return words.isEmpty() ? null : String.join("; ", words);
    }

    /** Adds a sentence. */
    public StatsReport note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Prints everything. */
    public void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(SafeText.escaped(MAPPER.writeValueAsString(tree())));
            return;
        }
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        facts.forEach((name, value) -> out.println(pad(name, width, false) + "  " + shown(value)));
        tables.forEach((name, table) -> {
            out.println();
            out.println(name);
            print(out, table);
        });
        if (!notes.isEmpty()) {
            out.println();
            notes.forEach(note -> out.println(SafeText.escaped(note)));
        }
        out.flush();
    }

    private static void print(PrintWriter out, Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns);
        table.rows.forEach(row -> lines.add(
                row.stream().map(cell -> cell == null ? "" : shown(cell)).toList()));
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < line.size(); c++) {
                int column = c;
                int width = lines.stream()
                        .mapToInt(l ->
                                l.get(column).codePointCount(0, l.get(column).length()))
                        .max()
                        .orElse(0);
                boolean number = table.rows.stream().anyMatch(r -> r.get(column) instanceof Number);
                if (table.rows.isEmpty() || width > 0) {
                    text.append("  ").append(pad(line.get(c), width, number));
                }
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
        return right ? space + text : text + space;
    }

    private static String shown(Object value) {
        if (value instanceof Double d) {
            return number(d);
        }
        if (value instanceof Interval interval) {
            return "[" + number(interval.lower()) + ", " + number(interval.upper()) + "]";
        }
        if (value instanceof OptionalDouble o) {
            return o.isPresent() ? number(o.getAsDouble()) : "";
        }
        if (value instanceof Outcome<?> outcome) {
            return outcome.estimate()
                    .map(StatsReport::shown)
                    .orElseGet(() -> "not estimable: "
                            + outcome.whyNot().map(OutcomeWords::of).orElse(""));
        }
        return SafeText.escaped(String.valueOf(value));
    }

    private static String number(double value) {
        if (value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7)) {
            return String.format(Locale.ROOT, "%.4f", value + 0.0);
        }
        return String.format(Locale.ROOT, "%.3e", value);
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        facts.forEach((name, value) -> put(tree, name, value));
        tables.forEach((name, table) -> tree.put(
                name,
                table.rows.stream()
                        .map(row -> {
                            Map<String, Object> object = new LinkedHashMap<>();
                            for (int c = 0; c < row.size(); c++) {
                                put(object, table.columns.get(c), row.get(c));
                            }
                            return object;
                        })
                        .toList()));
        if (!notes.isEmpty()) {
            tree.put("notes", notes);
        }
        return tree;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value instanceof Outcome<?> outcome) {
            put(object, name, outcome.estimate().orElse(null));
            outcome.whyNot().ifPresent(reason -> {
                object.put(name, null);
                object.put("notEstimable", OutcomeWords.code(reason));
            });
        } else if (value instanceof OptionalDouble o) {
            put(object, name, o.isPresent() ? (Double) o.getAsDouble() : null);
        } else if (value instanceof Interval interval) {
            object.put("lower", finite(interval.lower()));
            object.put("upper", finite(interval.upper()));
        } else if (value instanceof Double d) {
            object.put(name, finite(d));
        } else if (value != null) {
            object.put(name, value);
        }
    }

    /** JSON has no infinity: it is written as a word. */
    private static Object finite(double value) {
        return Double.isFinite(value) ? (Object) value : String.valueOf(value);
    }
}
