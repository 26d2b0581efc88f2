package org.touchstone.ui.shell;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;

/**
 * Makes the judging surface of each kind of item; the one place where kinds and screens meet.
 *
 * @param leave shows whatever lies behind the judging screen
 * @param passOn takes an item of a kind that a surface is not for, with what items are taken from; with nothing when it
 *     was asked for by name
 */
record JudgingSurfaces(
        OpenProfile profile,
        ShellPorts ports,
        LivePreferences preferences,
        Runnable leave,
        BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {
    JudgingSurface make(ItemKind kind) {
        return switch (kind) {
            case COMPARISON -> new PairJudging(this);
            case RATING -> throw new IllegalStateException("Ratings are judged on a screen of their own");
        };
    }
}
