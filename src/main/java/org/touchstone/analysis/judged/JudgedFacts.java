package org.touchstone.analysis.judged;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.stats.bias.features.TextLength;

/**
 * What every row of a judgment carries. Immutable.
 *
 * @param annotator name that the bundle states
 * @param judgment the judgment
 * @param inForce whether it is in force
 * @param item what the pack says of its item; null without the pack
 * @param key what the study key says of its item; null without the key
 */
public record JudgedFacts(
        String annotator,
        Judgment judgment,
        boolean inForce,
        @Nullable ItemFacts item,
        @Nullable KeyedItem key) {

    /** The kind of item, as lines of packs and bundles write it. */
    public String kind() {
        return judgment.kind().id();
    }

    /** The layout that the item was randomised to. */
    public Arm arm() {
        return judgment.presentation().arm();
    }

    /** How the item was shown. */
    public DisplayFacts display() {
        return judgment.presentation().display();
    }

    /** Slotfuls, of whichever response, that were left too soon to have been read. */
    public int skims() {
        return display().panes().stream().mapToInt(PaneFacts::skims).sum();
    }

    /** The known answer of the item; null when nobody says. */
    public @Nullable Gold gold() {
        return key == null ? null : key.gold();
    }

    /** Who wrote a response; null when nobody says. */
    public @Nullable String model(ResponseId response) {
        return key == null ? null : key.models().get(response);
    }

    /** The length of what a scope speaks about; null without the pack. */
    public @Nullable TextLength length(ResponseId response, Scope scope) {
        return item == null ? null : item.length(response, scope);
    }
}
