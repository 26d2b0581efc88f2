package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that process one row at a time. */
final class RowSteps {
    private RowSteps() {}

    private static Set<String> with(Set<String> some, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> without(Set<String> some, Collection<String> fewer) {
        Set<String> all = new LinkedHashSet<>(some);
        all.removeAll(fewer);
        return all;
    }

    /** A step that keeps no rows. */
    private interface Each extends RowSink {
        RowSink next();

        @Override
        default void end() throws IOException {
            next().end();
        }
    }

    /** {@code set name = expression}. */
    record Assign(String name, Expression expression) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            return wanted.contains(name) ? with(without(wanted, Set.of(name)), expression.columns()) : wanted;
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            if (!wanted.contains(name)) {
                return next;
            }
            record Sink(RowSink next, String name, Expression expression) implements Each {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    row.put(name, expression.value().of(row));
                    next.row(row);
                }
            }
            return new Sink(next, name, expression);
        }
    }

    /** {@code where expression}. */
    record Where(Expression expression) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            return with(wanted, expression.columns());
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            record Sink(RowSink next, Expression expression) implements Each {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    if (expression.holds(row)) {
                        next.row(row);
                    }
                }
            }
            return new Sink(next, expression);
        }
    }

    /** {@code fill name}: fills an empty cell with the last value above it. */
    record Fill(String name) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            return wanted;
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            return new Each() {
                private String above = "";

                @Override
                public RowSink next() {
                    return next;
                }

                @Override
                public void row(Map<String, String> row) throws IOException {
                    String here = RowSink.text(row, name);
                    above = here.isEmpty() ? above : here;
                    row.put(name, above);
                    next.row(row);
                }
            };
        }
    }

    /** {@code gather name, value from a, b}: produces a row for each of the columns. */
    record Gather(String name, String value, List<String> from) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            return with(without(wanted, Set.of(name, value)), from);
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            record Sink(RowSink next, Gather step) implements Each {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    for (String column : step.from) {
                        Map<String, String> one = new HashMap<>(row);
                        one.put(step.name, column);
                        one.put(step.value, RowSink.text(row, column));
                        next.row(one);
                    }
                }
            }
            return new Sink(next, this);
        }
    }

    /** {@code first by a, b}: keeps only the first of rows that are equal in the key. */
    record First(List<String> by) implements Step {
        @Override
        public Set<String> needs(Set<String> wanted) {
            return with(wanted, by);
        }

        @Override
        public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) {
            Set<List<String>> seen = new HashSet<>();
            record Sink(RowSink next, List<String> by, Set<List<String>> seen) implements Each {
                @Override
                public void row(Map<String, String> row) throws IOException {
                    if (seen.add(key(row, by))) {
                        next.row(row);
                    }
                }
            }
            return new Sink(next, by, seen);
        }
    }

    /** Returns the texts of these columns. */
    static List<String> key(Map<String, String> row, List<String> columns) {
        return Arrays.asList(columns.stream().map(c -> RowSink.text(row, c)).toArray(String[]::new));
    }
}
