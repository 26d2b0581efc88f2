package org.touchstone.ui.start;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of first run and unlocking. */
public final class StartStyles {
    public static final StyleClass START = StyleClass.of("start");
    public static final StyleClass START_COLUMN = StyleClass.of("start-column");
    public static final StyleClass WORDMARK = StyleClass.of("wordmark");

    private StartStyles() {}
}
