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
 * Which judgments are in force: all that nothing withdraws, and that nothing revises without having been withdrawn itself.
 * Takes judgments and withdrawals in any order, then answers; keeps ids of revisions and withdrawals only. Not for several
 * threads.
 */
public final class RevisionLedger {
    private final Map<JudgmentId, List<JudgmentId>> revisions = new HashMap<>();
    private final Set<JudgmentId> withdrawn = new HashSet<>();

    /** Takes a judgment. */
    public void judged(Judgment judgment) {
        JudgmentId earlier = judgment.supersedes();
        if (earlier != null) {
            revisions.computeIfAbsent(earlier, e -> new ArrayList<>(1)).add(judgment.id());
        }
    }

    /** Takes a withdrawal. */
    public void withdrawn(JudgmentId judgment) {
        withdrawn.add(judgment);
    }

    /** Whether a judgment is in force, as far as was told. */
    public boolean isInForce(JudgmentId judgment) {
        return !withdrawn.contains(judgment) && withdrawn.containsAll(revisions.getOrDefault(judgment, List.of()));
    }
}
