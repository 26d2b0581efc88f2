package org.touchstone.ui.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Study;
import org.touchstone.workstation.checklist.Unmet;

/** What the study asks of this judgment, with what is met already turned off. */
public final class ChecklistEntries {
    /**
     * One line.
     *
     * @param requirement what is asked
     * @param met whether it is met
     */
    public record Entry(Unmet requirement, boolean met) {}

    private ChecklistEntries() {}

    /**
     * The lines to show, in the order in which the work is done.
     *
     * @param unmet what the session still asks for; whatever it names is shown
     */
    public static List<Entry> of(Study study, JudgingState work, Set<Unmet> unmet) {
        List<Entry> entries = new ArrayList<>();
        for (Unmet requirement : Unmet.values()) {
            boolean open = unmet.contains(requirement);
            if (open || applies(requirement, study, work)) {
                entries.add(new Entry(requirement, !open));
            }
        }
        return List.copyOf(entries);
    }

    private static boolean applies(Unmet requirement, Study study, JudgingState work) {
        Requirements asked = study.requirements();
        return switch (requirement) {
            case PREFERENCE -> true;
            case RATIONALE ->
                asked.rationaleFromStrength() > 0
                        && work.vote().preferences().stream()
                                .anyMatch(p -> p.strength() >= asked.rationaleFromStrength());
            case BOTH_ENDS -> asked.bothEndsRead();
            case CRITERIA -> asked.allCriteria() && !study.criteria().isEmpty();
            case SPAN_FOR_UNSAFE ->
                asked.spanForUnsafe() && work.findings().flags().contains(Flag.UNSAFE);
            case CONFIDENCE -> asked.confidence();
            case FINAL_VOTE -> work.stage() == Stage.FINAL;
        };
    }
}
