package org.touchstone.domain.work;

import java.util.List;

/**
 * The result of a full check of a profile.
 *
 * @param entries journal entries verified
 * @param items items compared with the journal
 * @param packBytes bytes of packs read and verified
 * @param problems one sentence each, at most the first hundred; empty when there are none
 * @param remarks one sentence each about deviations that affect nothing recorded
 * @param complete false when it was cancelled
 */
public record CheckReport(
        long entries, long items, long packBytes, List<String> problems, List<String> remarks, boolean complete) {
    public CheckReport {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Whether everything was checked and no problem was found. */
    public boolean isSound() {
        return complete && problems.isEmpty();
    }
}
