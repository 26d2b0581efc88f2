package org.touchstone.ui.settings;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of the settings. */
public final class SettingsStyles {
    public static final StyleClass KEY_LIST = StyleClass.of("key-list");
    public static final StyleClass SECTION_ROW = StyleClass.of("section-row");

    private SettingsStyles() {}
}
