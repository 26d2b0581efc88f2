package org.touchstone.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a block stands: the quotes and lists around it, outermost first, and the bullet before it.
 *
 * @param levels what surrounds it, at most {@link MarkdownReader#DEEPEST} levels
 * @param bullet the bullet, on the first block of a list item only
 */
public record BlockFrame(List<Level> levels, @Nullable Run bullet) {
    /** Outside of everything. */
    public static final BlockFrame NONE = new BlockFrame(List.of(), null);

    /** What can surround a block. */
    public enum Level {
        QUOTE,
        ITEM
    }

    public BlockFrame {
        levels = List.copyOf(levels);
    }
}
