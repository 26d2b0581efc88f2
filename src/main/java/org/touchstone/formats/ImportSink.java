package org.touchstone.formats;

import java.io.IOException;
import org.touchstone.refusal.RowFinding;

/** Receives what an importer finds, in the order of the source; called by one thread. */
public interface ImportSink {
    /**
     * A pair that can be judged.
     *
     * @throws IOException when it cannot be kept
     */
    void pair(ImportedPair pair) throws IOException;

    /**
     * Several responses that can be put in order.
     *
     * @throws IOException when they cannot be kept
     */
    void ranking(ImportedRanking ranking) throws IOException;

    /**
     * One response that can be rated.
     *
     * @throws IOException when it cannot be kept
     */
    void rating(ImportedRating rating) throws IOException;

    /**
     * A row refused, or a remark on one accepted.
     *
     * @throws IOException when it cannot be reported
     */
    void finding(RowFinding finding) throws IOException;
}
