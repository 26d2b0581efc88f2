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
 * The facts common to every row of a judgment. Immutable.
 *
 * @param annotator name that the bundle states
 * @param judgment the judgment
 * @param inForce whether it is in force
 * @param item facts from the pack; null without the pack
 * @param key facts from the study key; null without the key
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

    /** Returns the number of viewports, over all responses, that were left too soon to have been read. */
    public int skims() {
        return display().panes().stream().mapToInt(PaneFacts::skims).sum();
    }

    /** Returns the gold of the item; null if unknown. */
    public @Nullable Gold gold() {
        return key == null ? null : key.gold();
    }

    /** Returns the model that wrote a response; null if unknown. */
    public @Nullable String model(ResponseId response) {
        return key == null ? null : key.models().get(response);
    }

    /** Returns the length of the text in a scope; null without the pack. */
    public @Nullable TextLength length(ResponseId response, Scope scope) {
        return item == null ? null : item.length(response, scope);
    }
}
