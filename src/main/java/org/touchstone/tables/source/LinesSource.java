package org.touchstone.tables.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.BadTableException;

/**
 * Reads a table without quotation marks whose rows may be shorter than its header: one row per line; missing cells
 * are empty. A well-formed table does not need this step: there, short rows are refused.
 *
 * @param delimiter the separator of cells
 */
public record LinesSource(String delimiter) implements Source {
    public static LinesSource of(String word) throws RecipeException {
        String delimiter = word.equals("tab") ? "\t" : word;
        if (delimiter.length() != 1) {
            throw new RecipeException("\"lines\" takes one character, or the word tab");
        }
        return new LinesSource(delimiter);
    }

    @Override
    public void read(SourceFile file, Set<String> columns, Taker taker) throws IOException {
        try (InputStream in = file.open()) {
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), file.name(), columns, taker);
        } catch (RefusedRowException e) {
            throw new BadTableException(file.name(), 0, "is not in UTF-8: " + e.getMessage());
        }
    }

    private void read(BufferedReader reader, String file, Set<String> columns, Taker taker) throws IOException {
        Pattern split = Pattern.compile(Pattern.quote(delimiter));
        String header = reader.readLine();
        if (header == null) {
            throw new BadTableException(file, 0, "is empty");
        }
        List<String> names = Arrays.asList(split.split(header, -1));
        for (String column : columns) {
            if (names.indexOf(column) < 0) {
                throw new BadTableException(file, 1, "has no column \"" + column + "\"");
            }
        }
        long line = 1;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            String[] cells = split.split(text, -1);
            if (cells.length > names.size()) {
                throw new BadTableException(file, line, "has " + cells.length + " cells, more than the header");
            }
            Map<String, String> row = new HashMap<>();
            for (String column : columns) {
                int at = names.indexOf(column);
                row.put(column, at < cells.length ? cells[at] : "");
            }
            if (!text.isEmpty()) {
                taker.row(row, line);
            }
        }
    }
}
