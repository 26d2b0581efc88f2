package org.touchstone.ui.kit.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.kit.Words;

/** Input fields with a maximum length that announce the limit before it is reached. */
public final class LimitedText {
    private LimitedText() {}

    /**
     * Limits a field; pasted text is cut between characters.
     *
     * @return how much room is left, as a sentence; takes no space before the last tenth of the limit
     */
    public static Label limit(TextInputControl field, TextLimit limit) {
        field.setTextFormatter(new TextFormatter<>(change -> within(change, limit)));
        field.setAccessibleHelp(limit.sentence());
        ObservableValue<String> sentence =
                Bindings.createStringBinding(() -> left(field.getText(), limit), field.textProperty());
        return Forms.problem(sentence);
    }

    private static TextFormatter.Change within(TextFormatter.Change change, TextLimit limit) {
        if (limit.admits(change.getControlNewText())) {
            return change;
        }
        String before = change.getControlText();
        String kept = before.substring(0, change.getRangeStart()) + before.substring(change.getRangeEnd());
        String fits = limit.beginning(change.getText(), kept);
        int end = change.getRangeStart() + fits.length();
        change.setText(fits);
        change.selectRange(end, end);
        return change;
    }

    /** Returns the sentence about the room left; empty until nine tenths are used. */
    static String left(String text, TextLimit limit) {
        int most = limit.most();
        // Never more code points than UTF-16 units, so a short text need not be counted.
        if (text.length() < most - most / 10) {
            return "";
        }
        int left = most - text.codePointCount(0, text.length());
        if (left > most / 10) {
            return "";
        }
        String rest = left <= 0 ? " Nothing more fits." : " " + Words.count(left, "character") + " left.";
        return limit.sentence() + rest;
    }
}
