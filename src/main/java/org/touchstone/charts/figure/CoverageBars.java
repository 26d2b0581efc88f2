package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

/**
 * How far the target of each slice has been reached.
 *
 * @param title a few words
 * @param unit what is counted, in the plural
 * @param bars in the order shown, at most {@link #MOST_BARS}
 */
public record CoverageBars(String title, String unit, List<Bar> bars) implements Chart {
    public static final int MOST_BARS = 100_000;

    /** Maximum number of bars shown; those that lack most are kept. */
    static final int SHOWN = 40;

    private static final double ROW = 28;
    private static final double THICK = 12;

    public CoverageBars {
        if (bars.size() > MOST_BARS) {
            throw new IllegalArgumentException("more than " + MOST_BARS + " bars");
        }
        bars = List.copyOf(bars);
    }

    /**
     * A slice.
     *
     * @param name any text
     * @param have the present number, at least 0; may exceed the target
     * @param want the target, at least 1
     */
    public record Bar(String name, long have, long want) {
        public Bar {
            if (have < 0 || want < 1) {
                throw new IllegalArgumentException(have + " of " + want);
            }
        }

        long missing() {
            return Math.max(0, want - have);
        }

        String words() {
            return Numbers.count(have) + " of " + Numbers.count(want);
        }

        String state() {
            return missing() == 0 ? "complete" : Numbers.count(missing()) + " missing";
        }
    }

    @Override
    public Picture draw(ChartFrame frame) {
        if (bars.isEmpty()) {
            return PictureBuilder.empty(frame, title, "No slice is planned yet. Bars appear with the first target.");
        }
        PictureBuilder sheet = new PictureBuilder(frame, title, finding());
        List<Bar> shown = shown();
        rows(sheet, shown);
        sheet.key(List.of(
                new PictureBuilder.Key(ChartRole.BAR, Form.SQUARE, "there"),
                new PictureBuilder.Key(ChartRole.TRACK, Form.SQUARE, "missing")));
        String cut = shown.size() == bars.size()
                ? ""
                : " The " + shown.size() + " of " + Numbers.count(bars.size()) + " slices that lack most are shown.";
        sheet.caption("A full bar is the target of its slice, in " + unit + "." + cut);
        return sheet.finish(table());
    }

    private String finding() {
        long complete = bars.stream().filter(b -> b.missing() == 0).count();
        if (complete == bars.size()) {
            return bars.size() == 1
                    ? "The slice is complete."
                    : "All " + Numbers.count(bars.size()) + " slices are complete.";
        }
        Bar worst = bars.stream().max(Comparator.comparingLong(Bar::missing)).orElseThrow();
        double missing = bars.stream().mapToDouble(Bar::missing).sum();
        String slices = Numbers.count(complete) + " of " + Numbers.counted(bars.size(), "slice is", "slices are");
        return slices + " complete. " + Numbers.count(Math.round(missing)) + " " + unit + " are missing, most in "
                + Names.isolated(Names.cut(Names.clean(worst.name()), 60)) + " (" + Numbers.count(worst.missing())
                + ").";
    }

    private void rows(PictureBuilder sheet, List<Bar> shown) {
        double names =
                column(sheet, shown.stream().map(b -> Names.clean(b.name())).toList(), ChartRole.NAME, 0.3);
        double counts = column(sheet, shown.stream().map(Bar::words).toList(), ChartRole.VALUE, 0.25);
        double states = column(sheet, shown.stream().map(Bar::state).toList(), ChartRole.STRONG_VALUE, 0.2);
        double left = names + sheet.u(16);
        double right = Math.max(left + sheet.u(16), sheet.width() - counts - states - sheet.u(32));
        ChartScale x = new ChartScale(0, 1, left, right);
        for (int i = 0; i < shown.size(); i++) {
            Bar bar = shown.get(i);
            double top = sheet.y() + i * sheet.u(ROW);
            double middle = top + sheet.u(ROW) / 2;
            double baseline = middle + sheet.u(4);
            sheet.label(
                    0,
                    baseline,
                    sheet.fit(Names.clean(bar.name()), ChartRole.NAME, names),
                    Anchor.LEFT,
                    ChartRole.NAME);
            double barTop = Math.round(middle - sheet.u(THICK) / 2);
            sheet.box(left, barTop, right - left, sheet.u(THICK), ChartRole.TRACK);
            double filled = x.at((double) bar.have() / bar.want()) - left;
            if (filled > 0) {
                sheet.box(left, barTop, filled, sheet.u(THICK), ChartRole.BAR);
            }
            double countsEnd = right + sheet.u(16) + counts;
            sheet.label(
                    countsEnd,
                    baseline,
                    sheet.fit(bar.words(), ChartRole.VALUE, counts),
                    Anchor.RIGHT,
                    ChartRole.VALUE);
            ChartRole role = bar.missing() == 0 ? ChartRole.TICK : ChartRole.STRONG_VALUE;
            String state = sheet.fit(bar.state(), role, states);
            sheet.label(countsEnd + sheet.u(16), baseline, state, Anchor.LEFT, role);
            sheet.add(new ChartMark.Spot(
                    0,
                    top,
                    sheet.width(),
                    sheet.u(ROW),
                    Names.within(bar.name()) + ": " + bar.words() + " " + unit + ", " + bar.state()));
        }
        sheet.moveTo(sheet.y() + shown.size() * sheet.u(ROW));
    }

    private static double column(PictureBuilder sheet, List<String> texts, ChartRole role, double most) {
        double widest =
                texts.stream().mapToDouble(t -> sheet.textWidth(t, role)).max().orElse(0);
        return Math.min(Math.ceil(widest), sheet.width() * most);
    }

    private List<Bar> shown() {
        if (bars.size() <= SHOWN) {
            return bars;
        }
        return IntStream.range(0, bars.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -bars.get(i).missing())
                        .thenComparing(i -> i))
                .limit(SHOWN)
                .sorted()
                .map(bars::get)
                .toList();
    }

    private DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(List.of(
                    Names.clean(bar.name()),
                    Numbers.count(bar.have()),
                    Numbers.count(bar.want()),
                    Numbers.count(bar.missing())));
        }
        return DataTable.of(List.of("slice", "there", "wanted", "missing"), rows);
    }
}
