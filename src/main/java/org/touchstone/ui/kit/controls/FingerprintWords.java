package org.touchstone.ui.kit.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.touchstone.ui.kit.StyleClass;

/** The six words of a key, in two rows of three, so that two people can compare them over the telephone. */
public final class FingerprintWords extends GridPane {
    private static final int PER_ROW = 3;

    /** @param words in their order */
    public FingerprintWords(List<String> words) {
        StyleClass.style(this, StyleClass.FINGERPRINT);
        for (int i = 0; i < words.size(); i++) {
            Label word = StyleClass.style(new Label(words.get(i)), StyleClass.FINGERPRINT_WORD);
            word.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(word, Priority.NEVER);
            add(word, i % PER_ROW, i / PER_ROW);
        }
        setAccessibleText("Fingerprint: " + String.join(" ", words));
    }
}
