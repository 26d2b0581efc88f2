package org.touchstone.formats.generic;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.Importer;
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.rows.Row;
import org.touchstone.formats.rows.RowHandler;
import org.touchstone.formats.rows.Rows;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowFinding;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;

/** Files of rows in columns that the user names; each row says by its columns which kind of item it makes. */
public final class GenericImporter implements Importer {
    private final List<SourceFile> files;
    private final @Nullable Dialect dialect;
    private final GenericPair pairs;
    private final GenericRating ratings;
    private final GenericRanking rankings;

    /** @param dialect how CSV cells are told apart; null for JSON */
    public GenericImporter(
            List<SourceFile> files,
            @Nullable Dialect dialect,
            GenericPair pairs,
            GenericRating ratings,
            GenericRanking rankings) {
        this.files = files;
        this.dialect = dialect;
        this.pairs = pairs;
        this.ratings = ratings;
        this.rankings = rankings;
    }

    @Override
    public void read(ImportSink sink) throws IOException {
        RowHandler handler = row -> take(row, sink);
        for (SourceFile file : files) {
            if (dialect == null) {
                Rows.readJson(file, sink, handler);
            } else {
                Rows.readCsv(file, dialect, sink, handler);
            }
        }
    }

    private void take(Row row, ImportSink sink) throws IOException, RefusedRowException {
        if (rankings.isFor(row)) {
            sink.ranking(rankings.ranking(row));
        } else if (ratings.isFor(row)) {
            sink.rating(ratings.rating(row));
        } else {
            PairRows.deliver(row, pairs.pair(row), sink);
            return;
        }
        for (RowFinding note : row.notes()) {
            sink.finding(note);
        }
    }
}
