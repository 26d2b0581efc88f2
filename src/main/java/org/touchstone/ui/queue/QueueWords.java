package org.touchstone.ui.queue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.ui.kit.Words;
import org.touchstone.workstation.queue.StudySummary;

/** The words of the queue. */
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

    /** Returns the terms of a study, such as {@code Guidelines 1.0, lease ends 3 Dec 2026}. */
    static String terms(StudySummary study, ZoneId zone) {
        String guidelines = "Guidelines " + study.guidelineVersion();
        return study.leaseEndsAtMillis() < 0
                ? guidelines
                : guidelines + ", lease ends " + Words.day(study.leaseEndsAtMillis(), zone);
    }

    /** Returns the progress of a study, such as {@code 22 due, 2 drafts, 10 judged}. */
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

    /**
     * Returns the kind of an item: {@code Conversation}, or {@code Comparison, conversation} in a study with several
     * kinds.
     *
     * @param severalKinds whether the row's study holds items of more than one kind
     */
    static String kind(ItemRow row, boolean severalKinds) {
        String shape = row.multiTurn() ? "Conversation" : "Single question";
        return severalKinds ? Words.label(row.kind().one()) + ", " + shape.toLowerCase(Locale.ROOT) : shape;
    }

    /** Returns the whole row in reading order, for screen readers. */
    static String spoken(ItemRow row, boolean severalKinds) {
        return "Item " + (row.position() + 1) + ", " + Words.label(row.taskType()) + ", " + Words.label(row.domain())
                + ", " + kind(row, severalKinds) + ", " + state(row.state());
    }
}
