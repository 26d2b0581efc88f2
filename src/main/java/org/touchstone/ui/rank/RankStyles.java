package org.touchstone.ui.rank;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the rail. */
final class RankStyles {
    static final StyleClass RANK_RAIL = StyleClass.of("rank-rail");
    static final StyleClass RANK_PLACE = StyleClass.of("rank-place");
    static final StyleClass RANK_GAP = StyleClass.of("rank-gap");
    static final StyleClass RANK_LETTER = StyleClass.of("rank-letter");

    private RankStyles() {}
}
