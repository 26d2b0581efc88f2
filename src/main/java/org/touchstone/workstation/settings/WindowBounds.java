package org.touchstone.workstation.settings;

/** The window's last bounds, in pixels of the virtual screen. */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {
    public WindowBounds {
        if (!(width > 0) || !(height > 0) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A window has a position and a size");
        }
    }
}
