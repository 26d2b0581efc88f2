package org.touchstone.fuzz;

import java.nio.charset.StandardCharsets;
import org.touchstone.markdown.MarkdownReader;

/** Markdown; every text can be read. */
public final class MarkdownFuzz {
    private MarkdownFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        new MarkdownReader().read(text);
    }
}
