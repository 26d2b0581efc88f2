package org.touchstone.domain.item;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an annotator is asked to do with an item. Every line of a pack and of a bundle names its kind, and everything
 * that depends on the kind is registered for it in each package; {@code src/site/markdown/how-to-add-a-kind-of-item.md}
 * lists the places.
 */
public enum ItemKind {
    /** Two responses to one prompt, to be judged side by side. */
    COMPARISON("comparison", "comparison", "comparisons"),
    /** One response to a prompt, to be rated by itself. */
    RATING("rating", "rating", "ratings"),
    /** Three to eight responses to one prompt, to be put in order. */
    RANKING("ranking", "ranking", "rankings");

    private final String id;
    private final String one;
    private final String several;

    ItemKind(String id, String one, String several) {
        this.id = id;
        this.one = one;
        this.several = several;
    }

    /** The name in lines, stores and options: lower-case letters and hyphens; never changes. */
    public String id() {
        return id;
    }

    /** The singular for the user, such as {@code comparison}. */
    public String one() {
        return one;
    }

    /** The plural for the user. */
    public String several() {
        return several;
    }

    /** Returns the kind with this name; empty when this program does not know it. */
    public static Optional<ItemKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
