package org.touchstone.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a block: the quotes and lists around it, outermost first, and the bullet before it.
 *
 * @param levels the enclosing quotes and lists, at most {@link MarkdownReader#DEEPEST} levels
 * @param bullet the bullet, on the first block of a list item only
 */
public record BlockFrame(List<Level> levels, @Nullable Run bullet) {
    /** No surroundings. */
    public static final BlockFrame NONE = new BlockFrame(List.of(), null);

    /** What can enclose a block. */
    public enum Level {
        QUOTE,
        ITEM
    }

    public BlockFrame {
        levels = List.copyOf(levels);
    }
}
