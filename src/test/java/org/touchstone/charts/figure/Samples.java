package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.touchstone.charts.Chart;
import org.touchstone.charts.figure.CoverageBars.Bar;
import org.touchstone.charts.figure.ForestPlot.Row;
import org.touchstone.stats.Interval;
import org.touchstone.stats.drift.BernoulliCusum;

/** Charts to draw in tests: ordinary ones, and every kind of awkward one. */
public final class Samples {
    private static final ForestPlot.About LENGTH =
            new ForestPlot.About("Pull towards the longer answer", "Slope per doubling of length", 0, 0.95);
    private static final String HOSTILE =
            "</text><script>alert(1)</script>\" onload=\"x\u202Ekcab\u0000\uD800 &amp; 'q'";
    private static final String LONG =
            "Prof. Dr. Maximiliana Konstantinopolitanska-Featherstonehaugh of the Third Chamber";

    private Samples() {}

    /** One of each kind, as one would wish. */
    public static Map<String, Chart> ordinary() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put(
                "reliability",
                new ReliabilityCurve(
                        "Ada Byron",
                        List.of(
                                new ReliabilityCurve.Group(0.55, 21, 36),
                                new ReliabilityCurve.Group(0.65, 30, 48),
                                new ReliabilityCurve.Group(0.75, 38, 55),
                                new ReliabilityCurve.Group(0.85, 44, 61),
                                new ReliabilityCurve.Group(0.95, 52, 70))));
        all.put(
                "forest",
                new ForestPlot(
                        LENGTH,
                        List.of(
                                row("Ada Byron", 0.42, 0.17),
                                row("Bo Chen", 0.08, 0.12),
                                row("Chidi Okafor", -0.11, 0.2),
                                row("Dana Levi", 0.21, 0.3),
                                row("Eva Novák", -0.38, 0.14),
                                Row.none("Finn", "one answer was always chosen"),
                                row("Gita Rao", 0.02, 0.09)),
                        Optional.of(new ForestPlot.Estimate(0.07, new Interval(-0.01, 0.15)))));
        all.put("cusum", CusumChart.of("Ada Byron", BernoulliCusum.standard(), errors(240, 0.12, 150, 0.35)));
        all.put(
                "heatmap",
                new AgreementHeatMap(
                        "Cohen's kappa",
                        List.of("Ada Byron", "Bo Chen", "Chidi Okafor", "Dana Levi", "Eva Novák", "Finn"),
                        pairs(6, 11)));
        all.put(
                "coverage",
                new CoverageBars(
                        "Judgments by field of law",
                        "judgments",
                        List.of(
                                new Bar("Contract law", 50, 50),
                                new Bar("Tax law", 34, 50),
                                new Bar("Family law", 12, 40),
                                new Bar("Criminal law", 62, 50),
                                new Bar("Patent law", 0, 25))));
        all.put(
                "shares",
                new ShareBars(
                        "Use of the scale",
                        "Most votes are for one side, few are strong.",
                        "votes",
                        List.of(
                                new ShareBars.Bar("Left better", 24),
                                new ShareBars.Bar("Tie", 9),
                                new ShareBars.Bar("Right better", 31))));
        all.put(
                "forest-shares",
                new ForestPlot(
                        new ForestPlot.About("Left or right", "Left side", 0.5, 0.95, true, "No habit shows."),
                        List.of(Row.of("Advice", 0.55, new Interval(0.41, 0.68))),
                        Optional.empty()));
        return all;
    }

    /** Charts that invite mistakes. */
    public static Map<String, Chart> awkward() {
        Map<String, Chart> all = new LinkedHashMap<>();
        reliability(all);
        forest(all);
        all.put("cusum-none", CusumChart.of("", BernoulliCusum.standard()));
        all.put("cusum-one", CusumChart.of("", BernoulliCusum.standard(), true));
        all.put("cusum-right", CusumChart.of(HOSTILE, BernoulliCusum.standard(), new boolean[60]));
        all.put("cusum-low", CusumChart.of("", new BernoulliCusum(1, 1), true, false, true, true));
        all.put("cusum-huge", CusumChart.of(LONG, BernoulliCusum.standard(), errors(300_000, 0.15, 100_000, 0.3)));
        all.put("heatmap-none", new AgreementHeatMap("Cohen's kappa", List.of(), List.of()));
        all.put("heatmap-one", new AgreementHeatMap("Cohen's kappa", List.of("Ada"), List.of()));
        all.put("heatmap-unpaired", new AgreementHeatMap("Cohen's kappa", List.of("Ada", "Bo"), List.of()));
        all.put("heatmap-two", new AgreementHeatMap("Cohen's kappa", List.of(LONG, HOSTILE), pairs(2, 3)));
        all.put("heatmap-many", new AgreementHeatMap("Cohen's kappa", names(60), pairs(60, 5)));
        all.put("not-yet", new PlaceholderChart(LONG, LONG));
        all.put("shares-none", new ShareBars("Sides", "", "votes", List.of(new ShareBars.Bar(HOSTILE, 0))));
        all.put("shares-one", new ShareBars(LONG, LONG, "votes", List.of(new ShareBars.Bar(LONG, Long.MAX_VALUE))));
        all.put("coverage-none", new CoverageBars("Coverage", "judgments", List.of()));
        all.put("coverage-one", new CoverageBars("Coverage", "judgments", List.of(new Bar("Law", 3, 3))));
        all.put(
                "coverage-odd",
                new CoverageBars(
                        "Coverage " + LONG,
                        "judgments",
                        List.of(
                                new Bar(LONG, 0, 1),
                                new Bar(HOSTILE, Long.MAX_VALUE, 1),
                                new Bar("דיני חוזים (2)", 1, Long.MAX_VALUE),
                                new Bar("", 5, 10))));
        List<Bar> bars = new ArrayList<>();
        names(3000).forEach(n -> bars.add(new Bar(n, n.hashCode() & 63, 50)));
        all.put("coverage-many", new CoverageBars("Coverage", "judgments", bars));
        return all;
    }

    private static void reliability(Map<String, Chart> all) {
        all.put("reliability-none", new ReliabilityCurve("", List.of()));
        all.put("reliability-unanswered", new ReliabilityCurve("", List.of(new ReliabilityCurve.Group(0.7, 0, 0))));
        all.put("reliability-one", new ReliabilityCurve("", List.of(new ReliabilityCurve.Group(0.7, 1, 1))));
        all.put(
                "reliability-alike",
                new ReliabilityCurve(
                        HOSTILE,
                        List.of(new ReliabilityCurve.Group(0.8, 4, 5), new ReliabilityCurve.Group(0.8, 4, 5))));
        all.put(
                "reliability-huge",
                new ReliabilityCurve(
                        "שרה כהן",
                        List.of(
                                new ReliabilityCurve.Group(0, 0, 1L << 40),
                                new ReliabilityCurve.Group(1, 1L << 40, 1L << 40))));
        List<ReliabilityCurve.Group> groups = new ArrayList<>();
        for (int k = 0; k < ReliabilityCurve.MOST_GROUPS; k++) {
            groups.add(new ReliabilityCurve.Group(0.5 + k / 100.0, 400 + 8L * k, 1000));
        }
        all.put("reliability-crowded", new ReliabilityCurve(LONG, groups));
    }

    private static void forest(Map<String, Chart> all) {
        all.put("forest-none", new ForestPlot(LENGTH, List.of(), Optional.empty()));
        all.put("forest-inestimable", new ForestPlot(LENGTH, List.of(Row.none("Ada", HOSTILE)), Optional.empty()));
        all.put(
                "forest-point",
                new ForestPlot(LENGTH, List.of(Row.of("Ada", 0, new Interval(0, 0))), Optional.empty()));
        all.put(
                "forest-unbounded",
                new ForestPlot(
                        LENGTH,
                        List.of(
                                Row.of(LONG, 1.5, new Interval(0.2, Double.POSITIVE_INFINITY)),
                                Row.of(HOSTILE, -2, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                                Row.of("ד״ר שרה כהן (2)", 900_000, new Interval(-5e11, 5e11)),
                                row("محمد علي", 0.2, 0.3),
                                row("Bo", 0.1, 0.2)),
                        Optional.empty()));
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        names(2000).forEach(n -> rows.add(row(n, random.nextGaussian() * 0.3, 0.1 + random.nextDouble() * 0.2)));
        all.put("forest-many", new ForestPlot(LENGTH, rows, Optional.empty()));
    }

    private static Row row(String name, double value, double error) {
        return Row.of(name, value, new Interval(value - 1.96 * error, value + 1.96 * error));
    }

    private static List<String> names(int n) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add("Person number " + i);
        }
        return names;
    }

    private static List<AgreementHeatMap.Pair> pairs(int n, int seed) {
        Random random = new Random(seed);
        List<AgreementHeatMap.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double value = Math.max(-1, Math.min(1, 0.5 + random.nextGaussian() * 0.25));
                boolean known = random.nextInt(8) > 0;
                pairs.add(new AgreementHeatMap.Pair(
                        i,
                        j,
                        known || n == 2 ? OptionalDouble.of(value) : OptionalDouble.empty(),
                        random.nextInt(2000)));
            }
        }
        return pairs;
    }

    /** Errors with one chance up to an answer and with another after it. */
    private static boolean[] errors(int n, double before, int change, double after) {
        Random random = new Random(4);
        boolean[] errors = new boolean[n];
        for (int i = 0; i < n; i++) {
            errors[i] = random.nextDouble() < (i < change ? before : after);
        }
        return errors;
    }
}
