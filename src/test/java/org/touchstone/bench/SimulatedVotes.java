package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.touchstone.stats.bias.blinding.BlindingEffect;
import org.touchstone.stats.bias.blinding.BlockRandomisation;
import org.touchstone.stats.bias.peer.Votes;

/**
 * The votes of one simulated project: people judge the same items in two arms, two of them follow length far more than
 * the others, one stops reading half-way. It knows the truth; {@link SimulatedDashboard} must find it from the votes alone.
 *
 * <p>Everything random comes from one seed. The item's quality q and its length difference z are independent; the vote of a
 * person is {@code logit P(first) = q + side·d_j + (β_j + δ_j B) z}.
 */
final class SimulatedVotes {
    /** So many, from the first on, follow length. */
    static final int BIASED = 2;

    /** The one who stops reading. */
    static final int DRIFTER = 2;

    private static final int BLOCK = 10;

    /** What an item is for. */
    enum Kind {
        ORDINARY,
        GOLD,
        PADDED
    }

    /**
     * The truth that is simulated.
     *
     * @param quality standard deviation of q, in log-odds
     * @param spread how much people differ in their slopes, in units of what is usual; 0 makes them alike
     * @param excess what the two biased have above the others' slope of length
     * @param lapse the share of the drifter's votes that are cast by coin from the drift on
     */
    record Design(double quality, double spread, double excess, double lapse) {
        static final int PEOPLE = 12;
        static final int ITEMS = 200;
        static final int DRIFT_FROM = 120;
        static final double SLOPE = 0.8;
        static final double EFFECT = -0.4;
        static final double SLOPE_SPREAD = 0.3;
        static final double EFFECT_SPREAD = 0.15;
        static final double SIDE_SPREAD = 0.2;
        /** Gold items are clear: an attentive person errs on 15 % of them. */
        static final double GOLD_QUALITY = 1.85;

        static Design standard() {
            return new Design(1, 1, 1.2, 1);
        }
    }

    private final Design design;
    private final Random random;
    private final Kind[] kinds;
    private final double[] quality;
    private final double[][] features;
    private final int[] person;
    private final int[] item;
    private final boolean[] choseFirst;
    private final boolean[] firstLeft;
    private final boolean[] blinded;
    private final int[] block;
    private final double[] slopes = new double[Design.PEOPLE];

    SimulatedVotes(Design design, long seed) {
        this.design = design;
        this.random = new Random(seed);
        int n = Design.PEOPLE * Design.ITEMS;
        kinds = new Kind[Design.ITEMS];
        quality = new double[Design.ITEMS];
        features = new double[Design.ITEMS][1];
        person = new int[n];
        item = new int[n];
        choseFirst = new boolean[n];
        firstLeft = new boolean[n];
        blinded = new boolean[n];
        block = new int[n];
        makeItems();
        for (int j = 0; j < Design.PEOPLE; j++) {
            judge(j);
        }
    }

    /** 7 % gold and 4 % padded, as a project of a coordinator who follows the advice on shadow gold and probes. */
    private void makeItems() {
        int gold = (int) Math.round(0.07 * Design.ITEMS);
        int padded = (int) Math.round(0.04 * Design.ITEMS);
        for (int i = 0; i < Design.ITEMS; i++) {
            boolean turned = random.nextBoolean();
            kinds[i] = i < gold ? Kind.GOLD : i < gold + padded ? Kind.PADDED : Kind.ORDINARY;
            switch (kinds[i]) {
                case GOLD -> {
                    quality[i] = turned ? -Design.GOLD_QUALITY : Design.GOLD_QUALITY;
                    features[i][0] = random.nextGaussian();
                }
                case PADDED -> {
                    // The same content with 40 to 80 % of filler, where the length ratio has a standard deviation of
                    // .3.
                    double ratio = 1.4 + 0.4 * random.nextDouble();
                    double z = (ratio - 1) / (ratio + 1) / 0.3;
                    features[i][0] = turned ? -z : z;
                }
                case ORDINARY -> {
                    quality[i] = design.quality() * random.nextGaussian();
                    features[i][0] = random.nextGaussian();
                }
            }
        }
    }

    private void judge(int j) {
        double slope = Design.SLOPE
                + design.spread() * Design.SLOPE_SPREAD * random.nextGaussian()
                + (j < BIASED ? design.excess() : 0);
        slopes[j] = slope;
        double effect = Design.EFFECT + design.spread() * Design.EFFECT_SPREAD * random.nextGaussian();
        double side = Design.SIDE_SPREAD * random.nextGaussian();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, Design.ITEMS).boxed().toList());
        Collections.shuffle(order, random);
        List<Boolean> arms = List.of();
        for (int t = 0; t < Design.ITEMS; t++) {
            if (t % BLOCK == 0) {
                arms = arms();
            }
            int v = j * Design.ITEMS + t;
            int i = order.get(t);
            person[v] = j;
            item[v] = i;
            blinded[v] = arms.get(t % BLOCK);
            block[v] = v / BLOCK;
            firstLeft[v] = random.nextBoolean();
            double logit =
                    quality[i] + (firstLeft[v] ? side : -side) + (slope + (blinded[v] ? effect : 0)) * features[i][0];
            boolean coin = j == DRIFTER && t >= Design.DRIFT_FROM && random.nextDouble() < design.lapse();
            choseFirst[v] = random.nextDouble() < (coin ? 0.5 : 1 / (1 + Math.exp(-logit)));
        }
    }

    private List<Boolean> arms() {
        List<Boolean> arms = new ArrayList<>();
        for (int k = 0; k < BLOCK; k++) {
            arms.add(k % 2 == 0);
        }
        Collections.shuffle(arms, random);
        return arms;
    }

    /** All votes, those of a person in the order in which they were cast. */
    Votes votes() {
        return new Votes(features, person, item, choseFirst, firstLeft);
    }

    BlindingEffect.Arms experiment() {
        return new BlindingEffect.Arms(votes(), new BlockRandomisation(blinded, block));
    }

    Kind kindOf(int vote) {
        return kinds[item[vote]];
    }

    /** The true slope of a person minus the mean of the others' (all judge the same items). */
    double trueExcess(int j) {
        return slopes[j] - (Arrays.stream(slopes).sum() - slopes[j]) / (Design.PEOPLE - 1);
    }

    /** How often two people agree on an item, gold and padded items included. */
    double agreement() {
        int[] first = new int[Design.ITEMS];
        for (int v = 0; v < item.length; v++) {
            first[item[v]] += choseFirst[v] ? 1 : 0;
        }
        double pairs = Design.PEOPLE * (Design.PEOPLE - 1.0);
        return Arrays.stream(first)
                .mapToDouble(k -> (k * (k - 1.0) + (Design.PEOPLE - k) * (Design.PEOPLE - k - 1.0)) / pairs)
                .average()
                .orElseThrow();
    }

    /** Whether a vote on a gold item was wrong. */
    boolean goldError(int vote) {
        return choseFirst[vote] != quality[item[vote]] > 0;
    }

    /** Whether the longer response was chosen. */
    boolean choseLonger(int vote) {
        return choseFirst[vote] == features[item[vote]][0] > 0;
    }
}
