package org.touchstone.charts.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartMark.Form;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.ChartScale;
import org.touchstone.charts.Names;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.charts.Plot;
import org.touchstone.charts.figure.ForestPlot.Estimate;
import org.touchstone.charts.figure.ForestPlot.Row;

/** The rows of a forest plot: names, intervals on one scale, numbers. */
final class ForestRows {
    private static final double ROW = 24;
    private static final String ALL = "All together";

    private final PictureBuilder sheet;
    private final ForestPlot plot;
    private final List<Row> rows;
    private final double names;
    private final boolean withIntervals;
    private final ChartScale x;

    ForestRows(PictureBuilder sheet, ForestPlot plot, List<Row> rows) {
        this.sheet = sheet;
        this.plot = plot;
        this.rows = rows;
        double widest = Stream.concat(rows.stream().map(r -> Names.clean(r.name())), Stream.of(ALL))
                .mapToDouble(n -> sheet.textWidth(n, ChartRole.STRONG_VALUE))
                .max()
                .orElse(0);
        names = Math.min(widest, sheet.width() * 0.28);
        double full = numbers(true);
        withIntervals = sheet.width() - names - full - sheet.u(40) >= sheet.width() * 0.3;
        double left = names + sheet.u(20);
        double right = sheet.width() - (withIntervals ? full : numbers(false)) - sheet.u(20);
        double[] ends = domain();
        x = ChartScale.over(ends[0], ends[1], left, Math.max(right, left + sheet.u(24)));
    }

    private double numbers(boolean full) {
        return Stream.concat(rows.stream().map(Row::estimate), Stream.of(plot.pooled()))
                .flatMap(Optional::stream)
                .mapToDouble(e -> sheet.textWidth(numbers(e, full), ChartRole.STRONG_VALUE))
                .max()
                .orElse(0);
    }

    private String numbers(Estimate e, boolean full) {
        return full ? plot.about().words(e) : plot.about().value(e.value());
    }

    /**
     * Returns the ends of the scale: the neutral value and all estimates, and of each interval at most four times the
     * median half width.
     */
    private double[] domain() {
        List<Estimate> all = Stream.concat(rows.stream().map(Row::estimate), Stream.of(plot.pooled()))
                .flatMap(Optional::stream)
                .toList();
        double[] halves = all.stream()
                .mapToDouble(e -> e.interval().width() / 2)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double reach = halves.length == 0 ? 1 : 4 * halves[halves.length / 2];
        double neutral = plot.about().neutral();
        double low = all.stream()
                .flatMapToDouble(e -> DoubleStream.of(Math.max(e.interval().lower(), e.value() - reach), neutral))
                .min()
                .orElse(neutral);
        double high = all.stream()
                .flatMapToDouble(e -> DoubleStream.of(Math.min(e.interval().upper(), e.value() + reach), neutral))
                .max()
                .orElse(neutral);
        double air = (high - low) * 0.04;
        return plot.about().shares()
                ? new double[] {Math.max(0, low - air), Math.min(1, high + air)}
                : new double[] {low - air, high + air};
    }

    void draw() {
        double top = sheet.y();
        int lines = rows.size() + (plot.pooled().isPresent() ? 1 : 0);
        double bottom = top + lines * sheet.u(ROW) + sheet.u(4);
        List<ChartScale.Tick> ticks = Plot.ticks(sheet, x, plot.about().shares());
        ticks.forEach(t -> sheet.vertical(t.at(), top, bottom, ChartRole.GRID));
        sheet.vertical(x.at(plot.about().neutral()), top, bottom, ChartRole.REFERENCE);
        sheet.horizontal(x.start(), x.end(), bottom, ChartRole.AXIS);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), top + i * sheet.u(ROW));
        }
        plot.pooled().ifPresent(e -> pooled(e, top + rows.size() * sheet.u(ROW)));
        for (ChartScale.Tick t : ticks) {
            sheet.vertical(t.at(), bottom, bottom + sheet.u(4), ChartRole.AXIS);
            sheet.label(
                    t.at(), bottom + sheet.u(20), Plot.words(t, plot.about().shares()), Anchor.MIDDLE, ChartRole.TICK);
        }
        String name = sheet.fit(plot.about().measure(), ChartRole.TICK, sheet.width() - x.start());
        double half = sheet.textWidth(name, ChartRole.TICK) / 2;
        double middle = Math.min((x.start() + x.end()) / 2, sheet.width() - half);
        sheet.label(middle, bottom + sheet.u(40), name, Anchor.MIDDLE, ChartRole.TICK);
        sheet.moveTo(bottom + sheet.u(44));
        sheet.key(List.of(
                new PictureBuilder.Key(ChartRole.DATA, Form.SQUARE, "interval holds " + plot.neutral()),
                new PictureBuilder.Key(ChartRole.NOTABLE, Form.DIAMOND, "interval leaves out " + plot.neutral()),
                PictureBuilder.Key.dash(ChartRole.REFERENCE, "no effect")));
    }

    private void row(Row row, double top) {
        double middle = top + sheet.u(ROW / 2);
        double baseline = middle + sheet.u(4);
        boolean apart = row.apart(plot.about());
        String name = Names.clean(row.name());
        ChartRole weight = apart ? ChartRole.STRONG_VALUE : ChartRole.NAME;
        sheet.label(0, baseline, sheet.fit(name, weight, names), Anchor.LEFT, weight);
        if (row.estimate().isEmpty()) {
            String why = row.remark().isEmpty() ? "not estimable" : "not estimable: " + Names.clean(row.remark());
            sheet.label(
                    x.start(),
                    baseline,
                    sheet.fit(why, ChartRole.TICK, sheet.width() - x.start()),
                    Anchor.LEFT,
                    ChartRole.TICK);
            sheet.add(spot(top, name + ": " + why));
            return;
        }
        Estimate e = row.estimate().get();
        whisker(e, middle);
        sheet.symbol(
                x.at(e.value()),
                middle,
                apart ? Form.DIAMOND : Form.SQUARE,
                apart ? ChartRole.NOTABLE : ChartRole.DATA);
        sheet.label(
                sheet.width(),
                baseline,
                numbers(e, withIntervals),
                Anchor.RIGHT,
                apart ? ChartRole.STRONG_VALUE : ChartRole.VALUE);
        String remark = row.remark().isEmpty() ? "" : "; " + Names.clean(row.remark());
        sheet.add(spot(top, name + ": " + says(e) + remark));
    }

    private String says(Estimate e) {
        ForestPlot.About about = plot.about();
        return about.value(e.value()) + ", " + about.interval() + " " + about.interval(e.interval());
    }

    private void pooled(Estimate e, double top) {
        double middle = top + sheet.u(ROW / 2);
        double baseline = middle + sheet.u(4);
        sheet.horizontal(0, sheet.width(), top, ChartRole.GRID);
        sheet.label(0, baseline, sheet.fit(ALL, ChartRole.STRONG_VALUE, names), Anchor.LEFT, ChartRole.STRONG_VALUE);
        whisker(e, middle);
        sheet.symbol(x.at(e.value()), middle, Form.CIRCLE, ChartRole.POOLED);
        sheet.label(sheet.width(), baseline, numbers(e, withIntervals), Anchor.RIGHT, ChartRole.STRONG_VALUE);
        sheet.add(spot(top, ALL + ": " + says(e)));
    }

    private void whisker(Estimate e, double middle) {
        double from = x.at(e.interval().lower());
        double to = x.at(e.interval().upper());
        sheet.horizontal(from, to, middle, ChartRole.INTERVAL);
        end(from, middle, e.interval().lower() < x.low(), Form.ARROW_LEFT);
        end(to, middle, e.interval().upper() > x.high(), Form.ARROW_RIGHT);
    }

    private void end(double at, double middle, boolean beyond, Form arrow) {
        if (beyond) {
            double inward = arrow == Form.ARROW_LEFT ? sheet.u(3) : -sheet.u(3);
            sheet.add(
                    new ChartMark.Symbol(at + inward, Math.floor(middle) + 0.5, sheet.u(7), arrow, ChartRole.INTERVAL));
        } else {
            sheet.vertical(at, middle - sheet.u(4), middle + sheet.u(4), ChartRole.INTERVAL);
        }
    }

    private ChartMark.Spot spot(double top, String says) {
        return new ChartMark.Spot(0, top, sheet.width(), sheet.u(ROW), says);
    }
}
