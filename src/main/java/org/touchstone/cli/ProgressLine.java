package org.touchstone.cli;

import java.io.PrintWriter;
import org.touchstone.tasks.Progress;

/** Shows progress in one line, on a terminal only. */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final int WHOLE = 100;

    private final String what;
    private final PrintWriter err;
    private final boolean terminal;
    private long shown = -1;

    public ProgressLine(String what, PrintWriter err) {
        this(what, err, Terminal.isThere());
    }

    ProgressLine(String what, PrintWriter err, boolean terminal) {
        this.what = what;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public boolean report(long done, long total) {
        long percent = total <= 0 ? 0 : Math.min(WHOLE, done * WHOLE / total);
        if (terminal && percent != shown) {
            shown = percent;
            err.print("\r" + what + " " + percent + " %");
            err.flush();
        }
        return true;
    }

    @Override
    public void close() {
        if (shown >= 0) {
            err.println();
        }
    }
}
