package org.touchstone.ui.prompt;

import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;

/** What keys do about the prompt, the guidelines and finding words. */
public final class PromptActions {
    public static final KeyAction FOLD_PROMPT =
            new KeyAction("FOLD_PROMPT", KeyContext.JUDGING, "P", "Fold or unfold the prompt");
    public static final KeyAction FIND = new KeyAction("FIND", KeyContext.JUDGING, "Ctrl+F", "Find in the text");
    public static final KeyAction GUIDELINES = new KeyAction("GUIDELINES", KeyContext.EVIDENCE, "G", "Guidelines");

    private PromptActions() {}
}
