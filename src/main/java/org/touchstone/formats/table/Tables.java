package org.touchstone.formats.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.touchstone.formats.RefusedRowException;
import org.touchstone.formats.rows.Dialect;
import org.touchstone.formats.rows.SourceFile;

/** The one way to read a table: any format, plain or gzipped, with or without a byte order mark. */
public final class Tables {
    private Tables() {}

    /**
     * Reads all rows.
     *
     * @param file the file
     * @param format how it is written down
     * @param columns the columns that are wanted, all different: names, numbers from 1 in a file without header, or in
     *     JSON dotted paths such as {@code user.id} or {@code choices.0.text}
     * @param taker takes the rows
     * @return number of rows
     * @throws BadTableException when a column is missing or a row is not sound; nothing is skipped
     * @throws IOException when the file cannot be read, or from the taker
     */
    public static long read(SourceFile file, TableFormat format, List<String> columns, RowTaker taker)
            throws IOException {
        try (InputStream in = file.open()) {
            Dialect dialect = format.dialect();
            return dialect == null
                    ? new JsonTable(in, file.name(), columns).read(taker)
                    : new DelimitedTable(in, file.name(), dialect, DelimitedTable.BUFFER)
                            .read(format.header(), columns, taker);
        } catch (RefusedRowException e) {
            throw new BadTableException(file.name(), 0, "is not in UTF-8: " + e.getMessage());
        } catch (EOFException | ZipException e) {
            throw new BadTableException(file.name(), 0, "is a gzip file that is damaged or cut short");
        }
    }
}
