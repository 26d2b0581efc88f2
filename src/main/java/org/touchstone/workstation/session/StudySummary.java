package org.touchstone.workstation.session;

import java.util.List;
import org.touchstone.domain.study.ItemKind;
import org.touchstone.domain.study.StudyId;

/**
 * What is due in one study.
 *
 * @param leaseEndsAtMillis end of the lease, or -1 when the pack names none
 * @param domains the fields of expertise that occur
 * @param taskTypes the kinds of task that occur
 * @param kinds the kinds of item that occur
 */
public record StudySummary(
        StudyId study,
        String title,
        String guidelineVersion,
        long due,
        long drafts,
        long judged,
        long routed,
        long leaseEndsAtMillis,
        List<String> domains,
        List<String> taskTypes,
        List<ItemKind> kinds) {}
