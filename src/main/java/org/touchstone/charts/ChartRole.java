package org.touchstone.charts;

import java.util.List;

/** The role of a mark in a picture. A surface maps each role to a colour, stroke and typeface. */
public enum ChartRole {
    /** The background. */
    GROUND,
    GRID,
    AXIS,
    /** The reference without any effect, such as the diagonal. Dashed. */
    REFERENCE,
    /** The alarm threshold. Long dashes. */
    THRESHOLD,
    /** The watch threshold. Dotted. */
    WATCH,
    /** A line through data in their order. */
    TRACE,
    /** An estimate as expected. */
    DATA,
    /** A notable estimate; always of another form than {@link #DATA}. */
    NOTABLE,
    ALARM,
    INTERVAL,
    /** The pooled estimate. */
    POOLED,
    /** The track of a bar. */
    TRACK,
    BAR,
    /** A cell without a value; outlined. */
    GAP,
    /** Cells from low to high values. */
    LEVEL_0,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    TITLE(16, true),
    FINDING(13, false),
    NAME(13, false),
    VALUE(13, false),
    STRONG_VALUE(13, true),
    TICK(12, false),
    ALARM_NAME(12, true),
    CAPTION(12, false);

    private final int textSize;
    private final boolean bold;

    ChartRole() {
        this(0, false);
    }

    ChartRole(int textSize, boolean bold) {
        this.textSize = textSize;
        this.bold = bold;
    }

    /** Returns the level from 0 to 4. */
    public static ChartRole level(int step) {
        return valueOf("LEVEL_" + step);
    }

    /** Returns its colour. */
    public Tone tone() {
        return switch (this) {
            case GROUND -> Tone.GROUND;
            case GRID, GAP -> Tone.HAIRLINE;
            case AXIS, REFERENCE, TICK, CAPTION -> Tone.QUIET;
            case TRACE, DATA, BAR -> Tone.ACCENT;
            case WATCH, NOTABLE -> Tone.ATTENTION;
            case THRESHOLD, ALARM, ALARM_NAME -> Tone.PROBLEM;
            case TRACK, LEVEL_0 -> Tone.LEVEL_0;
            case LEVEL_1 -> Tone.LEVEL_1;
            case LEVEL_2 -> Tone.LEVEL_2;
            case LEVEL_3 -> Tone.LEVEL_3;
            case LEVEL_4 -> Tone.LEVEL_4;
            case INTERVAL, POOLED, TITLE, FINDING, NAME, VALUE, STRONG_VALUE -> Tone.INK;
        };
    }

    /** Returns the width of its line, px. */
    public double strokeWidth() {
        return this == TRACE || this == THRESHOLD || this == INTERVAL ? 1.5 : 1;
    }

    /** Returns the lengths of dash and gap in px; empty for a solid line. */
    public List<Double> dashes() {
        return switch (this) {
            case REFERENCE -> List.of(4.0, 4.0);
            case THRESHOLD -> List.of(10.0, 4.0);
            case WATCH -> List.of(2.0, 3.0);
            default -> List.of();
        };
    }

    /** Returns its text size in px at 100 percent; 0 if it is not a text. */
    public int textSize() {
        return textSize;
    }

    /** Returns whether its text is semibold. */
    public boolean bold() {
        return bold;
    }

    /** Returns whether it is a text. */
    public boolean isText() {
        return textSize > 0;
    }
}
