package org.touchstone.ui.queue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.ui.kit.Words;
import org.touchstone.workstation.session.QueueRow;
import org.touchstone.workstation.session.QueueState;
import org.touchstone.workstation.session.StudySummary;

/** What the queue says. */
final class QueueWords {
    private QueueWords() {}

    static String state(QueueState state) {
        return switch (state) {
            case DUE -> "Due";
            case DRAFT -> "Draft";
            case JUDGED -> "Judged";
            case ROUTED -> "Not my field";
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
        parts.add(study.due() + study.drafts() == 0 ? "Nothing due" : Words.number(study.due()) + " due");
        if (study.drafts() > 0) {
            parts.add(Words.count(study.drafts(), "draft"));
        }
        parts.add(Words.number(study.judged()) + " judged");
        if (study.routed() > 0) {
            parts.add(Words.number(study.routed()) + " not my field");
        }
        return String.join(", ", parts);
    }

    /**
     * Such as {@code Conversation}, or {@code Comparison, conversation} among items of several kinds.
     *
     * @param severalKinds whether the row's study holds items of more than one kind
     */
    static String kind(QueueRow row, boolean severalKinds) {
        String shape = row.multiTurn() ? "Conversation" : "Single question";
        return severalKinds ? Words.label(row.kind().one()) + ", " + shape.toLowerCase(Locale.ROOT) : shape;
    }

    /** For screen readers: the whole row in reading order. */
    static String spoken(QueueRow row, boolean severalKinds) {
        return "Item " + (row.position() + 1) + ", " + Words.label(row.taskType()) + ", " + Words.label(row.domain())
                + ", " + kind(row, severalKinds) + ", " + state(row.state());
    }
}
