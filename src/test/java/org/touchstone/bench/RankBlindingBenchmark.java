package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Dimension2D;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.ui.text.Fx;

/**
 * Measures whether the display of a ranking tells which of two answers is longer: a classifier sees every layout number
 * and the masked pictures of real triples at first sight, and is asked about each pair of places. Prints AUCs with
 * intervals and the distribution of grades. Arguments: triples (300).
 */
public final class RankBlindingBenchmark {
    private static final long SEED = 20_261_129;

    /** A card where three stand side by side in a window of 1366 pixels. */
    private static final Dimension2D CARD = new Dimension2D(424, 300);

    /** The pairs of places of a triple. */
    private static final int[][] PAIRS = {{0, 1}, {0, 2}, {1, 2}};

    /** What a classifier is given. */
    enum View {
        SLOT_NUMBERS,
        SLOT_PICTURES,
        PLAIN_NUMBERS,
        PLAIN_PICTURES
    }

    private final Map<View, List<double[]>> features = new EnumMap<>(View.class);
    private final Map<View, List<Boolean>> labels = new EnumMap<>(View.class);
    private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    private int different;

    /**
     * Looks at a sample of real triples.
     *
     * @param drawn of how many the pictures are taken
     */
    static RankBlindingBenchmark of(int triples, int drawn) {
        RankBlindingBenchmark benchmark = new RankBlindingBenchmark();
        List<Ranking> sample = RealTriples.sample(triples, SEED);
        Random random = new Random(SEED + 1);
        for (int i = 0; i < sample.size(); i++) {
            int number = i;
            List<ResponseId> order = new ArrayList<>(
                    sample.get(i).responses().stream().map(Response::id).toList());
            Collections.shuffle(order, random);
            Fx.run(() -> benchmark.look(sample.get(number), order, number * 31L, number < drawn));
        }
        return benchmark;
    }

    private void look(Ranking item, List<ResponseId> order, long seed, boolean draw) {
        FirstSight slot = FirstSight.slot(item, order, CARD, Collections.nCopies(order.size(), seed));
        FirstSight plain = FirstSight.plain(item, order, CARD);
        grades.merge(slot.grade(), 1, Integer::sum);
        boolean blindable = slot.grade() == Grade.A || slot.grade() == Grade.B;
        for (int[] pair : PAIRS) {
            boolean longer = length(item, order.get(pair[0])) > length(item, order.get(pair[1]));
            add(View.PLAIN_NUMBERS, plain.numbers(pair[0], pair[1]), longer);
            if (blindable) {
                add(View.SLOT_NUMBERS, slot.numbers(pair[0], pair[1]), longer);
            }
        }
        if (draw) {
            slot.masked();
            plain.masked();
            for (int[] pair : PAIRS) {
                boolean longer = length(item, order.get(pair[0])) > length(item, order.get(pair[1]));
                add(View.PLAIN_PICTURES, plain.shrunken(pair[0], pair[1]), longer);
                if (blindable) {
                    add(View.SLOT_PICTURES, slot.shrunken(pair[0], pair[1]), longer);
                }
            }
            // The seed that draws the same bars in the first two places.
            FirstSight twin = FirstSight.slot(item, order, CARD, List.of(seed, ~seed, seed))
                    .masked();
            different += Arrays.equals(twin.pixels(0), twin.pixels(1)) ? 0 : 1;
        }
    }

    private static int length(Ranking item, ResponseId response) {
        return RealTriples.length(item.response(response).turns().get(0).content());
    }

    private void add(View view, double[] numbers, boolean longer) {
        features.computeIfAbsent(view, v -> new ArrayList<>()).add(numbers);
        labels.computeIfAbsent(view, v -> new ArrayList<>()).add(longer);
    }

    /** How well a view predicts which of two places is longer; a triple is never parted between learning and asking. */
    Classifier.Auc auc(View view) {
        return Classifier.crossValidated(
                features.getOrDefault(view, List.of()), labels.getOrDefault(view, List.of()), PAIRS.length, SEED);
    }

    /** Drawn triples whose masked pictures of the first two places differ when both have the same bars. */
    int different() {
        return different;
    }

    /** Prints the whole measurement. */
    public static void main(String[] args) {
        int triples = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        Fx.start();
        RankBlindingBenchmark benchmark = of(triples, triples);
        System.out.println("masked pictures that differ between places: " + benchmark.different() + " of " + triples);
        for (View view : View.values()) {
            System.out.println("AUC, which of two is longer, from " + view + ": " + benchmark.auc(view));
        }
        System.out.println("grades " + benchmark.grades);
        System.exit(0);
    }
}
