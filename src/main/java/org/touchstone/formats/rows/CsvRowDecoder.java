package org.touchstone.formats.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.JsonValue;

/** Decodes the records of one CSV file, the first of which names the columns. */
final class CsvRowDecoder implements RowDecoder {
    private final CSVFormat format;
    private @Nullable List<String> header;
    private boolean lost;

    CsvRowDecoder(Dialect dialect) {
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quotes() ? Character.valueOf('"') : null)
                .setIgnoreEmptyLines(false)
                .get();
    }

    @Override
    public JsonValue.@Nullable Fields decode(String text) throws RefusedRowException {
        List<String> names = header;
        if (names == null) {
            header = header(text);
            return null;
        }
        List<String> cells = cells(text);
        if (cells.size() != names.size()) {
            throw new RefusedRowException(RowReason.WRONG_COLUMNS, cells.size() + " instead of " + names.size());
        }
        Map<String, JsonValue> byName = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byName.put(names.get(i), new JsonValue.Text(cells.get(i)));
        }
        return new JsonValue.Fields(byName);
    }

    @Override
    public boolean isLost() {
        return lost || header == null;
    }

    private List<String> header(String text) throws RefusedRowException {
        lost = true;
        List<String> names = cells(text);
        if (new HashSet<>(names).size() != names.size()) {
            throw new RefusedRowException(RowReason.BAD_HEADER, "two columns have the same name");
        }
        lost = false;
        return names;
    }

    private List<String> cells(String text) throws RefusedRowException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new RefusedRowException(RowReason.WRONG_COLUMNS, "a line ends inside the record");
            }
            return records.get(0).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedRowException(RowReason.BAD_QUOTES, "");
        }
    }
}
