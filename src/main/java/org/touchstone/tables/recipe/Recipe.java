package org.touchstone.tables.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.BadTableException;
import org.touchstone.tables.cells.BlockTaker;
import org.touchstone.tables.cells.TableFormat;
import org.touchstone.tables.cells.TextRows;
import org.touchstone.tables.source.RecipeException;
import org.touchstone.tables.source.Source;
import org.touchstone.tables.source.TableSource;

/**
 * How files become the rows that a command needs; {@code statistics.md} describes the steps. Only columns that are
 * requested are computed, and only their inputs are read. Immutable.
 */
public final class Recipe {
    /** The column that contains the name of a row's file. */
    public static final String FILE = "@file";

    private final RecipeReader.Read read;

    private Recipe(RecipeReader.Read read) {
        this.read = read;
    }

    /**
     * Parses a recipe.
     *
     * @param lines its steps in order; empty lines and lines that begin with # are ignored
     * @throws RecipeException if a line is not a step
     */
    public static Recipe of(List<String> lines) throws RecipeException {
        return new Recipe(RecipeReader.read(lines));
    }

    /**
     * Reads files.
     *
     * @param files all of the same kind
     * @param format returns the format of a table by its file name
     * @param columns the requested columns, all distinct
     * @param taker receives the rows in blocks
     * @return number of rows
     * @throws IOException if a file cannot be read, a row does not fit the recipe, or from the receiver
     */
    public long read(
            List<SourceFile> files, Function<String, TableFormat> format, List<String> columns, BlockTaker taker)
            throws IOException {
        Place place = new Place();
        long[] rows = {0};
        TextRows made = new TextRows(columns.size(), taker);
        RowSink sink = new RowSink() {
            @Override
            public void row(Map<String, String> row) throws IOException {
                rows[0]++;
                made.row(place.file, place.line, RowSteps.key(row, columns));
            }

            @Override
            public void end() {}
        };
        Set<String> wanted = new LinkedHashSet<>(columns);
        RecipeFiles beside = new RecipeFiles(folder(files), format);
        for (int s = read.steps().size() - 1; s >= 0; s--) {
            Step step = read.steps().get(s);
            sink = step.open(sink, wanted, beside);
            wanted = step.needs(wanted);
        }
        try {
            feed(files, read.source().orElse(new TableSource(format)), wanted, sink, place);
        } catch (BadTableException e) {
            // Report an error in an earlier row first.
            made.flush();
            throw e;
        }
        made.flush();
        return rows[0];
    }

    private static void feed(List<SourceFile> files, Source source, Set<String> wanted, RowSink sink, Place place)
            throws IOException {
        Set<String> columns = new LinkedHashSet<>(wanted);
        columns.remove(FILE);
        try {
            for (SourceFile file : files) {
                place.file = file.name();
                source.read(file, columns, (row, line) -> {
                    place.line = line;
                    row.put(FILE, file.name());
                    sink.row(row);
                });
            }
            place.line = 0;
            sink.end();
        } catch (RecipeException e) {
            throw new BadTableException(place.file, place.line, "does not fit the recipe: " + e.getMessage());
        }
    }

    private static Path folder(List<SourceFile> files) {
        Path first = files.isEmpty() ? Path.of("") : files.get(0).path();
        Path parent = first.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Returns all columns that the steps create, in order: the default output. */
    public List<String> made() {
        List<String> names = new ArrayList<>();
        for (Step step : read.steps()) {
            if (step instanceof RowSteps.Assign assign && !names.contains(assign.name())) {
                names.add(assign.name());
            }
        }
        return names;
    }

    /** The current place of reading, for refusals. */
    private static final class Place {
        private String file = "";
        private long line;
    }
}
