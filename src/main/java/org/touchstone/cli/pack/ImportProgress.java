package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.PrintWriter;
import org.touchstone.cli.Terminal;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.refusal.RowFinding;

/** Forwards every row and, on a terminal, shows how many have been read. */
final class ImportProgress implements ImportSink, AutoCloseable {
    private static final int STEP = 1000;

    private final ImportSink sink;
    private final PrintWriter err;
    private final boolean terminal = Terminal.isThere();
    private long pairs;

    ImportProgress(ImportSink sink, PrintWriter err) {
        this.sink = sink;
        this.err = err;
    }

    @Override
    public void pair(ImportedPair pair) throws IOException {
        sink.pair(pair);
        pairs++;
        if (terminal && pairs % STEP == 0) {
            err.print("\r" + pairs + " pairs");
            err.flush();
        }
    }

    @Override
    public void finding(RowFinding finding) throws IOException {
        sink.finding(finding);
    }

    @Override
    public void close() {
        if (terminal && pairs >= STEP) {
            err.println();
        }
    }
}
