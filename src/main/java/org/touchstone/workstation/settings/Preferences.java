package org.touchstone.workstation.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the annotator prefers on this machine; nothing secret and nothing about what was judged.
 *
 * @param appearance colours, text size, motion
 * @param keys changed keys: action name to key
 * @param window where the window was, or null when it has never been open
 * @param safety when the window locks, where snapshots go
 * @param plainWished whether the plain layout is wanted although the reading slot was drawn (recorded with judgments)
 */
public record Preferences(
        Appearance appearance,
        Map<String, String> keys,
        @Nullable WindowBounds window,
        Safety safety,
        boolean plainWished) {
    /** As delivered. */
    public static final Preferences STANDARD =
            new Preferences(Appearance.STANDARD, Map.of(), null, Safety.STANDARD, false);

    public Preferences {
        keys = Map.copyOf(keys);
    }

    /** The same with another look. */
    public Preferences withAppearance(Appearance changed) {
        return new Preferences(changed, keys, window, safety, plainWished);
    }

    /** The same with other keys. */
    public Preferences withKeys(Map<String, String> changed) {
        return new Preferences(appearance, changed, window, safety, plainWished);
    }

    /** The same with the window elsewhere. */
    public Preferences withWindow(WindowBounds changed) {
        return new Preferences(appearance, keys, changed, safety, plainWished);
    }

    /** The same with other safety. */
    public Preferences withSafety(Safety changed) {
        return new Preferences(appearance, keys, window, changed, plainWished);
    }

    /** The same with or without the wish for the plain layout. */
    public Preferences withPlainWished(boolean wished) {
        return new Preferences(appearance, keys, window, safety, wished);
    }
}
