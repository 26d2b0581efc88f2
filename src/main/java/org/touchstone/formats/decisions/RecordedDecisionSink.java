package org.touchstone.formats.decisions;

/** Takes what a file of decisions holds, in the order of its lines. */
public interface RecordedDecisionSink {
    /** A decision. */
    void decision(RecordedDecision decision);

    /**
     * A line that is not a decision.
     *
     * @param line its number, from 1
     * @param reason one clear sentence without full stop
     */
    void refused(long line, String reason);
}
