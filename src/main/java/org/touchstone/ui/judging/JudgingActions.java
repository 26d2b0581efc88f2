package org.touchstone.ui.judging;

import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;

/** The key actions for items of any kind. A judging screen lists those it uses, in display order. */
public final class JudgingActions {
    public static final KeyAction NEXT_LINES = judging("NEXT_LINES", "Space", "Next lines");
    public static final KeyAction PREVIOUS_LINES = judging("PREVIOUS_LINES", "Shift+Space", "Previous lines");
    public static final KeyAction LINE_DOWN = judging("LINE_DOWN", "Down", "One line on");
    public static final KeyAction LINE_UP = judging("LINE_UP", "Up", "One line back");
    public static final KeyAction TO_START = judging("TO_START", "Home", "Back to the start");
    public static final KeyAction NEXT_SCOPE = judging("NEXT_SCOPE", "PageDown", "Next turn");
    public static final KeyAction PREVIOUS_SCOPE = judging("PREVIOUS_SCOPE", "PageUp", "Previous turn");
    public static final KeyAction SUBMIT = judging("SUBMIT", "Enter", "Submit");
    public static final KeyAction SUBMIT_ANYWHERE =
            judging("SUBMIT_ANYWHERE", "Ctrl+Enter", "Submit, also while writing");
    public static final KeyAction UNDO = judging("UNDO", "U", "Take back the last judgment");
    public static final KeyAction UNDO_EDIT = judging("UNDO_EDIT", "Ctrl+Z", "Undo the last edit");
    public static final KeyAction REDO_EDIT = judging("REDO_EDIT", "Ctrl+Shift+Z", "Redo the last edit");
    public static final KeyAction NEXT_REGION = judging("NEXT_REGION", "F6", "Next part of the screen");
    public static final KeyAction LEAVE = judging("LEAVE", "Escape", "Close or leave");
    public static final KeyAction TIME = new KeyAction("TIME", KeyContext.EVIDENCE, "T", "Correct the time");

    private JudgingActions() {}

    private static KeyAction judging(String id, String delivered, String title) {
        return new KeyAction(id, KeyContext.JUDGING, delivered, title);
    }
}
