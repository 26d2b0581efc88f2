package org.touchstone.domain.work;

import java.util.List;

/**
 * What a full check of a profile found.
 *
 * @param entries journal entries proved
 * @param items items compared with the journal
 * @param packBytes bytes of packs read and proved
 * @param problems one sentence each, the first hundred at most; empty when all is well
 * @param remarks one sentence each about what is not as it was left, although nothing recorded is touched by it
 * @param complete false when it was cancelled
 */
public record CheckReport(
        long entries, long items, long packBytes, List<String> problems, List<String> remarks, boolean complete) {
    public CheckReport {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Whether everything was looked at and nothing was wrong. */
    public boolean isSound() {
        return complete && problems.isEmpty();
    }
}
