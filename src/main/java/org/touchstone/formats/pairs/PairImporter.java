package org.touchstone.formats.pairs;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.Importer;
import org.touchstone.formats.rows.Rows;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;

/** Imports files with one pair per row; a reader interprets the rows. */
public final class PairImporter implements Importer {
    private final List<SourceFile> files;
    private final @Nullable Dialect dialect;
    private final PairReader reader;

    /**
     * @param dialect the dialect of CSV; null for JSON
     */
    public PairImporter(List<SourceFile> files, @Nullable Dialect dialect, PairReader reader) {
        this.files = files;
        this.dialect = dialect;
        this.reader = reader;
    }

    @Override
    public void read(ImportSink sink) throws IOException {
        for (SourceFile file : files) {
            if (dialect == null) {
                Rows.readJson(file, sink, row -> PairRows.deliver(row, reader.pair(row), sink));
            } else {
                Rows.readCsv(file, dialect, sink, row -> PairRows.deliver(row, reader.pair(row), sink));
            }
        }
    }
}
