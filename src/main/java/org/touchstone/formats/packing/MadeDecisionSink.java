package org.touchstone.formats.packing;

import java.io.IOException;

/** Receives the decisions found, in the order of the source. */
@FunctionalInterface
public interface MadeDecisionSink {
    /** Discards decisions. */
    MadeDecisionSink NONE = decision -> {};

    /**
     * Receives one decision.
     *
     * @throws IOException if it cannot be stored
     */
    void decision(MadeDecision decision) throws IOException;
}
