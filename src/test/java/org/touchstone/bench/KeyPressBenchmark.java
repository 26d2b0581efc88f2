package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import javafx.geometry.Dimension2D;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.ui.text.Fx;

/**
 * Measures whether somebody who presses keys without reading learns which side is longer. The reader on is pressed on the
 * left and on the right in turn, up to five times a side; a classifier sees every layout number of every frame so far and
 * which end came first. Arguments: pairs per data set (300), of these with masked pictures (100).
 */
public final class KeyPressBenchmark {
    /** Presses a side, at most. */
    static final int MOST = 5;

    private static final long SEED = 20_261_129;
    private static final int NEVER = 1000;

    /** Which items are counted. */
    enum Grades {
        A,
        A_AND_B,
        ALL;

        boolean has(Grade grade) {
            return switch (this) {
                case A -> grade == Grade.A;
                case A_AND_B -> grade == Grade.A || grade == Grade.B;
                case ALL -> true;
            };
        }
    }

    /** How items are shown. */
    enum Shown {
        SLOT,
        /** The slot with the same bars on both sides, so that whatever differs comes from the texts. */
        SLOT_SAME_BARS,
        PLAIN;

        FirstSight sight(RealPairs.Pair pair, Sides sides, int number, Dimension2D card) {
            return this == PLAIN
                    ? FirstSight.plain(pair, sides, number, card)
                    : FirstSight.slot(pair, sides, number, card, this == SLOT_SAME_BARS);
        }
    }

    /**
     * One item as somebody saw it who pressed keys.
     *
     * @param leftLonger what is to be guessed
     * @param numbers layout numbers after 0, 1, 2 ... presses a side
     * @param pictures brightness of the masked pictures, left minus right, after 0 and 1 presses; empty where none were
     *     drawn
     * @param ended presses after which the end of a side was seen; none for a side whose end was not
     * @param presses presses that read both sides to their ends, as far as anything moves
     */
    private record Look(
            Grade grade,
            boolean leftLonger,
            List<double[]> numbers,
            List<double[]> pictures,
            Map<Side, Integer> ended,
            int presses,
            int lines) {}

    private final List<Look> looks = new ArrayList<>();

    /**
     * Looks at a seeded sample of one data set.
     *
     * @param card a card in pixels
     * @param shown how it is shown
     * @param drawn pairs of which pictures are drawn
     */
    static KeyPressBenchmark of(List<RealPairs.Pair> all, int pairs, Dimension2D card, Shown shown, int drawn) {
        KeyPressBenchmark benchmark = new KeyPressBenchmark();
        List<RealPairs.Pair> sample = new ArrayList<>(all);
        Collections.shuffle(sample, new Random(SEED));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < Math.min(pairs, sample.size()); i++) {
            RealPairs.Pair pair = sample.get(i);
            Sides sides = FirstSight.sides(random.nextBoolean());
            int number = i;
            benchmark.looks.add(
                    Fx.call(() -> look(pair, sides, shown.sight(pair, sides, number, card), number < drawn)));
        }
        return benchmark;
    }

    private static Look look(RealPairs.Pair pair, Sides sides, FirstSight sight, boolean draw) {
        List<double[]> numbers = new ArrayList<>(List.of(sight.numbers()));
        List<double[]> pictures = new ArrayList<>();
        if (draw) {
            pictures.add(sight.maskedPicture());
        }
        Map<Side, Integer> ended = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            if (sight.endSeen(side)) {
                ended.put(side, 0);
            }
        }
        int presses = 0;
        boolean moved = true;
        for (int k = 1; moved; k++) {
            moved = false;
            for (Side side : Side.values()) {
                if (!sight.endSeen(side) && sight.readOn(side)) {
                    moved = true;
                    presses++;
                    if (sight.endSeen(side)) {
                        ended.putIfAbsent(side, k);
                    }
                }
            }
            if (k <= MOST) {
                numbers.add(sight.numbers());
            }
            if (k == 1 && draw) {
                pictures.add(sight.maskedPicture());
            }
        }
        while (numbers.size() <= MOST) {
            numbers.add(numbers.get(numbers.size() - 1));
        }
        boolean leftLonger = pair.length(sides.left()) > pair.length(sides.right());
        return new Look(sight.grade(), leftLonger, numbers, pictures, ended, presses, sight.slotLines());
    }

    private List<Look> of(Grades grades) {
        return looks.stream().filter(l -> grades.has(l.grade())).toList();
    }

    /** Items of these grades. */
    int count(Grades grades) {
        return of(grades).size();
    }

    /** The share of items in which one end has come before the other within k presses a side. */
    double told(Grades grades, int k) {
        List<Look> of = of(grades);
        return of.stream().filter(l -> Double.compare(firstEnd(l, k), 0) != 0).count()
                / (double) Math.max(1, of.size());
    }

    /** Items in which anything but what the texts draw has differed between left and right within k presses a side. */
    long differing(Grades grades, int k) {
        return of(grades).stream()
                .filter(l -> l.numbers().subList(0, k + 1).stream()
                        .anyMatch(n -> Arrays.stream(
                                        n,
                                        FirstSight.PLAN_NUMBERS,
                                        FirstSight.PLAN_NUMBERS + FirstSight.FURNITURE_NUMBERS)
                                .anyMatch(d -> Math.abs(d) > 1e-6)))
                .count();
    }

    /** How well what is seen within k presses a side predicts which side is longer: by the better of two attackers. */
    Classifier.Auc auc(Grades grades, int k) {
        List<Look> of = of(grades);
        List<Boolean> labels = of.stream().map(Look::leftLonger).toList();
        Classifier.Auc learned =
                Classifier.crossValidated(of.stream().map(l -> seen(l, k)).toList(), labels, SEED);
        Classifier.Auc exact =
                Classifier.auc(of.stream().mapToDouble(l -> firstEnd(l, k)).toArray(), labels);
        return exact.value() > learned.value() ? exact : learned;
    }

    /** Items of which a masked picture has differed between left and right within k presses a side, 0 or 1. */
    long differingPictures(Grades grades, int k) {
        return of(grades).stream()
                .filter(l -> l.pictures().stream()
                        .limit(k + 1L)
                        .anyMatch(p -> Arrays.stream(p).anyMatch(d -> d != 0)))
                .count();
    }

    private static double[] seen(Look look, int k) {
        return java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(firstEnd(look, k)),
                        look.numbers().subList(0, k + 1).stream().flatMapToDouble(Arrays::stream))
                .toArray();
    }

    /** 1 when the right end came first, -1 when the left one did, 0 when neither has within k presses. */
    private static double firstEnd(Look look, int k) {
        int left = Math.min(look.ended().getOrDefault(Side.LEFT, NEVER), k + 1);
        int right = Math.min(look.ended().getOrDefault(Side.RIGHT, NEVER), k + 1);
        return Integer.compare(left, right);
    }

    /** The median number of presses that reads both sides to their ends. */
    double medianPresses(Grades grades) {
        return median(of(grades).stream().mapToInt(Look::presses).toArray());
    }

    /** The median number of lines of the slot. */
    double medianLines(Grades grades) {
        return median(of(grades).stream().mapToInt(Look::lines).toArray());
    }

    private static double median(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }

    private Map<Grade, Integer> grades() {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        looks.forEach(l -> counts.merge(l.grade(), 1, Integer::sum));
        return counts;
    }

    /** Prints the whole measurement as rows of Markdown tables. */
    public static void main(String[] args) throws Exception {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        int drawn = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Fx.start();
        Map<String, List<RealPairs.Pair>> sets = RealPairs.all();
        Map<String, Dimension2D> windows = new LinkedHashMap<>(Windows.cards());
        windows.forEach((window, card) -> {
            System.out.println("# " + window + ": card " + card.getWidth() + " x " + card.getHeight());
            sets.forEach((set, all) -> print(window + " | " + set, all, pairs, card, drawn));
        });
        System.exit(0);
    }

    private static void print(String name, List<RealPairs.Pair> all, int pairs, Dimension2D card, int drawn) {
        KeyPressBenchmark slot = of(all, pairs, card, Shown.SLOT, 0);
        KeyPressBenchmark plain = of(all, pairs, card, Shown.PLAIN, 0);
        row(name + " | slot, A", slot, Grades.A);
        row(name + " | slot, A and B", slot, Grades.A_AND_B);
        row(name + " | plain", plain, Grades.ALL);
        KeyPressBenchmark same = of(all, drawn, card, Shown.SLOT_SAME_BARS, drawn);
        System.out.println("masked pictures that differ, A, within 1 press a side: "
                + same.differingPictures(Grades.A, 1) + " of " + same.count(Grades.A));
        System.out.println("grades " + slot.grades());
    }

    private static void row(String name, KeyPressBenchmark measured, Grades grades) {
        StringBuilder row = new StringBuilder("| " + name + " | " + measured.count(grades));
        for (int k = 0; k <= MOST; k++) {
            Classifier.Auc auc = measured.auc(grades, k);
            row.append(String.format(
                    Locale.ROOT, " | %.2f (%.2f-%.2f)", auc.value(), Math.max(0, auc.low()), Math.min(1, auc.high())));
        }
        row.append(String.format(
                Locale.ROOT,
                " | %.2f | %.1f | %.1f |",
                measured.told(grades, 1),
                measured.medianLines(grades),
                measured.medianPresses(grades)));
        System.out.println(row);
    }
}
