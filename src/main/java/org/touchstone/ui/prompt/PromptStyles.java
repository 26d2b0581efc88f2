package org.touchstone.ui.prompt;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the prompt, the guidelines and the find bar. */
public final class PromptStyles {
    public static final StyleClass PROMPT = StyleClass.of("prompt");
    public static final StyleClass PROMPT_ROLE = StyleClass.of("prompt-role");
    public static final StyleClass FIND_BAR = StyleClass.of("find-bar");
    public static final StyleClass GUIDELINES = StyleClass.of("guidelines");

    private PromptStyles() {}
}
