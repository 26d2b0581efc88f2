package org.touchstone.ui.feature;

import java.util.List;
import org.touchstone.domain.item.ItemKey;

/**
 * Asks to show these judged items.
 *
 * @param words what they have in common
 * @param items newest first, at least one
 */
public record ReviewItems(String words, List<ItemKey> items) implements Request {
    public ReviewItems {
        items = List.copyOf(items);
    }
}
