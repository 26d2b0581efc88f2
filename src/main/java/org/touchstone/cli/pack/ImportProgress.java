package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.PrintWriter;
import org.touchstone.cli.Terminal;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.ImportedRating;
import org.touchstone.refusal.RowFinding;

/** Passes everything on and, on a terminal only, says how far the import is. */
final class ImportProgress implements ImportSink, AutoCloseable {
    private static final int STEP = 1000;

    private final ImportSink sink;
    private final PrintWriter err;
    private final boolean terminal = Terminal.isThere();
    private long rows;

    ImportProgress(ImportSink sink, PrintWriter err) {
        this.sink = sink;
        this.err = err;
    }

    @Override
    public void pair(ImportedPair pair) throws IOException {
        sink.pair(pair);
        taken();
    }

    @Override
    public void rating(ImportedRating rating) throws IOException {
        sink.rating(rating);
        taken();
    }

    @Override
    public void ranking(ImportedRanking ranking) throws IOException {
        sink.ranking(ranking);
        taken();
    }

    private void taken() {
        rows++;
        if (terminal && rows % STEP == 0) {
            err.print("\r" + rows + " rows");
            err.flush();
        }
    }

    @Override
    public void finding(RowFinding finding) throws IOException {
        sink.finding(finding);
    }

    @Override
    public void close() {
        if (terminal && rows >= STEP) {
            err.println();
        }
    }
}
