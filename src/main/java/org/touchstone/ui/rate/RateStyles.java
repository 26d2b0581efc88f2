package org.touchstone.ui.rate;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the judging screen for ratings. */
final class RateStyles {
    static final StyleClass MEANING = StyleClass.of("meaning");

    private RateStyles() {}
}
