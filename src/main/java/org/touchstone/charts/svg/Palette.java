package org.touchstone.charts.svg;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.Tone;

/** The colours of the roles on paper, on a light and on a dark page; those of Primer, as on the screen. */
record Palette(Ink ink, Signal signal, List<String> levels) {
    static final Palette LIGHT = new Palette(
            new Ink("#ffffff", "#24292f", "#57606a", "#d0d7de"),
            new Signal("#0969da", "#9a6700", "#cf222e"),
            List.of("#eaeef2", "#ddf4ff", "#b6e3ff", "#80ccff", "#54aeff"));

    static final Palette DARK = new Palette(
            new Ink("#0d1117", "#c9d1d9", "#8b949e", "#30363d"),
            new Signal("#58a6ff", "#d29922", "#f85149"),
            List.of("#21262d", "#051d4d", "#0c2d6b", "#0d419d", "#1158c7"));

    /** Black on white; levels are greys light enough for text. */
    static final Palette PRINT = new Palette(
            new Ink("#ffffff", "#000000", "#000000", "#767676"),
            new Signal("#000000", "#000000", "#000000"),
            List.of("#ffffff", "#f0f0f0", "#dddddd", "#c4c4c4", "#a8a8a8"));

    record Ink(String ground, String text, String quiet, String hairline) {}

    record Signal(String accent, String attention, String problem) {}

    Palette {
        levels = List.copyOf(levels);
    }

    /** Returns the colour of each role as #rrggbb: the fill of texts, boxes and symbols, the stroke of lines. */
    Map<ChartRole, String> colours() {
        Map<ChartRole, String> colours = new EnumMap<>(ChartRole.class);
        for (ChartRole role : ChartRole.values()) {
            colours.put(role, colour(role));
        }
        return colours;
    }

    private String colour(ChartRole role) {
        Tone of = role.tone();
        return switch (of) {
            case GROUND -> ink.ground;
            case INK -> ink.text;
            case QUIET -> ink.quiet;
            case HAIRLINE -> ink.hairline;
            case ACCENT -> signal.accent;
            case ATTENTION -> signal.attention;
            case PROBLEM -> signal.problem;
            case LEVEL_0 -> levels.get(0);
            case LEVEL_1 -> levels.get(1);
            case LEVEL_2 -> levels.get(2);
            case LEVEL_3 -> levels.get(3);
            case LEVEL_4 -> levels.get(4);
        };
    }
}
