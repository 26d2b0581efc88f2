package org.touchstone.charts.svg;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.charts.ChartRole;

/** The style sheet of a picture: the light page, and the changes for the dark page and paper. */
final class SvgStyle {
    private static final String FONT = "\"IBM Plex Sans\",system-ui,sans-serif";

    private SvgStyle() {}

    /** Returns the class of a role. */
    static String name(ChartRole role) {
        return "ts-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String sheet(double textScale) {
        StringBuilder css = new StringBuilder();
        css.append(".ts-text{font-family:").append(FONT).append(";}\n");
        css.append(".ts-line,.ts-trace{fill:none;stroke-width:1;}\n");
        css.append(".ts-trace{stroke-linejoin:round;}\n");
        css.append(".ts-spot{fill:none;pointer-events:all;}\n");
        css.append(".ts-symbol{stroke-width:1.5;}\n");
        for (ChartRole role : ChartRole.values()) {
            if (role.isText()) {
                css.append(".ts-text.")
                        .append(name(role))
                        .append("{font-size:")
                        .append(SvgWriter.number(role.textSize() * textScale))
                        .append("px;")
                        .append(role.bold() ? "font-weight:600;" : "")
                        .append("}\n");
            } else {
                line(css, role);
            }
        }
        colours(css, Palette.LIGHT, "");
        css.append("@media (prefers-color-scheme:dark){\n");
        colours(css, Palette.DARK, "");
        css.append("}\n@media print{\n");
        colours(css, Palette.PRINT, ".ts-box{stroke:#000000;stroke-width:.5;}\n.ts-box.ts-ground{stroke:none;}\n");
        css.append("}\n");
        return css.toString();
    }

    private static void line(StringBuilder css, ChartRole role) {
        String dashes = role.dashes().stream().map(SvgWriter::number).collect(Collectors.joining(" "));
        if (role.strokeWidth() != 1 || !dashes.isEmpty()) {
            css.append(".ts-stroke.")
                    .append(name(role))
                    .append("{stroke-width:")
                    .append(SvgWriter.number(role.strokeWidth()))
                    .append(dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes)
                    .append(";}\n");
        }
    }

    /** Writes one rule for all roles of a colour. */
    private static void colours(StringBuilder css, Palette palette, String more) {
        TreeMap<String, StringBuilder> fills = new TreeMap<>();
        TreeMap<String, StringBuilder> strokes = new TreeMap<>();
        palette.colours().forEach((role, colour) -> {
            if (role != ChartRole.GAP) {
                String target = ".ts-fill." + name(role);
                fills.merge(
                        colour,
                        new StringBuilder(target),
                        (a, b) -> a.append(',').append(b));
            }
            if (!role.isText() && role != ChartRole.GROUND) {
                String target = ".ts-stroke." + name(role);
                strokes.merge(
                        colour,
                        new StringBuilder(target),
                        (a, b) -> a.append(',').append(b));
            }
        });
        fills.forEach((colour, roles) ->
                css.append(roles).append("{fill:").append(colour).append(";}\n"));
        strokes.forEach((colour, roles) ->
                css.append(roles).append("{stroke:").append(colour).append(";}\n"));
        css.append(more);
    }
}
