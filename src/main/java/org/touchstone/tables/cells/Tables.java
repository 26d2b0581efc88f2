package org.touchstone.tables.cells;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;
import org.touchstone.tasks.ParallelPair;

/** The only way to read a table: any format, plain or gzipped, with or without a byte order mark. */
public final class Tables {
    private Tables() {}

    /**
     * Reads all rows in blocks. While the receiver processes one block, the next ones are read and parsed in parallel
     * if there is a second processor. The receiver is called by one thread at a time, in the order of the rows, and
     * receives all rows before an invalid one.
     *
     * @param file the file
     * @param format its file format
     * @param columns the requested columns, all distinct: names, numbers from 1 in a file without header, or in JSON
     * dotted paths such as {@code user.id} or {@code choices.0.text}
     * @param taker receives the rows
     * @return number of rows
     * @throws BadTableException if a column is missing or a row is invalid; no row is skipped
     * @throws IOException if the file cannot be read, or from the receiver
     */
    public static long read(SourceFile file, TableFormat format, List<String> columns, BlockTaker taker)
            throws IOException {
        try (InputStream in = file.open()) {
            Dialect dialect = format.dialect();
            if (dialect == null) {
                try (JsonTable table = new JsonTable(in, file.name(), columns)) {
                    return give(table, file, columns, taker);
                }
            }
            DelimitedTable table = new DelimitedTable(in, file.name(), dialect, DelimitedTable.BUFFER);
            table.begin(format.header(), columns);
            return give(table, file, columns, taker);
        } catch (RefusedRowException e) {
            throw new BadTableException(file.name(), 0, "is not in UTF-8: " + e.getMessage());
        } catch (EOFException | ZipException e) {
            throw new BadTableException(file.name(), 0, JsonTable.unreadable(e));
        }
    }

    private static long give(RowSource source, SourceFile file, List<String> columns, BlockTaker taker)
            throws IOException {
        RowBlock full = new RowBlock(file.name(), columns.size());
        RowBlock spare = new RowBlock(file.name(), columns.size());
        boolean[] more = {source.fill(full)};
        long rows = 0;
        while (more[0]) {
            RowBlock taken = full;
            RowBlock next = spare;
            more[0] = false;
            ParallelPair.run(() -> take(taken, taker), () -> more[0] = taken.trouble() == null && source.fill(next));
            rows += taken.rows();
            full = next;
            spare = taken;
        }
        return rows;
    }

    private static void take(RowBlock block, BlockTaker taker) throws IOException {
        if (block.rows() > 0) {
            taker.block(block);
        }
        BadTableException trouble = block.trouble();
        if (trouble != null) {
            throw trouble;
        }
    }
}
