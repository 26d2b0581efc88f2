package org.touchstone.formats.packing;

import java.io.IOException;

/** Receives the decisions found, in the order of the source. */
@FunctionalInterface
public interface MadeDecisionSink {
    /** For those who do not want them. */
    MadeDecisionSink NONE = decision -> {};

    /**
     * Takes one.
     *
     * @throws IOException when it cannot be kept
     */
    void decision(MadeDecision decision) throws IOException;
}
