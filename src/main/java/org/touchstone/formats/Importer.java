package org.touchstone.formats;

import java.io.IOException;

/** Imports one format from sources given to the constructor. */
public interface Importer {
    /**
     * Reads the whole source once, as a stream. A bad row becomes a finding and reading continues.
     *
     * @throws IOException if the sink fails; problems of the source itself become findings
     */
    void read(ImportSink sink) throws IOException;
}
