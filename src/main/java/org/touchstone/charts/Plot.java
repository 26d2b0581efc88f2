package org.touchstone.charts;

import java.util.List;
import org.touchstone.charts.ChartMark.Anchor;

/** The area between two axes. */
public record Plot(PictureBuilder sheet, ChartScale x, ChartScale y) {

    /** Gap between a tick's number and its axis, px. */
    private static final double GAP = 8;

    /**
     * Creates a plot below the name of its vertical axis, as wide as the numbers of that axis leave room.
     *
     * @param right space kept free at the right, px
     */
    public static Plot below(PictureBuilder sheet, String yName, Range range, double height, double right) {
        sheet.label(0, sheet.y() + sheet.u(12), yName, Anchor.LEFT, ChartRole.TICK);
        double top = sheet.y() + sheet.u(28);
        ChartScale y = ChartScale.over(range.yLow(), range.yHigh(), top + height, top);
        int ticks = (int) Math.max(2, height / sheet.u(40));
        double left = y.ticks(ticks).stream()
                        .mapToDouble(t -> sheet.textWidth(range.yWords(t), ChartRole.TICK))
                        .max()
                        .orElse(0)
                + sheet.u(GAP);
        ChartScale x = ChartScale.over(range.xLow(), range.xHigh(), left, sheet.width() - right);
        Plot plot = new Plot(sheet, x, y);
        for (ChartScale.Tick tick : y.ticks(ticks)) {
            boolean base = tick.at() == y.start();
            sheet.horizontal(left, x.end(), tick.at(), base ? ChartRole.AXIS : ChartRole.GRID);
            sheet.label(left - sheet.u(GAP), tick.at() + sheet.u(4), range.yWords(tick), Anchor.RIGHT, ChartRole.TICK);
        }
        return plot;
    }

    /** The ends of both axes, and whether their numbers are shares. */
    public record Range(double xLow, double xHigh, double yLow, double yHigh, boolean shares) {
        private String yWords(ChartScale.Tick tick) {
            return shares ? Numbers.percent(tick.value()) : tick.text();
        }
    }

    /** Draws the numbers and the name of the horizontal axis, and continues below them. */
    public void levelAxis(String name, boolean shares) {
        List<ChartScale.Tick> ticks = ticks(sheet, x, shares);
        double below = y.start() + sheet.u(20);
        for (ChartScale.Tick tick : ticks) {
            sheet.vertical(tick.at(), y.start(), y.start() + sheet.u(4), ChartRole.AXIS);
            sheet.label(tick.at(), below, words(tick, shares), Anchor.MIDDLE, ChartRole.TICK);
        }
        sheet.label((x.start() + x.end()) / 2, below + sheet.u(20), name, Anchor.MIDDLE, ChartRole.TICK);
        sheet.moveTo(below + sheet.u(24));
    }

    /** Returns as many ticks as their numbers fit side by side. */
    public static List<ChartScale.Tick> ticks(PictureBuilder sheet, ChartScale x, boolean shares) {
        for (int most = 11; most > 2; most--) {
            List<ChartScale.Tick> ticks = x.ticks(most);
            double widest = ticks.stream()
                    .mapToDouble(t -> sheet.textWidth(words(t, shares), ChartRole.TICK))
                    .max()
                    .orElse(0);
            double apart = ticks.size() < 2
                    ? Double.POSITIVE_INFINITY
                    : ticks.get(1).at() - ticks.get(0).at();
            if (apart >= widest + sheet.u(20)) {
                return ticks;
            }
        }
        return x.ticks(2);
    }

    public static String words(ChartScale.Tick tick, boolean shares) {
        return shares ? Numbers.percent(tick.value()) : tick.text();
    }
}
