package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartMark.Form;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.charts.Plot;
import org.touchstone.stats.Interval;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * Stated confidence against agreement with gold: on the diagonal the two are equal. Every group of answers has its
 * Wilson interval of 95 percent.
 *
 * @param subject the annotator's name; empty for the reader's own answers
 * @param groups in any order, at most {@link #MOST_GROUPS}
 */
public record ReliabilityCurve(String subject, List<Group> groups) implements Chart {
    public static final int MOST_GROUPS = 50;

    private static final double LEVEL = 0.95;

    public ReliabilityCurve {
        if (groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("more than " + MOST_GROUPS + " groups");
        }
        groups = groups.stream()
                .sorted(Comparator.comparingDouble(Group::stated))
                .toList();
    }

    /**
     * Answers with one stated confidence.
     *
     * @param stated the confidence, 0 to 1; the mean if several were merged
     * @param agreed number of answers that agreed with gold
     * @param answers number of answers, at least 0
     */
    public record Group(double stated, long agreed, long answers) {
        public Group {
            if (!(0 <= stated && stated <= 1) || agreed < 0 || agreed > answers) {
                throw new IllegalArgumentException("a group of " + agreed + " in " + answers + " at " + stated);
            }
        }

        double share() {
            return (double) agreed / answers;
        }

        Interval interval() {
            return ProportionInterval.WILSON.of(agreed, answers, LEVEL).get();
        }
    }

    @Override
    public Picture draw(ChartFrame frame) {
        List<Group> shown = groups.stream().filter(g -> g.answers() > 0).toList();
        if (shown.isEmpty()) {
            return PictureBuilder.empty(
                    frame,
                    title(),
                    "No answer with a stated confidence could be compared with gold yet. The curve appears with the first.");
        }
        PictureBuilder sheet = new PictureBuilder(frame, title(), finding(shown));
        double low = shown.get(0).stated() < 0.5 ? 0 : 0.5;
        Plot plot =
                Plot.below(sheet, "Agreement with gold", new Plot.Range(low, 1, 0, 1, true), sheet.u(240), sheet.u(20));
        draw(sheet, plot, shown);
        plot.levelAxis("Confidence stated", true);
        answersRow(sheet, plot, shown);
        sheet.key(List.of(
                new PictureBuilder.Key(ChartRole.DATA, Form.CIRCLE, "as sure as right"),
                new PictureBuilder.Key(ChartRole.NOTABLE, Form.DIAMOND, "interval beside the diagonal"),
                PictureBuilder.Key.dash(ChartRole.REFERENCE, "as sure as right throughout")));
        sheet.caption("Upright lines are Wilson intervals of 95 %. Numbers under the axis count answers.");
        return sheet.finish(table(shown));
    }

    private String title() {
        return subject.isEmpty()
                ? "Own confidence and agreement with gold"
                : "Confidence and agreement with gold: " + Names.within(subject);
    }

    private static String finding(List<Group> shown) {
        long answers = shown.stream().mapToLong(Group::answers).sum();
        long agreed = shown.stream().mapToLong(Group::agreed).sum();
        double stated =
                shown.stream().mapToDouble(g -> g.stated() * g.answers()).sum() / answers;
        Group all = new Group(Math.min(1, stated), agreed, answers);
        String verdict = all.interval().contains(all.stated())
                ? "About as sure as right"
                : all.stated() > all.share() ? "More sure than right" : "More often right than sure";
        return verdict + ": " + Numbers.percent(all.stated()) + " sure on average, "
                + Numbers.percent(all.share()) + " in agreement with gold (95 % interval "
                + Numbers.percents(all.interval()) + ", " + Numbers.counted(answers, "answer", "answers") + ").";
    }

    private static void draw(PictureBuilder sheet, Plot plot, List<Group> shown) {
        double low = plot.x().low();
        sheet.add(new ChartMark.Line(
                plot.x().at(low), plot.y().at(low), plot.x().at(1), plot.y().at(1), ChartRole.REFERENCE));
        if (shown.size() > 1) {
            sheet.add(new ChartMark.Trace(
                    shown.stream()
                            .map(g -> new ChartMark.Point(
                                    plot.x().at(g.stated()), plot.y().at(g.share())))
                            .toList(),
                    ChartRole.TRACE));
        }
        for (Group g : shown) {
            double x = plot.x().at(g.stated());
            double top = plot.y().at(g.interval().upper());
            double bottom = plot.y().at(g.interval().lower());
            sheet.vertical(x, top, bottom, ChartRole.INTERVAL);
            sheet.horizontal(x - sheet.u(4), x + sheet.u(4), top, ChartRole.INTERVAL);
            sheet.horizontal(x - sheet.u(4), x + sheet.u(4), bottom, ChartRole.INTERVAL);
        }
        for (Group g : shown) {
            double x = plot.x().at(g.stated());
            boolean fits = g.interval().contains(g.stated());
            sheet.symbol(
                    x,
                    plot.y().at(g.share()),
                    fits ? Form.CIRCLE : Form.DIAMOND,
                    fits ? ChartRole.DATA : ChartRole.NOTABLE);
        }
        for (Group g : shown) {
            double top = plot.y().at(g.interval().upper());
            double height = plot.y().at(g.interval().lower()) - top;
            sheet.add(new ChartMark.Spot(
                    plot.x().at(g.stated()) - sheet.u(8),
                    top - sheet.u(8),
                    sheet.u(16),
                    height + sheet.u(16),
                    says(g)));
        }
    }

    private static String says(Group g) {
        return Numbers.percent(g.stated()) + " sure, agreed with gold in " + Numbers.count(g.agreed()) + " of "
                + Numbers.counted(g.answers(), "answer", "answers") + ": " + Numbers.percent(g.share())
                + ", 95 % interval " + Numbers.percents(g.interval());
    }

    /** Draws the number of answers at each point; numbers that would overlap are only in the table. */
    private static void answersRow(PictureBuilder sheet, Plot plot, List<Group> shown) {
        double end = Double.NEGATIVE_INFINITY;
        double baseline = sheet.y() + sheet.u(16);
        for (Group g : shown) {
            String text = Numbers.brief(g.answers());
            double half = sheet.textWidth(text, ChartRole.TICK) / 2;
            double x = plot.x().at(g.stated());
            if (x - half > end + sheet.u(4)) {
                sheet.label(x, baseline, text, Anchor.MIDDLE, ChartRole.TICK);
                end = x + half;
            }
        }
        sheet.label(0, baseline, "n", Anchor.LEFT, ChartRole.TICK);
        sheet.moveTo(baseline + sheet.u(4));
    }

    private static DataTable table(List<Group> shown) {
        List<List<String>> rows = new ArrayList<>();
        for (Group g : shown) {
            rows.add(List.of(
                    Numbers.percent(g.stated()),
                    Numbers.percent(g.share()),
                    Numbers.percents(g.interval()),
                    Numbers.count(g.answers())));
        }
        return DataTable.of(List.of("confidence", "agreement", "95 % interval", "answers"), rows);
    }
}
