package org.touchstone.formats;

import java.io.IOException;
import org.touchstone.refusal.RowFinding;

/** Receives what an importer reads, in the order of the source; called by one thread. */
public interface ImportSink {
    /**
     * Receives a pair that can be judged.
     *
     * @throws IOException if it cannot be stored
     */
    void pair(ImportedPair pair) throws IOException;

    /**
     * Receives the refusal of a row, or a remark on an accepted one.
     *
     * @throws IOException if it cannot be reported
     */
    void finding(RowFinding finding) throws IOException;
}
