package org.touchstone.ui.queue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.ui.kit.Words;
import org.touchstone.workstation.queue.StudySummary;

/** What the queue says. */
final class QueueWords {
    private QueueWords() {}

    static String state(ItemState state) {
        return switch (state) {
            case DUE -> "Due";
            case DRAFT -> "Draft";
            case JUDGED -> "Judged";
            case ROUTED -> "Not my field";
        };
    }

    private static String counted(ItemState state, long count) {
        return switch (state) {
            case DUE -> Words.number(count) + " due";
            case DRAFT -> Words.count(count, "draft");
            case JUDGED -> Words.number(count) + " judged";
            case ROUTED -> Words.number(count) + " not my field";
        };
    }

    /** Such as {@code Guidelines 1.0, lease ends 3 Dec 2026}. */
    static String terms(StudySummary study, ZoneId zone) {
        String guidelines = "Guidelines " + study.guidelineVersion();
        return study.leaseEndsAtMillis() < 0
                ? guidelines
                : guidelines + ", lease ends " + Words.day(study.leaseEndsAtMillis(), zone);
    }

    /** Such as {@code 22 due, 2 drafts, 10 judged}. */
    static String progress(StudySummary study) {
        List<String> parts = new ArrayList<>();
        for (ItemState state : ItemState.values()) {
            long count = study.count(state);
            if (state == ItemState.DUE && study.unjudged() == 0) {
                parts.add("Nothing due");
            } else if (count > 0 || state == ItemState.DUE || state == ItemState.JUDGED) {
                parts.add(counted(state, count));
            }
        }
        return String.join(", ", parts);
    }

    static String kind(ItemRow row) {
        return row.multiTurn() ? "Conversation" : "Single question";
    }

    /** For screen readers: the whole row in reading order. */
    static String spoken(ItemRow row) {
        return "Item " + (row.position() + 1) + ", " + Words.label(row.taskType()) + ", " + Words.label(row.domain())
                + ", " + kind(row) + ", " + state(row.state());
    }
}
