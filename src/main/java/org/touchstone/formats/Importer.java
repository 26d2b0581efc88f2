package org.touchstone.formats;

import java.io.IOException;

/** Reads one format from sources given by constructor. */
public interface Importer {
    /**
     * Reads all of the source, once, as a stream. A bad row becomes a finding and the rest goes on.
     *
     * @throws IOException when the sink fails; trouble with the source itself becomes a finding
     */
    void read(ImportSink sink) throws IOException;
}
