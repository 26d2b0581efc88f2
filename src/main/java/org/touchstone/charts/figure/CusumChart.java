package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartMark.Form;
import org.touchstone.charts.ChartMark.Point;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.charts.Plot;
import org.touchstone.stats.drift.BernoulliCusum;

/**
 * The cumulative sum of an annotator's errors on gold, answer by answer, with the watch and alarm thresholds. After
 * an alarm the sum restarts at zero. Immutable.
 */
public final class CusumChart implements Chart {
    /** Maximum number of alarms labelled in the picture; all of them are in the table. */
    private static final int NAMED_ALARMS = 100;

    private static final int SPOTS = 40;

    private final String subject;
    private final BernoulliCusum rule;
    private final int[] sums;
    private final int[] alarms;
    private final long errors;

    private CusumChart(String subject, BernoulliCusum rule, boolean[] errors) {
        this.subject = subject;
        this.rule = rule;
        sums = new int[errors.length];
        List<Integer> at = new ArrayList<>();
        int sum = 0;
        long wrong = 0;
        for (int i = 0; i < errors.length; i++) {
            sum = rule.next(i > 0 && rule.alarms(sum) ? 0 : sum, errors[i]);
            sums[i] = sum;
            wrong += errors[i] ? 1 : 0;
            if (rule.alarms(sum)) {
                at.add(i);
            }
        }
        alarms = at.stream().mapToInt(Integer::intValue).toArray();
        this.errors = wrong;
    }

    /**
     * Creates the chart of a sequence of answers.
     *
     * @param subject the annotator's name; empty for the reader's own answers
     * @param errors in the order of the answers, true for an error
     */
    public static CusumChart of(String subject, BernoulliCusum rule, boolean... errors) {
        return new CusumChart(subject, rule, errors);
    }

    @Override
    public Picture draw(ChartFrame frame) {
        if (sums.length == 0) {
            return PictureBuilder.empty(frame, title(), "No gold answers yet. The sum starts with the first.");
        }
        PictureBuilder sheet = new PictureBuilder(frame, title(), finding());
        String alarmName = "alarm " + rule.threshold();
        String watchName = "watch " + watch();
        double right =
                Math.max(sheet.textWidth(alarmName, ChartRole.ALARM_NAME), sheet.textWidth(watchName, ChartRole.TICK))
                        + sheet.u(12);
        double flags = alarms.length == 0 ? 0 : sheet.u(20);
        sheet.moveTo(sheet.y() + flags);
        int highest = Math.max(rule.threshold(), Arrays.stream(sums).max().orElse(0));
        Plot plot =
                Plot.below(sheet, "Sum", new Plot.Range(0, sums.length, 0, highest * 1.08, false), sheet.u(220), right);
        double y = plot.y().at(rule.threshold());
        sheet.horizontal(plot.x().start(), plot.x().end(), y, ChartRole.THRESHOLD);
        sheet.label(plot.x().end() + sheet.u(8), y + sheet.u(4), alarmName, Anchor.LEFT, ChartRole.ALARM_NAME);
        double watched = plot.y().at(watch());
        if (watched - y >= sheet.u(16)) {
            sheet.horizontal(plot.x().start(), plot.x().end(), watched, ChartRole.WATCH);
            sheet.label(plot.x().end() + sheet.u(8), watched + sheet.u(4), watchName, Anchor.LEFT, ChartRole.TICK);
        }
        sheet.add(new ChartMark.Trace(trace(plot), ChartRole.TRACE));
        alarms(sheet, plot);
        spots(sheet, plot);
        plot.levelAxis("Gold answers", false);
        sheet.caption("An error adds " + rule.up() + ", a right answer takes 1 away, never below zero. At "
                + rule.threshold() + " the alarm goes and the sum starts again.");
        return sheet.finish(table());
    }

    private String title() {
        return subject.isEmpty()
                ? "Own errors on gold, summed up"
                : "Errors on gold, summed up: " + Names.within(subject);
    }

    /** Returns the watch threshold. */
    private int watch() {
        int sum = 0;
        while (!rule.watches(sum)) {
            sum++;
        }
        return sum;
    }

    private String finding() {
        String answers = Numbers.counted(sums.length, "gold answer", "gold answers");
        String wrong = " " + Numbers.counted(errors, "error", "errors") + " in all.";
        int last = sums[sums.length - 1];
        if (alarms.length == 0) {
            String state = rule.watches(last) ? "No alarm, but worth watching" : "No alarm";
            return state + " in " + answers + ": the sum stands at " + last + " of " + rule.threshold() + "." + wrong;
        }
        String more = alarms.length == 1 ? "" : ", the first of " + Numbers.counted(alarms.length, "alarm", "alarms");
        return "The alarm went at answer " + Numbers.count(alarms[0] + 1L) + " of " + answers + more
                + ": errors have become more frequent than they should be." + wrong;
    }

    /** Returns the steps if there is room for each; otherwise the minimum and maximum sum for every two px. */
    private List<Point> trace(Plot plot) {
        List<Point> points = new ArrayList<>();
        double room = plot.x().end() - plot.x().start();
        points.add(new Point(plot.x().start(), plot.y().start()));
        if (sums.length <= room / 2) {
            for (int i = 0; i < sums.length; i++) {
                points.add(new Point(plot.x().at(i + 1.0), plot.y().at(sums[i])));
                if (rule.alarms(sums[i])) {
                    points.add(new Point(plot.x().at(i + 1.0), plot.y().start()));
                }
            }
            return points;
        }
        int buckets = (int) (room / 2);
        for (int b = 0; b < buckets; b++) {
            int from = (int) ((long) sums.length * b / buckets);
            int to = (int) ((long) sums.length * (b + 1) / buckets);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = sums[i] < sums[low] ? i : low;
                high = sums[i] > sums[high] ? i : high;
            }
            points.add(point(plot, Math.min(low, high)));
            points.add(point(plot, Math.max(low, high)));
        }
        points.add(point(plot, sums.length - 1));
        return points;
    }

    private Point point(Plot plot, int answer) {
        return new Point(plot.x().at(answer + 1.0), plot.y().at(sums[answer]));
    }

    /** Draws a triangle at each alarm, and its answer's number above it if numbers do not overlap. */
    private void alarms(PictureBuilder sheet, Plot plot) {
        double end = Double.NEGATIVE_INFINITY;
        double flag = plot.y().end() - sheet.u(8);
        for (int k = 0; k < Math.min(alarms.length, NAMED_ALARMS); k++) {
            double x = plot.x().at(alarms[k] + 1.0);
            double y = plot.y().at(sums[alarms[k]]);
            String name = k == 0 ? "answer " + Numbers.count(alarms[k] + 1L) : Numbers.count(alarms[k] + 1L);
            double half = sheet.textWidth(name, ChartRole.ALARM_NAME) / 2;
            double middle = Math.min(Math.max(x, half), sheet.width() - half);
            if (middle - half > end + sheet.u(8)) {
                sheet.label(middle, flag, name, Anchor.MIDDLE, ChartRole.ALARM_NAME);
                end = middle + half;
            }
            sheet.symbol(x, y, Form.TRIANGLE, ChartRole.ALARM);
        }
    }

    private void spots(PictureBuilder sheet, Plot plot) {
        int step = Math.max(1, (sums.length + SPOTS - 1) / SPOTS);
        TreeSet<Integer> answers = new TreeSet<>();
        for (int i = step - 1; i < sums.length; i += step) {
            answers.add(i);
        }
        answers.add(sums.length - 1);
        Arrays.stream(alarms).limit(NAMED_ALARMS).forEach(answers::add);
        for (int i : answers) {
            String says =
                    "Answer " + Numbers.count(i + 1L) + ": sum " + sums[i] + (rule.alarms(sums[i]) ? ", alarm" : "");
            Point p = point(plot, i);
            sheet.add(new ChartMark.Spot(p.x() - sheet.u(8), p.y() - sheet.u(8), sheet.u(16), sheet.u(16), says));
        }
    }

    private DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("answers", Numbers.count(sums.length)));
        rows.add(List.of("errors", Numbers.count(errors)));
        rows.add(List.of("sum at the end", Integer.toString(sums[sums.length - 1])));
        rows.add(List.of("watch from", Integer.toString(watch())));
        rows.add(List.of("alarm at", Integer.toString(rule.threshold())));
        for (int alarm : alarms) {
            rows.add(List.of("alarm at answer", Numbers.count(alarm + 1L)));
        }
        return DataTable.of(List.of("what", "number"), rows);
    }
}
