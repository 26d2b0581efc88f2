package org.touchstone.charts.svg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.zip.CRC32;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Picture;

/**
 * Writes pictures as SVG 1.1 with one style sheet. Equal pictures give equal text. Untrusted text occurs in text
 * nodes only, escaped. Immutable.
 */
public final class SvgWriter {
    private static final double MARGIN = 16;

    private SvgWriter() {}

    /** Returns the chart as a stand-alone file. */
    public static String write(Chart chart, ChartFrame frame) {
        Picture picture = chart.draw(frame);
        Picture.Words words = picture.words();
        CRC32 crc = new CRC32();
        crc.update((words.title() + '\n' + words.finding()).getBytes(StandardCharsets.UTF_8));
        String id = "ts-" + String.format(Locale.ROOT, "%08x", crc.getValue());
        double width = picture.width() + 2 * MARGIN;
        double height = picture.height() + 2 * MARGIN;
        StringBuilder out = new StringBuilder(1 << 14);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t\" aria-describedby=\"")
                .append(id)
                .append("-d\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"")
                .append(number(-MARGIN))
                .append(' ')
                .append(number(-MARGIN))
                .append(' ')
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\">\n");
        out.append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(words.title()))
                .append("</title>\n");
        out.append("<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(description(words)))
                .append("</desc>\n");
        out.append("<style>\n").append(SvgStyle.sheet(frame.textScale())).append("</style>\n");
        SvgPainter painter = new SvgPainter(out, frame.textScale());
        painter.box(new ChartMark.Box(-MARGIN, -MARGIN, width, height, ChartRole.GROUND));
        picture.marks().forEach(mark -> mark.paint(painter));
        return out.append("</svg>\n").toString();
    }

    /** Returns the finding, then the table, one row per line. */
    private static String description(Picture.Words words) {
        StringBuilder text = new StringBuilder(words.finding());
        DataTable table = words.table();
        if (!table.rows().isEmpty()) {
            text.append('\n').append(String.join("; ", table.columns()));
            table.rows().forEach(row -> text.append('\n').append(String.join("; ", row)));
        }
        if (table.leftOut() > 0) {
            text.append("\nand ").append(table.leftOut()).append(" more");
        }
        return text.toString();
    }

    /** Formats with at most two decimals, without trailing zeros or exponent. */
    static String number(double x) {
        String text = String.format(Locale.ROOT, "%.2f", x);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        String cut = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        return cut.equals("-0") ? "0" : cut;
    }

    /**
     * Escapes text for a text node or an attribute; characters that XML cannot represent become the replacement
     * character.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0x7F)
                || (c > 0x9F && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** Writes one element per mark, one line per element. */
    private record SvgPainter(StringBuilder out, double textScale) implements ChartMark.Painter {
        @Override
        public void line(ChartMark.Line line) {
            open("line", "ts-line ts-stroke", line.role())
                    .append(at("x1", line.x1()))
                    .append(at("y1", line.y1()))
                    .append(at("x2", line.x2()))
                    .append(at("y2", line.y2()))
                    .append("/>\n");
        }

        @Override
        public void box(ChartMark.Box box) {
            boolean outlined = box.role() == ChartRole.GAP;
            open("rect", outlined ? "ts-line ts-stroke" : "ts-box ts-fill", box.role())
                    .append(at("x", box.x()))
                    .append(at("y", box.y()))
                    .append(at("width", box.width()))
                    .append(at("height", box.height()));
            out.append(box.role() == ChartRole.GROUND ? "/>\n" : " rx=\"2\"/>\n");
        }

        @Override
        public void symbol(ChartMark.Symbol symbol) {
            List<ChartMark.Point> corners = symbol.corners();
            if (corners.isEmpty()) {
                open("circle", "ts-symbol ts-fill", symbol.role())
                        .append(at("cx", symbol.x()))
                        .append(at("cy", symbol.y()))
                        .append(at("r", symbol.size() / 2))
                        .append("/>\n");
            } else {
                open("polygon", "ts-symbol ts-fill", symbol.role())
                        .append(points(corners))
                        .append("/>\n");
            }
        }

        @Override
        public void trace(ChartMark.Trace trace) {
            open("polyline", "ts-trace ts-stroke", trace.role())
                    .append(points(trace.points()))
                    .append("/>\n");
        }

        @Override
        public void label(ChartMark.Label label) {
            boolean reversed = label.rightToLeft();
            open("text", "ts-text ts-fill", label.role())
                    .append(at("x", label.x()))
                    .append(at("y", label.y()));
            String anchor = switch (label.anchor()) {
                case LEFT -> reversed ? "end" : "start";
                case MIDDLE -> "middle";
                case RIGHT -> reversed ? "start" : "end";
            };
            if (label.anchor() != Anchor.LEFT || reversed) {
                out.append(" text-anchor=\"").append(anchor).append('"');
            }
            // The typeface is not embedded: a substitute is fitted to the planned width.
            OptionalDouble width = label.width(textScale);
            if (width.isPresent() && label.text().length() > 1) {
                out.append(at("textLength", width.getAsDouble())).append(" lengthAdjust=\"spacingAndGlyphs\"");
            }
            out.append(reversed ? " direction=\"rtl\">" : ">")
                    .append(escape(label.text()))
                    .append("</text>\n");
        }

        @Override
        public void spot(ChartMark.Spot spot) {
            out.append("<rect class=\"ts-spot\"")
                    .append(at("x", spot.x()))
                    .append(at("y", spot.y()))
                    .append(at("width", spot.width()))
                    .append(at("height", spot.height()))
                    .append("><title>")
                    .append(escape(spot.says()))
                    .append("</title></rect>\n");
        }

        private StringBuilder open(String element, String classes, ChartRole role) {
            return out.append('<')
                    .append(element)
                    .append(" class=\"")
                    .append(classes)
                    .append(' ')
                    .append(SvgStyle.name(role))
                    .append('"');
        }

        private static String at(String name, double x) {
            return " " + name + "=\"" + number(x) + "\"";
        }

        private static String points(List<ChartMark.Point> points) {
            StringBuilder text = new StringBuilder(" points=\"");
            for (int i = 0; i < points.size(); i++) {
                text.append(i == 0 ? "" : " ")
                        .append(number(points.get(i).x()))
                        .append(',')
                        .append(number(points.get(i).y()));
            }
            return text.append('"').toString();
        }
    }
}
