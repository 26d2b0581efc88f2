package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartMark.Form;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.ChartScale;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.charts.Plot;
import org.touchstone.stats.Interval;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * The shares of several kinds of answer: a bar for each, with its Wilson interval of 95 percent.
 *
 * @param title a few words, not blank
 * @param finding the conclusion, in one or two sentences
 * @param unit what is counted, in the plural
 * @param bars in display order, 1 to {@link #MOST_BARS}
 */
public record ShareBars(String title, String finding, String unit, List<Bar> bars) implements Chart {
    public static final int MOST_BARS = 20;

    private static final double LEVEL = 0.95;
    private static final double ROW = 28;
    private static final double THICK = 12;

    public ShareBars {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A picture has a name");
        }
        if (bars.isEmpty() || bars.size() > MOST_BARS) {
            throw new IllegalArgumentException(bars.size() + " bars");
        }
        bars = List.copyOf(bars);
    }

    /**
     * A kind of answer.
     *
     * @param name any text
     * @param count at least 0
     */
    public record Bar(String name, long count) {
        public Bar {
            if (count < 0) {
                throw new IllegalArgumentException("a count of " + count);
            }
        }
    }

    private long all() {
        return bars.stream().mapToLong(Bar::count).sum();
    }

    private Interval interval(Bar bar) {
        return ProportionInterval.WILSON.of(bar.count(), all(), LEVEL).get();
    }

    @Override
    public Picture draw(ChartFrame frame) {
        long all = all();
        if (all == 0) {
            return PictureBuilder.empty(frame, title, "There are no " + unit + " yet.");
        }
        PictureBuilder sheet = new PictureBuilder(frame, title, finding);
        double names =
                column(sheet, bars.stream().map(b -> Names.clean(b.name())).toList(), ChartRole.NAME, 0.35);
        double numbers = column(sheet, bars.stream().map(this::numbers).toList(), ChartRole.VALUE, 0.3);
        double left = names + sheet.u(16);
        double right = Math.max(left + sheet.u(16), sheet.width() - numbers - sheet.u(16));
        double most = bars.stream().mapToDouble(b -> interval(b).upper()).max().orElse(1);
        ChartScale x = new ChartScale(0, Math.min(1, Math.ceil(most * 10) / 10), left, right);
        double top = sheet.y();
        double bottom = top + bars.size() * sheet.u(ROW);
        List<ChartScale.Tick> ticks = Plot.ticks(sheet, x, true);
        ticks.forEach(t -> sheet.vertical(t.at(), top, bottom, ChartRole.GRID));
        for (int i = 0; i < bars.size(); i++) {
            row(sheet, x, bars.get(i), top + i * sheet.u(ROW), names);
        }
        sheet.vertical(left, top, bottom, ChartRole.AXIS);
        for (ChartScale.Tick t : ticks) {
            sheet.label(t.at(), bottom + sheet.u(16), Plot.words(t, true), Anchor.MIDDLE, ChartRole.TICK);
        }
        sheet.moveTo(bottom + sheet.u(20));
        sheet.key(List.of(
                new PictureBuilder.Key(ChartRole.BAR, Form.SQUARE, "share of the " + unit),
                PictureBuilder.Key.dash(ChartRole.INTERVAL, "interval of 95 %")));
        return sheet.finish(table());
    }

    private void row(PictureBuilder sheet, ChartScale x, Bar bar, double top, double names) {
        double middle = top + sheet.u(ROW) / 2;
        double baseline = middle + sheet.u(4);
        sheet.label(
                0, baseline, sheet.fit(Names.clean(bar.name()), ChartRole.NAME, names), Anchor.LEFT, ChartRole.NAME);
        double barTop = Math.round(middle - sheet.u(THICK) / 2);
        sheet.box(x.start(), barTop, x.at((double) bar.count() / all()) - x.start(), sheet.u(THICK), ChartRole.BAR);
        Interval interval = interval(bar);
        sheet.horizontal(x.at(interval.lower()), x.at(interval.upper()), middle, ChartRole.INTERVAL);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            sheet.vertical(x.at(end), middle - sheet.u(4), middle + sheet.u(4), ChartRole.INTERVAL);
        }
        sheet.label(sheet.width(), baseline, numbers(bar), Anchor.RIGHT, ChartRole.VALUE);
        sheet.add(new ChartMark.Spot(0, top, sheet.width(), sheet.u(ROW), says(bar)));
    }

    private static double column(PictureBuilder sheet, List<String> texts, ChartRole role, double most) {
        double widest =
                texts.stream().mapToDouble(t -> sheet.textWidth(t, role)).max().orElse(0);
        return Math.min(Math.ceil(widest), sheet.width() * most);
    }

    private String numbers(Bar bar) {
        return Numbers.count(bar.count()) + " (" + Numbers.percent((double) bar.count() / all()) + ")";
    }

    private String says(Bar bar) {
        return Names.within(bar.name()) + ": " + Numbers.count(bar.count()) + " of " + Numbers.count(all()) + " " + unit
                + ", " + Numbers.percent((double) bar.count() / all()) + ", 95 % interval "
                + Numbers.percents(interval(bar));
    }

    private DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(List.of(
                    Names.clean(bar.name()),
                    Numbers.count(bar.count()),
                    Numbers.percent((double) bar.count() / all()),
                    Numbers.percents(interval(bar))));
        }
        return DataTable.of(List.of("answer", unit, "share", "95 % interval"), rows);
    }
}
