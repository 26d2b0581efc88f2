package org.touchstone.tables.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.Cells;
import org.touchstone.tables.cells.TableFormat;
import org.touchstone.tables.cells.Tables;

/**
 * Reads the rows of a table unchanged.
 *
 * @param format returns the format of a file by its name
 */
public record TableSource(Function<String, TableFormat> format) implements Source {
    @Override
    public void read(SourceFile file, Set<String> columns, Taker taker) throws IOException {
        List<String> names = List.copyOf(columns);
        Tables.read(file, format.apply(file.name()), names, block -> {
            for (int n = 0; n < block.rows(); n++) {
                Cells cells = block.row(n);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), cells.text(i));
                }
                taker.row(row, cells.line());
            }
        });
    }
}
