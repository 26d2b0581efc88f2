package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps that must read all rows before they produce the first one; they keep the requested columns of every row
 * in memory.
 */
final class GroupSteps {
    private GroupSteps() {}

    /**
     * {@code sum value by a, b}: merges rows that are equal in the key into one with the sum; other columns are those
     * of the first row.
     */
    record Sum(String value, List<String> by) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            Set<String> all = new LinkedHashSet<>(wanted);
            all.addAll(by);
            all.add(value);
            return all;
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            Map<List<String>, Map<String, String>> groups = new LinkedHashMap<>();
            return new RowSink() {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    Map<String, String> sum = groups.get(RowSteps.key(row, by));
                    if (sum == null) {
                        row.put(value, Functions.plus("", RowSink.text(row, value)));
                        groups.put(RowSteps.key(row, by), row);
                    } else {
                        sum.put(value, Functions.plus(RowSink.text(sum, value), RowSink.text(row, value)));
                    }
                }

                @Override
                public void end() throws IOException {
                    for (Map<String, String> row : groups.values()) {
                        next.row(row);
                    }
                    next.end();
                }
            };
        }
    }

    /** {@code last name by a, b}: all rows that are equal in the key get the value of the last of them. */
    record Last(String name, List<String> by) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            Set<String> all = new LinkedHashSet<>(wanted);
            all.addAll(by);
            all.add(name);
            return all;
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            List<Map<String, String>> rows = new ArrayList<>();
            Map<List<String>, String> last = new HashMap<>();
            return new RowSink() {
                @Override
                public void row(Map<String, String> row) {
                    rows.add(row);
                    last.put(RowSteps.key(row, by), RowSink.text(row, name));
                }

                @Override
                public void end() throws IOException {
                    for (Map<String, String> row : rows) {
                        row.put(name, last.getOrDefault(RowSteps.key(row, by), ""));
                        next.row(row);
                    }
                    next.end();
                }
            };
        }
    }

    /**
     * {@code pairs name by a, b}: produces a row for every two rows that are equal in the key, the smaller name
     * first; every other column occurs twice, with {@code _1} and {@code _2} appended to its name.
     */
    record Pairs(String name, List<String> by) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            Set<String> all = new LinkedHashSet<>(by);
            all.add(name);
            for (String column : wanted) {
                if (!by.contains(column)) {
                    all.add(column.replaceFirst("_[12]$", ""));
                }
            }
            return all;
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            Map<List<String>, List<Map<String, String>>> groups = new LinkedHashMap<>();
            return new RowSink() {
                @Override
                public void row(Map<String, String> row) {
                    groups.computeIfAbsent(RowSteps.key(row, by), k -> new ArrayList<>())
                            .add(row);
                }

                @Override
                public void end() throws IOException {
                    for (List<Map<String, String>> group : groups.values()) {
                        group.sort(Comparator.comparing(row -> RowSink.text(row, name)));
                        for (int second = 1; second < group.size(); second++) {
                            for (int first = 0; first < second; first++) {
                                next.row(pair(group.get(first), group.get(second)));
                            }
                        }
                    }
                    next.end();
                }
            };
        }

        private Map<String, String> pair(Map<String, String> first, Map<String, String> second) {
            Map<String, String> row = new HashMap<>();
            first.forEach((column, text) -> row.put(by.contains(column) ? column : column + "_1", text));
            second.forEach((column, text) -> row.put(by.contains(column) ? column : column + "_2", text));
            return row;
        }
    }
}
