package org.touchstone.workstation.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotator's preferences on this machine; nothing secret and nothing about judgments.
 *
 * @param appearance colours, text size, animation
 * @param keys changed keys: action name to key
 * @param window last bounds of the window, or null when it was never open
 * @param safety when the window locks, where snapshots are stored
 * @param plainWished whether the plain layout is wanted although the reading slot was drawn (recorded with judgments)
 */
public record Preferences(
        Appearance appearance,
        Map<String, String> keys,
        @Nullable WindowBounds window,
        Safety safety,
        boolean plainWished) {
    /** The defaults. */
    public static final Preferences STANDARD =
            new Preferences(Appearance.STANDARD, Map.of(), null, Safety.STANDARD, false);

    public Preferences {
        keys = Map.copyOf(keys);
    }

    /** Returns these preferences with another appearance. */
    public Preferences withAppearance(Appearance changed) {
        return new Preferences(changed, keys, window, safety, plainWished);
    }

    /** Returns these preferences with other keys. */
    public Preferences withKeys(Map<String, String> changed) {
        return new Preferences(appearance, changed, window, safety, plainWished);
    }

    /** Returns these preferences with other window bounds. */
    public Preferences withWindow(WindowBounds changed) {
        return new Preferences(appearance, keys, changed, safety, plainWished);
    }

    /** Returns these preferences with other safety settings. */
    public Preferences withSafety(Safety changed) {
        return new Preferences(appearance, keys, window, changed, plainWished);
    }

    /** Returns these preferences with or without the wish for the plain layout. */
    public Preferences withPlainWished(boolean wished) {
        return new Preferences(appearance, keys, window, safety, wished);
    }
}
