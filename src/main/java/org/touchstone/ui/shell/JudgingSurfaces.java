package org.touchstone.ui.shell;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.touchstone.domain.study.ItemKind;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.QueueFilter;

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
        BiConsumer<OpenItem, Optional<QueueFilter>> passOn) {
    JudgingSurface make(ItemKind kind) {
        return switch (kind) {
            case COMPARISON -> new PairJudging(this);
        };
    }
}
