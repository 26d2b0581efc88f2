package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.ui.text.Fx;

/**
 * Measures whether a display tells which side is longer: a classifier sees every layout number and the masked pictures of
 * real pairs. Prints AUCs with intervals and the distribution of grades. Arguments: pairs (500), pairs drawn (500).
 */
public final class BlindingBenchmark {
    private static final long SEED = 20_261_124;

    /** What a classifier is given. */
    enum View {
        SLOT_NUMBERS,
        SLOT_PICTURES,
        SLOT_UNMASKED,
        PLAIN_NUMBERS,
        PLAIN_PICTURES
    }

    private final Map<View, List<double[]>> features = new EnumMap<>(View.class);
    private final Map<View, List<Boolean>> labels = new EnumMap<>(View.class);
    private final Map<String, Map<Grade, Integer>> grades = new LinkedHashMap<>();
    private int different;

    /** Looks at a sample of real pairs. */
    static BlindingBenchmark of(int pairs, int drawn) {
        BlindingBenchmark benchmark = new BlindingBenchmark();
        SplittableRandom random = new SplittableRandom(SEED);
        List<RealPairs.Pair> sample = RealPairs.sample(pairs, SEED);
        for (int i = 0; i < sample.size(); i++) {
            int number = i;
            Sides sides = FirstSight.sides(random.nextBoolean());
            Fx.run(() -> benchmark.look(sample.get(number), sides, number, number < drawn));
        }
        return benchmark;
    }

    private void look(RealPairs.Pair pair, Sides sides, int number, boolean draw) {
        boolean leftLonger = pair.length(sides.left()) > pair.length(sides.right());
        FirstSight slot = FirstSight.slot(pair, sides, number, FirstSight.CARD, false);
        grades.computeIfAbsent(pair.source(), s -> new EnumMap<>(Grade.class)).merge(slot.grade(), 1, Integer::sum);
        FirstSight plain = FirstSight.plain(pair, sides, number, FirstSight.CARD);
        add(View.PLAIN_NUMBERS, plain.numbers(), leftLonger);
        boolean blindable = slot.grade() == Grade.A || slot.grade() == Grade.B;
        if (blindable) {
            add(View.SLOT_NUMBERS, slot.numbers(), leftLonger);
        }
        if (draw) {
            FirstSight twin =
                    FirstSight.slot(pair, sides, number, FirstSight.CARD, true).masked();
            if (!Arrays.equals(twin.pixels(Side.LEFT), twin.pixels(Side.RIGHT))) {
                different++;
            }
            add(View.PLAIN_PICTURES, plain.masked().shrunken(), leftLonger);
            if (blindable) {
                add(View.SLOT_UNMASKED, slot.shrunken(), leftLonger);
                add(View.SLOT_PICTURES, slot.masked().shrunken(), leftLonger);
            }
        }
    }

    private void add(View view, double[] numbers, boolean leftLonger) {
        features.computeIfAbsent(view, v -> new ArrayList<>()).add(numbers);
        labels.computeIfAbsent(view, v -> new ArrayList<>()).add(leftLonger);
    }

    /** How well a view predicts which side is longer. */
    Classifier.Auc auc(View view) {
        return Classifier.crossValidated(
                features.getOrDefault(view, List.of()), labels.getOrDefault(view, List.of()), SEED);
    }

    /** Drawn pairs, of any grade, whose masked pictures differ between the sides when both have the same bars. */
    int different() {
        return different;
    }

    /** Grades by data set. */
    Map<String, Map<Grade, Integer>> grades() {
        return grades;
    }

    /** Prints the whole measurement. */
    public static void main(String[] args) {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int drawn = args.length > 1 ? Integer.parseInt(args[1]) : pairs;
        Fx.start();
        BlindingBenchmark benchmark = of(pairs, drawn);
        System.out.println("masked pictures that differ between the sides: " + benchmark.different() + " of " + drawn);
        for (View view : View.values()) {
            System.out.println("AUC, which side is longer, from " + view + ": " + benchmark.auc(view));
        }
        benchmark.grades().forEach((source, count) -> System.out.println("grades " + source + ": " + count));
        System.exit(0);
    }
}
