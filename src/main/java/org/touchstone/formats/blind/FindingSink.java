package org.touchstone.formats.blind;

import java.io.IOException;
import org.touchstone.formats.Finding;

/** Receives findings, in the order of the source. */
@FunctionalInterface
public interface FindingSink {
    /**
     * Takes one.
     *
     * @throws IOException when it cannot be reported
     */
    void finding(Finding finding) throws IOException;
}
