package org.touchstone.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.ui.kit.Words;
import org.touchstone.workstation.library.JudgedRow;

/** Describes the parts of judgments that all kinds of item share. */
final class JudgmentWords {
    private JudgmentWords() {}

    /** Returns the headline: the decision on the whole item, or the first decision. */
    static String headline(Judgment judgment) {
        if (judgment.findings().flags().contains(Flag.NOT_MY_FIELD)) {
            return "Not my field";
        }
        return DecisionWords.of(judgment).headline(judgment);
    }

    /** Shown in place of a text that has been removed. */
    static final String REMOVED = "The text was removed with its pack";

    /** Returns the last user turn as one safe line. */
    static String prompt(JudgedRow row) {
        return row.item().map(JudgmentWords::prompt).orElse(REMOVED);
    }

    /** Returns the last user turn as one safe line. */
    static String prompt(Item item) {
        String last = "";
        for (Turn turn : item.prompt()) {
            if (turn.role() == Role.USER) {
                last = turn.content();
            }
        }
        String line = Words.oneLine(last, 200);
        return line.isEmpty() ? "Prompt without text" : line;
    }

    /** Describes the findings, such as {@code 2 marks, confidence 80 %}. */
    static String findings(Judgment judgment) {
        List<String> parts = new ArrayList<>();
        if (!judgment.findings().spans().isEmpty()) {
            parts.add(Words.count(judgment.findings().spans().size(), "mark"));
        }
        if (!judgment.findings().links().isEmpty()) {
            parts.add(Words.count(judgment.findings().links().size(), "contradiction"));
        }
        if (!judgment.findings().criteria().isEmpty()) {
            parts.add(Words.count(judgment.findings().criteria().size(), "criterion level"));
        }
        if (judgment.findings().confidence() >= 0) {
            parts.add("confidence " + judgment.findings().confidence() + " %");
        }
        judgment.findings().flags().stream()
                .filter(flag -> flag != Flag.NOT_MY_FIELD)
                .forEach(flag -> parts.add("flag " + Words.label(flag.name()).toLowerCase(Locale.ROOT)));
        return String.join(", ", parts);
    }
}
