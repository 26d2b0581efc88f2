package org.touchstone.formats.packing;

import java.io.IOException;
import org.touchstone.refusal.RowFinding;

/** Receives findings, in the order of the source. */
@FunctionalInterface
public interface FindingSink {
    /**
     * Receives one finding.
     *
     * @throws IOException if it cannot be reported
     */
    void finding(RowFinding finding) throws IOException;
}
