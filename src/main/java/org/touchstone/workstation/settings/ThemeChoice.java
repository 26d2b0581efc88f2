package org.touchstone.workstation.settings;

/** The colours of the interface. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    HIGH_CONTRAST
}
