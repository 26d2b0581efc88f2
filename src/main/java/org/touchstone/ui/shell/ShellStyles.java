package org.touchstone.ui.shell;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the window's frame. */
public final class ShellStyles {
    public static final StyleClass NAVIGATION = StyleClass.of("navigation");
    public static final StyleClass NAVIGATION_LINE = StyleClass.of("navigation-line");
    public static final StyleClass NAVIGATION_ROW = StyleClass.of("navigation-row");
    public static final StyleClass NAVIGATION_COLUMN = StyleClass.of("navigation-column");
    public static final StyleClass STATUS_BAR = StyleClass.of("status-bar");
    public static final StyleClass PALETTE = StyleClass.of("palette");
    public static final StyleClass OVERLAY = StyleClass.of("overlay");
    public static final StyleClass KEY_GROUP = StyleClass.of("key-group");
    public static final StyleClass KEY_GROUPS = StyleClass.of("key-groups");
    public static final StyleClass KEY_STACK = StyleClass.of("key-stack");
    public static final StyleClass WORDMARK_SMALL = StyleClass.of("wordmark-small");

    private ShellStyles() {}
}
