package org.touchstone.formats.packing;

import java.io.IOException;
import org.touchstone.refusal.RowFinding;

/** Receives findings, in the order of the source. */
@FunctionalInterface
public interface FindingSink {
    /**
     * Takes one.
     *
     * @throws IOException when it cannot be reported
     */
    void finding(RowFinding finding) throws IOException;
}
