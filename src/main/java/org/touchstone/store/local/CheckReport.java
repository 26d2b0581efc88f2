package org.touchstone.store.local;

import java.util.List;

/**
 * What a full check found.
 *
 * @param entries journal entries proved
 * @param items items compared with the journal
 * @param segmentBytes bytes of packs read and proved
 * @param problems one sentence each, the first hundred at most; empty when all is well
 * @param remarks one sentence each about what is not as it was left, although nothing recorded is touched by it
 * @param complete false when it was cancelled
 */
public record CheckReport(
        long entries, long items, long segmentBytes, List<String> problems, List<String> remarks, boolean complete) {
    public CheckReport {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Whether everything was looked at and nothing was wrong. */
    public boolean sound() {
        return complete && problems.isEmpty();
    }
}
