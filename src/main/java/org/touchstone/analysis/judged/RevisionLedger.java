package org.touchstone.analysis.judged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;

/**
 * Finds which judgments are in force: those neither withdrawn nor revised by a judgment that is not withdrawn itself.
 * Add judgments and withdrawals in any order, then ask; keeps only ids of revisions and withdrawals. Not thread-safe.
 */
public final class RevisionLedger {
    private final Map<JudgmentId, List<JudgmentId>> revisions = new HashMap<>();
    private final Set<JudgmentId> withdrawn = new HashSet<>();

    /** Adds a judgment. */
    public void judged(Judgment judgment) {
        JudgmentId earlier = judgment.supersedes();
        if (earlier != null) {
            revisions.computeIfAbsent(earlier, e -> new ArrayList<>(1)).add(judgment.id());
        }
    }

    /** Adds a withdrawal. */
    public void withdrawn(JudgmentId judgment) {
        withdrawn.add(judgment);
    }

    /** Returns whether a judgment is in force, given everything added so far. */
    public boolean isInForce(JudgmentId judgment) {
        return !withdrawn.contains(judgment) && withdrawn.containsAll(revisions.getOrDefault(judgment, List.of()));
    }
}
