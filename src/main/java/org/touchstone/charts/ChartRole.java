package org.touchstone.charts;

import java.util.List;

/** What a mark of a picture means. A surface gives each role its colour, stroke and typeface, and nothing else. */
public enum ChartRole {
    /** The paper. */
    GROUND,
    GRID,
    AXIS,
    /** What would be seen if nothing were the matter: the diagonal, no effect. Dashed. */
    REFERENCE,
    /** Where the alarm goes. Long dashes. */
    THRESHOLD,
    /** Where watching starts. Dots. */
    WATCH,
    /** A line through data in their order. */
    TRACE,
    /** An estimate that is as it should be. */
    DATA,
    /** An estimate that is not: always of another form than {@link #DATA}. */
    NOTABLE,
    ALARM,
    INTERVAL,
    /** What holds for all together. */
    POOLED,
    /** The room of a bar. */
    TRACK,
    BAR,
    /** A cell without a value; outlined. */
    GAP,
    /** Cells from little to much. */
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

    /** The level from 0 to 4. */
    public static ChartRole level(int step) {
        return valueOf("LEVEL_" + step);
    }

    /** Its colour. */
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

    /** How wide its line is, in pixels. */
    public double strokeWidth() {
        return this == TRACE || this == THRESHOLD || this == INTERVAL ? 1.5 : 1;
    }

    /** Lengths of dash and gap in pixels; empty for a line without gaps. */
    public List<Double> dashes() {
        return switch (this) {
            case REFERENCE -> List.of(4.0, 4.0);
            case THRESHOLD -> List.of(10.0, 4.0);
            case WATCH -> List.of(2.0, 3.0);
            default -> List.of();
        };
    }

    /** Size of its text in pixels at 100 percent; 0 when it is no text. */
    public int textSize() {
        return textSize;
    }

    /** Whether its text is set in the semibold face. */
    public boolean bold() {
        return bold;
    }

    /** Whether it is a text. */
    public boolean isText() {
        return textSize > 0;
    }
}
