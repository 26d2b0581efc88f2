package org.touchstone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Study;
import org.touchstone.ui.judging.ChecklistEntry;
import org.touchstone.ui.judging.JudgingState;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.checklist.Unmet;

/** What the study asks of this judgment, with what is met already turned off. */
final class ChecklistEntries {
    private ChecklistEntries() {}

    /**
     * The lines to show, in the order in which the work is done.
     *
     * @param unmet what the session still asks for; whatever it names is shown
     */
    static List<ChecklistEntry> of(Study study, JudgingState<Ballot> work, Set<Unmet> unmet) {
        List<ChecklistEntry> entries = new ArrayList<>();
        for (Unmet requirement : Unmet.values()) {
            boolean open = unmet.contains(requirement);
            if (open || applies(requirement, study, work)) {
                entries.add(new ChecklistEntry(requirement, ScaleWords.requirement(requirement), !open));
            }
        }
        return List.copyOf(entries);
    }

    private static boolean applies(Unmet requirement, Study study, JudgingState<Ballot> work) {
        Requirements asked = study.requirements();
        return switch (requirement) {
            case PREFERENCE -> true;
            case RATIONALE ->
                asked.rationaleFromStrength() > 0
                        && work.decision().vote().preferences().stream()
                                .anyMatch(p -> p.strength() >= asked.rationaleFromStrength());
            case BOTH_ENDS -> asked.bothEndsRead();
            case CRITERIA -> asked.allCriteria() && !study.criteria().isEmpty();
            case SPAN_FOR_UNSAFE ->
                asked.spanForUnsafe() && work.findings().flags().contains(Flag.UNSAFE);
            case CONFIDENCE -> asked.confidence();
            case FINAL_VOTE -> work.decision().stage() == Stage.FINAL;
        };
    }
}
