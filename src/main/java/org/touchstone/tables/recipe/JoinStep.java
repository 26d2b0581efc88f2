package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.source.RecipeException;
import org.touchstone.tables.source.Source;
import org.touchstone.tables.source.TableSource;

/**
 * {@code join file by mine = theirs take name = column [match expression]}: adds columns of the one row of another
 * file with the same key. A row without such a row is refused, and so is one with two.
 *
 * @param file a file or folder, relative to the first file's folder
 * @param by key columns, and their names in the other file
 * @param take new columns, and their names in the other file
 * @param match how the other file is split into rows; null if it is a table
 */
record JoinStep(
        String file,
        Map<String, String> by,
        Map<String, String> take,
        @Nullable MatchSource match) implements Step {

    static JoinStep of(String file, String by, String take, @Nullable MatchSource match) throws RecipeException {
        return new JoinStep(file, pairs(by), pairs(take), match);
    }

    private static Map<String, String> pairs(String words) throws RecipeException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : RecipeFiles.list(words)) {
            String[] names = pair.split("\\s*=\\s*", 2);
            if (pair.isEmpty()) {
                throw new RecipeException("\"join\" names no column between two commas");
            }
            pairs.put(names[0], names[names.length - 1]);
        }
        return pairs;
    }

    @Override
    public Set<String> needs(Set<String> wanted) {
        Set<String> all = new LinkedHashSet<>(wanted);
        all.removeAll(take.keySet());
        all.addAll(by.keySet());
        return all;
    }

    @Override
    public RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) throws IOException {
        Map<String, String> taken = new LinkedHashMap<>(take);
        taken.keySet().retainAll(wanted);
        if (taken.isEmpty()) {
            return next;
        }
        List<String> mine = List.copyOf(by.keySet());
        List<String> theirs = mine.stream().map(by::get).toList();
        Set<String> columns = new LinkedHashSet<>(theirs);
        columns.addAll(taken.values());
        Map<List<String>, Map<String, String>> partners = new HashMap<>();
        Source source = match == null ? new TableSource(beside.format()) : match;
        for (SourceFile found : beside.find(file)) {
            source.read(found, columns, (row, line) -> {
                if (partners.put(RowSteps.key(row, theirs), row) != null) {
                    throw new RecipeException("two rows have the key " + String.join(", ", RowSteps.key(row, theirs)));
                }
            });
        }
        return new RowSink() {
            @Override
            public void row(Map<String, String> row) throws IOException {
                List<String> key = RowSteps.key(row, mine);
                Map<String, String> partner = partners.get(key);
                if (partner == null) {
                    throw new RecipeException("\"" + file + "\" has no row for " + String.join(", ", key));
                }
                taken.forEach((name, column) -> row.put(name, RowSink.text(partner, column)));
                next.row(row);
            }

            @Override
            public void end() throws IOException {
                next.end();
            }
        };
    }
}
