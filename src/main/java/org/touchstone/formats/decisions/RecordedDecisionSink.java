package org.touchstone.formats.decisions;

/** Receives the decisions of a file, in the order of its lines. */
public interface RecordedDecisionSink {
    /** Receives a decision. */
    void decision(RecordedDecision decision);

    /**
     * Receives a line that is not a decision.
     *
     * @param line its number, from 1
     * @param reason one sentence without full stop
     */
    void refused(long line, String reason);
}
