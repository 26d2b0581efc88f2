package org.touchstone.ui.review;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the review screen. */
public final class ReviewStyles {
    public static final StyleClass JUDGED_ROW = StyleClass.of("judged-row");
    public static final StyleClass JUDGMENT = StyleClass.of("judgment");
    public static final StyleClass SEARCH = StyleClass.of("search");
    public static final StyleClass COLUMNS = StyleClass.of("columns");

    private ReviewStyles() {}
}
