package org.touchstone.tables.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.FieldPath;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.RowLimits;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.BadTableException;

/**
 * Produces rows from nested JSON: one for every value that a path with stars reaches. A star iterates over all
 * members of an object or list and stores the key or index in the column named after it. A column is looked up in the
 * value itself, then in the enclosing values, outwards. JSON Lines are read line by line, other files as one value.
 *
 * @param path such as {@code questions.*question.*system.reviews.*review}
 */
public record EachSource(List<String> path) implements Source {
    public EachSource {
        path = List.copyOf(path);
    }

    public static EachSource of(String path) {
        return new EachSource(List.of(path.split("\\.", -1)));
    }

    @Override
    public void read(SourceFile file, Set<String> columns, Taker taker) throws IOException {
        Run run = new Run(file, columns, taker);
        String name = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        try (InputStream in = file.open()) {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                run.lines(in);
            } else {
                byte[] bytes = in.readNBytes(RowLimits.ROW_BYTES + 1);
                if (bytes.length > RowLimits.ROW_BYTES) {
                    throw new BadTableException(
                            file.name(), 0, "is one value larger than " + (RowLimits.ROW_BYTES >> 20) + " MiB");
                }
                run.value(new String(bytes, StandardCharsets.UTF_8), 1);
            }
        } catch (RefusedRowException e) {
            throw new BadTableException(file.name(), 0, "is not in UTF-8: " + e.getMessage());
        }
        run.end();
    }

    /** The reading of one file. */
    private final class Run {
        private final SourceFile file;
        private final Set<String> columns;
        private final Taker taker;
        private final Set<String> seen = new HashSet<>();
        private final Deque<JsonValue> enclosing = new ArrayDeque<>();
        private final Map<String, String> keys = new HashMap<>();
        private long rows;

        Run(SourceFile file, Set<String> columns, Taker taker) {
            this.file = file;
            this.columns = columns;
            this.taker = taker;
        }

        void lines(InputStream in) throws IOException {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            long line = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    value(text, line);
                }
            }
        }

        void value(String text, long line) throws IOException {
            try {
                down(JsonText.parse(text), 0, line);
            } catch (RefusedRowException e) {
                throw new BadTableException(file.name(), line, "is not valid JSON: " + e.getMessage());
            }
        }

        private void down(JsonValue value, int step, long line) throws IOException {
            enclosing.push(value);
            if (step == path.size()) {
                row(line);
            } else if (path.get(step).startsWith("*")) {
                String key = path.get(step).substring(1);
                for (Map.Entry<String, JsonValue> member : members(value, line)) {
                    keys.put(key, member.getKey());
                    down(member.getValue(), step + 1, line);
                }
            } else {
                JsonValue next = value instanceof JsonValue.Fields fields
                        ? fields.byName().get(path.get(step))
                        : null;
                if (next == null) {
                    throw new BadTableException(file.name(), line, "has no \"" + path.get(step) + "\" on the way");
                }
                down(next, step + 1, line);
            }
            enclosing.pop();
        }

        private List<Map.Entry<String, JsonValue>> members(JsonValue value, long line) throws IOException {
            if (value instanceof JsonValue.Fields fields) {
                return List.copyOf(fields.byName().entrySet());
            }
            if (value instanceof JsonValue.Sequence sequence) {
                List<Map.Entry<String, JsonValue>> all = new ArrayList<>();
                for (JsonValue element : sequence.elements()) {
                    all.add(Map.entry(String.valueOf(all.size()), element));
                }
                return all;
            }
            throw new BadTableException(file.name(), line, "has neither an object nor a list where a star stands");
        }

        private void row(long line) throws IOException {
            Map<String, String> row = new HashMap<>();
            for (String column : columns) {
                String key = keys.get(column);
                JsonValue found = key == null ? nearest(column) : new JsonValue.Text(key);
                if (found != null) {
                    seen.add(column);
                    row.put(column, text(found, column, line));
                }
            }
            rows++;
            taker.row(row, line);
        }

        private @Nullable JsonValue nearest(String column) {
            for (JsonValue level : enclosing) {
                JsonValue found = level instanceof JsonValue.Fields fields ? FieldPath.find(fields, column) : null;
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private String text(JsonValue value, String column, long line) throws IOException {
            if (value instanceof JsonValue.Text text) {
                return text.value();
            }
            if (value instanceof JsonValue.Numeral numeral) {
                return numeral.spelling();
            }
            if (value instanceof JsonValue.Truth truth) {
                return String.valueOf(truth.value());
            }
            if (value instanceof JsonValue.Nothing) {
                return "";
            }
            throw new BadTableException(file.name(), line, "has an object or a list as \"" + column + "\"");
        }

        /** Fails if no row had a requested column: its name is probably misspelt. */
        void end() throws IOException {
            for (String column : columns) {
                if (rows > 0 && !seen.contains(column)) {
                    throw new BadTableException(file.name(), 0, "has no field \"" + column + "\" in any row");
                }
            }
        }
    }
}
