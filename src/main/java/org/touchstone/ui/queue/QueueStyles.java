package org.touchstone.ui.queue;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the queue. */
public final class QueueStyles {
    public static final StyleClass ROW_LIST_TALL = StyleClass.of("row-list-tall");
    public static final StyleClass ROW_NUMBER = StyleClass.of("row-number");
    public static final StyleClass ROW_COLUMN = StyleClass.of("row-column");
    public static final StyleClass ROW_KIND = StyleClass.of("row-kind");
    public static final StyleClass ROW_NARROW = StyleClass.of("row-narrow");
    public static final StyleClass CARDS = StyleClass.of("cards");
    public static final StyleClass STUDY_CARD = StyleClass.of("study-card");

    private QueueStyles() {}
}
