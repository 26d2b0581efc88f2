package org.touchstone.workstation.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the annotator prefers on this machine; nothing secret and nothing about what was judged.
 *
 * @param appearance colours, text size, motion
 * @param keys changed keys: action name to key
 * @param window where the window was, or null when it has never been open
 * @param profile folder of the profile used last, or null
 * @param safety when the window locks, where snapshots go
 * @param plainWished whether the plain layout is wanted although the reading slot was drawn (recorded with judgments)
 */
public record Preferences(
        Appearance appearance,
        Map<String, String> keys,
        @Nullable WindowBounds window,
        @Nullable String profile,
        Safety safety,
        boolean plainWished) {
    /** As delivered. */
    public static final Preferences STANDARD =
            new Preferences(Appearance.STANDARD, Map.of(), null, null, Safety.STANDARD, false);

    public Preferences {
        keys = Map.copyOf(keys);
    }

    /** The same with another look. */
    public Preferences withAppearance(Appearance changed) {
        return new Preferences(changed, keys, window, profile, safety, plainWished);
    }

    /** The same with other keys. */
    public Preferences withKeys(Map<String, String> changed) {
        return new Preferences(appearance, changed, window, profile, safety, plainWished);
    }

    /** The same with the window elsewhere. */
    public Preferences withWindow(WindowBounds changed) {
        return new Preferences(appearance, keys, changed, profile, safety, plainWished);
    }

    /** The same with another profile used last. */
    public Preferences withProfile(String folder) {
        return new Preferences(appearance, keys, window, folder, safety, plainWished);
    }

    /** The same with other safety. */
    public Preferences withSafety(Safety changed) {
        return new Preferences(appearance, keys, window, profile, changed, plainWished);
    }

    /** The same with or without the wish for the plain layout. */
    public Preferences withPlainWished(boolean wished) {
        return new Preferences(appearance, keys, window, profile, safety, wished);
    }
}
