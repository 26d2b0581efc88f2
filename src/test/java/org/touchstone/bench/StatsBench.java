package org.touchstone.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.annotator.AnnotatorBias;
import org.touchstone.stats.paired.annotator.SidedVotes;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;

/**
 * Times the statistics at size from columns in memory, each beside a plain pass that only reads the same columns. Memory is
 * judged by running with {@code -Xmx}: the columns themselves have to fit too.
 *
 * <p>Arguments: {@code alpha ROWS}, {@code strength ROWS}, {@code skene ROWS} or {@code bias ROWS PEOPLE}; then rounds.
 */
public final class StatsBench {
    private static final int MODELS = 20;
    private static final int CATEGORIES = 5;
    private static final int PER_UNIT = 5;
    private static final int RATERS = 200;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(11);
    private final int rounds;
    private long sink;

    private StatsBench(int rounds) {
        this.rounds = rounds;
    }

    /** Runs it. */
    public static void main(String[] args) {
        int rows = Integer.parseInt(args[1]);
        StatsBench bench = new StatsBench(Integer.parseInt(args[args.length - 1]));
        switch (args[0]) {
            case "alpha" -> bench.alpha(rows);
            case "strength" -> bench.strength(rows);
            case "skene" -> bench.skene(rows);
            default -> bench.bias(rows, Integer.parseInt(args[2]));
        }
    }

    private double seconds(Supplier<?> work) {
        long begun = System.nanoTime();
        sink += work.get().hashCode();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Alternates work and limit after one round of each that does not count. */
    private void report(String what, Supplier<?> work, Supplier<?> limit) {
        List<Double> worked = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double taken = seconds(work);
            double least = seconds(limit);
            if (round > 0) {
                worked.add(taken);
                limits.add(least);
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "%s: %.3f s, a plain pass %.3f s, ratio %.1f; columns and results %.0f MB of at most %.0f MB (%d)%n",
                what,
                median(worked),
                median(limits),
                median(worked) / median(limits),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                runtime.maxMemory() / 1e6,
                sink & 1);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long sum(int[] one, short[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] ^ other[i];
        }
        return sum;
    }

    private RatingColumns ratings(int rows, int[] unit, short[] category) {
        for (int i = 0; i < rows; i++) {
            unit[i] = i / PER_UNIT;
        }
        // Judgments come in any order.
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = unit[i];
            unit[i] = unit[other];
            unit[other] = kept;
        }
        for (int i = 0; i < rows; i++) {
            boolean follows = random.nextInt(10) < 7;
            category[i] = (short) (follows ? unit[i] % CATEGORIES : random.nextInt(CATEGORIES));
        }
        return new RatingColumns((rows + PER_UNIT - 1) / PER_UNIT, CATEGORIES, unit, category);
    }

    private void alpha(int rows) {
        int[] unit = new int[rows];
        short[] category = new short[rows];
        RatingColumns columns = ratings(rows, unit, category);
        report(
                "nominal alpha of " + rows + " judgments",
                () -> KrippendorffAlpha.nominal().of(CategoryPatterns.of(columns)),
                () -> sum(unit, category));
        report(
                "ordinal alpha of " + rows + " judgments",
                () -> KrippendorffAlpha.ordinal().of(CategoryPatterns.of(columns)),
                () -> sum(unit, category));
    }

    private void strength(int rows) {
        int[] first = new int[rows];
        int[] second = new int[rows];
        byte[] result = new byte[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = random.nextInt(MODELS);
            second[i] = (first[i] + 1 + random.nextInt(MODELS - 1)) % MODELS;
            double p = 1 / (1 + Math.exp(0.1 * (second[i] - first[i])));
            result[i] = (byte) (random.nextDouble() < p ? 1 : -1);
        }
        PairCounts counts = PairCounts.of(MODELS, first, second, result);
        report(
                "Bradley-Terry of " + rows + " comparisons of " + MODELS,
                () -> BradleyTerry.withDefaults().fit(PairCounts.of(MODELS, first, second, result)),
                () -> {
                    long sum = 0;
                    for (int i = 0; i < rows; i++) {
                        sum += first[i] ^ second[i] ^ result[i];
                    }
                    return sum;
                });
        report(
                "1,000 resamples of it",
                () -> BradleyTerry.withDefaults()
                        .resample(counts, new UnitBootstrap(1000, 0.95), new SplittableRandom(1)),
                () -> BradleyTerry.withDefaults().fit(counts));
    }

    private void skene(int rows) {
        int[] unit = new int[rows];
        short[] category = new short[rows];
        RatingColumns columns = ratings(rows, unit, category);
        int[] rater = new int[rows];
        for (int i = 0; i < rows; i++) {
            rater[i] = random.nextInt(RATERS);
        }
        RaterColumns raters = new RaterColumns(columns, RATERS, rater);
        int[] took = {0};
        report(
                "Dawid-Skene of " + rows + " judgments, all rounds",
                () -> {
                    DawidSkene.Fit fit = DawidSkene.standard().fit(raters).get();
                    took[0] = fit.rounds();
                    return fit;
                },
                () -> sum(unit, category));
        out.printf("rounds: %d%n", took[0]);
    }

    private void bias(int rows, int people) {
        SidedVotes.Builder votes = SidedVotes.of(people, MODELS);
        for (int i = 0; i < rows; i++) {
            int who = random.nextInt(people);
            int left = random.nextInt(MODELS);
            int right = (left + 1 + random.nextInt(MODELS - 1)) % MODELS;
            double length = random.nextDouble() * 2 - 1;
            double p = 1 / (1 + Math.exp(0.15 * (right - left) - 0.1 - 0.4 * length));
            votes.add(
                    who,
                    left,
                    right,
                    length,
                    random.nextDouble() < p ? PairCounts.Result.FIRST : PairCounts.Result.SECOND);
        }
        SidedVotes built = votes.build();
        report(
                "annotator-bias model of " + rows + " judgments by " + people,
                () -> AnnotatorBias.standard().fit(built),
                () -> built.counts().ties());
    }
}
