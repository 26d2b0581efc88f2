package org.touchstone.formats.blind;

import java.io.IOException;

/** Receives the decisions found, in the order of the source. */
@FunctionalInterface
public interface DecisionSink {
    /** For those who do not want them. */
    DecisionSink NONE = decision -> {};

    /**
     * Takes one.
     *
     * @throws IOException when it cannot be kept
     */
    void decision(MadeDecision decision) throws IOException;
}
