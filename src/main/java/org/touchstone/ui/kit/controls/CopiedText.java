package org.touchstone.ui.kit.controls;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Puts texts on the system's clipboard. What belongs to a study is taken off it again when the window is locked or closed, unless
 * somebody has copied something else since. UI thread.
 */
public final class CopiedText {
    /** There is one clipboard, so there is one such text; empty when none of ours is on it. */
    private static String confidential = "";

    private CopiedText() {}

    /** Copies what is nobody's secret, such as a public key; it stays. */
    public static void open(String text) {
        confidential = "";
        put(text);
    }

    /** Copies a text of a study. */
    public static void confidential(String text) {
        confidential = text;
        put(text);
    }

    /** Takes a study's text off the clipboard. */
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

    /** A text area in which an annotator writes about a study, or reads what leaves. */
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

    /** A line in which an annotator writes about a study. */
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
