package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.stats.Interval;

/**
 * One estimate with its interval per annotator or slice, one below the other on a common scale, and the pooled
 * estimate.
 *
 * @param about what is estimated
 * @param rows in display order, at most {@link #MOST_ROWS}
 * @param pooled the pooled estimate
 */
public record ForestPlot(About about, List<Row> rows, Optional<Estimate> pooled) implements Chart {
    public static final int MOST_ROWS = 100_000;

    /**
     * Maximum number of rows shown; those farthest from the neutral value are kept. The words and the table cover all
     * rows.
     */
    static final int SHOWN = 40;

    public ForestPlot {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("more than " + MOST_ROWS + " rows");
        }
        rows = List.copyOf(rows);
    }

    /**
     * What is estimated.
     *
     * @param title a few words
     * @param measure the name on the axis
     * @param neutral the value of no effect, finite
     * @param level confidence level of all intervals, such as 0.95
     * @param shares whether values are shares from 0 to 1, formatted as percentages
     * @param finding the conclusion, in one or two sentences; if empty, the intervals are counted
     */
    public record About(String title, String measure, double neutral, double level, boolean shares, String finding) {
        /** Describes values of any kind, with a finding that counts the intervals. */
        public About(String title, String measure, double neutral, double level) {
            this(title, measure, neutral, level, false, "");
        }

        public About {
            if (!Double.isFinite(neutral) || !(0 < level && level < 1)) {
                throw new IllegalArgumentException("neutral " + neutral + " at level " + level);
            }
        }

        String interval() {
            return Numbers.percent(level) + " interval";
        }

        String value(double value) {
            return shares ? Numbers.percent(value) : Numbers.decimal(value, 2);
        }

        String interval(Interval interval) {
            return shares ? Numbers.percents(interval) : Numbers.interval(interval, 2);
        }

        String words(Estimate e) {
            return value(e.value()) + " (" + interval(e.interval()) + ")";
        }
    }

    /**
     * An estimate.
     *
     * @param value finite, at most 1e12 from zero
     * @param interval contains the value; its ends may be infinite
     */
    public record Estimate(double value, Interval interval) {
        public Estimate {
            if (!(Math.abs(value) <= 1e12) || !interval.contains(value)) {
                throw new IllegalArgumentException("estimate " + value + " outside " + interval);
            }
        }
    }

    /**
     * A line of the plot.
     *
     * @param name of the annotator or slice; any text
     * @param estimate empty if there is none
     * @param remark why there is none, or a note; often empty
     */
    public record Row(String name, Optional<Estimate> estimate, String remark) {
        /** Creates a row with an estimate. */
        public static Row of(String name, double value, Interval interval) {
            return new Row(name, Optional.of(new Estimate(value, interval)), "");
        }

        /** Creates a row without an estimate. */
        public static Row none(String name, String reason) {
            return new Row(name, Optional.empty(), reason);
        }

        boolean apart(About about) {
            return estimate.filter(e -> !e.interval().contains(about.neutral())).isPresent();
        }

        double distance(About about) {
            return estimate.map(e -> Math.abs(e.value() - about.neutral())).orElse(-1.0);
        }
    }

    @Override
    public Picture draw(ChartFrame frame) {
        if (rows.stream().noneMatch(r -> r.estimate().isPresent())) {
            return PictureBuilder.empty(
                    frame,
                    about.title(),
                    rows.isEmpty()
                            ? "There is nothing to estimate yet."
                            : "None of " + Numbers.counted(rows.size(), "row", "rows") + " could be estimated: "
                                    + Names.within(rows.get(0).remark()) + ".");
        }
        PictureBuilder sheet = new PictureBuilder(frame, about.title(), finding());
        List<Row> shown = shown();
        new ForestRows(sheet, this, shown).draw();
        String cut = shown.size() == rows.size()
                ? ""
                : " The " + shown.size() + " farthest from " + neutral() + " of "
                        + Numbers.counted(rows.size(), "row", "rows") + " are shown.";
        sheet.caption("Lines are intervals of " + Numbers.percent(about.level()) + "; an arrow means that one goes on."
                + cut);
        return sheet.finish(table());
    }

    String neutral() {
        return about.shares()
                ? Numbers.percent(about.neutral())
                : Numbers.decimal(about.neutral(), about.neutral() == Math.rint(about.neutral()) ? 0 : 2);
    }

    private String finding() {
        if (!about.finding().isEmpty()) {
            return about.finding();
        }
        List<Row> apart = rows.stream()
                .filter(r -> r.apart(about))
                .sorted(Comparator.comparingDouble((Row r) -> r.distance(about)).reversed())
                .toList();
        long estimated = rows.stream().filter(r -> r.estimate().isPresent()).count();
        String all = pooled.map(e -> " All together: " + about.words(e) + ".").orElse("");
        if (apart.isEmpty()) {
            return "No interval of " + Numbers.count(estimated) + " leaves out " + neutral() + "." + all;
        }
        String names = apart.stream()
                .limit(3)
                .map(r -> Names.isolated(Names.cut(Names.clean(r.name()), 40)) + " ("
                        + about.value(r.estimate().orElseThrow().value()) + ")")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String more = apart.size() > 3 ? " and " + Numbers.count(apart.size() - 3) + " more" : "";
        return Numbers.count(apart.size()) + " of " + Numbers.counted(estimated, "interval leaves", "intervals leave")
                + " out " + neutral() + ": " + names + more + "." + all;
    }

    private List<Row> shown() {
        if (rows.size() <= SHOWN) {
            return rows;
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> rows.get(i).distance(about))
                        .reversed()
                        .thenComparing(i -> i))
                .limit(SHOWN)
                .sorted()
                .map(rows::get)
                .toList();
    }

    private DataTable table() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(cells(row.name(), row.estimate(), row.remark()));
        }
        pooled.ifPresent(e -> cells.add(0, cells("All together", pooled, "")));
        return DataTable.of(List.of("name", about.measure(), about.interval(), "remark"), cells);
    }

    private List<String> cells(String name, Optional<Estimate> estimate, String remark) {
        return List.of(
                Names.clean(name),
                estimate.map(e -> about.value(e.value())).orElse(""),
                estimate.map(e -> about.interval(e.interval())).orElse(""),
                remark.isEmpty() ? "" : Names.clean(remark));
    }
}
