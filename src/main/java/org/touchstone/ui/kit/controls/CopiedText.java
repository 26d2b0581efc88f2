package org.touchstone.ui.kit.controls;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Copies text to the system's clipboard. Text of a study is removed again when the window is locked or closed, unless
 * something else has been copied since. UI thread.
 */
public final class CopiedText {
    /** The study's text on the clipboard; empty if there is none. Static because there is one clipboard. */
    private static String confidential = "";

    private CopiedText() {}

    /** Copies text that is not confidential, such as a public key. */
    public static void open(String text) {
        confidential = "";
        put(text);
    }

    /** Copies text of a study. */
    public static void confidential(String text) {
        confidential = text;
        put(text);
    }

    /** Removes a study's text from the clipboard. */
    public static void forget() {
        if (!confidential.isEmpty()
                && confidential.equals(Clipboard.getSystemClipboard().getString())) {
            put("");
        }
        confidential = "";
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copySelected(TextInputControl from) {
        if (!from.getSelectedText().isEmpty()) {
            confidential(from.getSelectedText());
        }
    }

    private static void cutSelected(TextInputControl from) {
        copySelected(from);
        if (from.isEditable()) {
            from.replaceSelection("");
        }
    }

    /** A text area for text about a study, or for the data that an export contains. */
    public static final class Area extends TextArea {
        public Area() {
            this("");
        }

        public Area(String text) {
            super(text);
        }

        @Override
        public void copy() {
            copySelected(this);
        }

        @Override
        public void cut() {
            cutSelected(this);
        }
    }

    /** A text field for text about a study. */
    public static final class Line extends TextField {
        @Override
        public void copy() {
            copySelected(this);
        }

        @Override
        public void cut() {
            cutSelected(this);
        }
    }
}
