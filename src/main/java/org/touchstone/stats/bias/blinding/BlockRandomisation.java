package org.touchstone.stats.bias.blinding;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * The assignment of votes to two arms, and the blocks within which the arms were drawn: every arrangement of a
 * block's arms was equally likely. The arrays are not copied and must not change.
 *
 * @param treated per vote, whether it was cast in the treated arm
 * @param block per vote, any number; equal numbers form one block
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; large columns that are only read
public record BlockRandomisation(boolean[] treated, int[] block) {
    /** Maximum number of arrangements that are enumerated; more are sampled. */
    public static final long COUNTED = 100_000;

    /** Throws for columns of different length. */
    public BlockRandomisation {
        Checks.that(treated.length == block.length, "columns differ in length");
    }

    /**
     * The result of a randomisation test.
     *
     * @param pValue two-sided, above 0 to 1
     * @param arrangements number of arrangements compared
     * @param exact whether all arrangements were compared
     */
    public record Test(double pValue, long arrangements, boolean exact) {}

    /** Returns the number of votes. */
    public int size() {
        return treated.length;
    }

    /** Returns the votes of each block. */
    int[][] blocks() {
        int[] names = Arrays.stream(block).distinct().sorted().toArray();
        int[] count = new int[names.length];
        for (int b : block) {
            count[Arrays.binarySearch(names, b)]++;
        }
        int[][] blocks = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        for (int v = block.length - 1; v >= 0; v--) {
            int b = Arrays.binarySearch(names, block[v]);
            blocks[b][--count[b]] = v;
        }
        return blocks;
    }

    /**
     * Computes the randomisation test of the statistic {@code Σ treated · score}: how often a possible arrangement is
     * at least as far from its expectation. It needs no model: for any scores that do not depend on the arms, the p
     * value is valid. Fisher R. A. (1935), The Design of Experiments; Phipson B., Smyth G. K. (2010), for the p value
     * of sampled arrangements, {@code (1 + hits) / (1 + draws)}.
     *
     * @param scores per vote, finite
     * @param draws number of arrangements sampled if there are more than {@link #COUNTED}, at least 99
     * @param random source of randomness
     * @return {@link Outcome.Reason#NO_DATA} without votes, {@link Outcome.Reason#NO_VARIATION} if only one
     * arrangement was possible
     */
    public Outcome<Test> test(double[] scores, int draws, RandomGenerator random) {
        Checks.that(scores.length == treated.length, "one score per vote is needed");
        Checks.that(Arrays.stream(scores).allMatch(Double::isFinite), "a score is not finite");
        Checks.that(draws >= 99, "at least 99 draws are needed, not " + draws);
        if (treated.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int[][] blocks = Arrays.stream(blocks())
                .filter(b -> treatedIn(b) > 0 && treatedIn(b) < b.length)
                .toArray(int[][]::new);
        if (blocks.length == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        Centred centred = new Centred(blocks, scores);
        double observed = Math.abs(centred.observed());
        double size = Arrays.stream(scores).map(Math::abs).sum();
        double least = observed - 1e-12 * Math.max(1, size);
        return centred.arrangements() <= COUNTED
                ? Outcome.of(centred.counted(least))
                : Outcome.of(centred.drawn(least, draws, random));
    }

    private int treatedIn(int[] votes) {
        return (int) Arrays.stream(votes).filter(v -> treated[v]).count();
    }

    /** Scores as deviations from their block's mean, so that the statistic is centred at zero. */
    private final class Centred {
        private final double[][] deviations;
        private final int[] treatedCount;
        private final double observed;

        Centred(int[][] blocks, double[] scores) {
            deviations = new double[blocks.length][];
            treatedCount = new int[blocks.length];
            double sum = 0;
            for (int b = 0; b < blocks.length; b++) {
                double mean = Arrays.stream(blocks[b])
                        .mapToDouble(v -> scores[v])
                        .average()
                        .orElseThrow();
                deviations[b] = Arrays.stream(blocks[b])
                        .mapToDouble(v -> scores[v] - mean)
                        .toArray();
                // Deviations sum to zero, so the untreated give the same result with opposite sign; choose the smaller
                // group.
                treatedCount[b] = Math.min(treatedIn(blocks[b]), blocks[b].length - treatedIn(blocks[b]));
                for (int i = 0; i < blocks[b].length; i++) {
                    sum += treated[blocks[b][i]] ? deviations[b][i] : 0;
                }
            }
            observed = sum;
        }

        double observed() {
            return observed;
        }

        double arrangements() {
            double product = 1;
            for (int b = 0; b < deviations.length; b++) {
                for (int k = 1; k <= treatedCount[b]; k++) {
                    product *= (deviations[b].length - treatedCount[b] + k) / (double) k;
                }
            }
            return Math.rint(product);
        }

        Test counted(double least) {
            double[] sums = {0};
            for (int b = 0; b < deviations.length; b++) {
                double[] subsets = subsets(deviations[b], treatedCount[b]);
                double[] before = sums;
                sums = IntStream.range(0, before.length * subsets.length)
                        .mapToDouble(i -> before[i / subsets.length] + subsets[i % subsets.length])
                        .toArray();
            }
            long hits = Arrays.stream(sums).filter(s -> Math.abs(s) >= least).count();
            return new Test((double) hits / sums.length, sums.length, true);
        }

        /** Returns the sums of all subsets of this size. */
        private static double[] subsets(double[] values, int size) {
            double[][] bySize = new double[size + 1][0];
            bySize[0] = new double[] {0};
            for (double value : values) {
                for (int s = size; s >= 1; s--) {
                    double[] longer =
                            Arrays.stream(bySize[s - 1]).map(x -> x + value).toArray();
                    bySize[s] = DoubleStream.concat(Arrays.stream(bySize[s]), Arrays.stream(longer))
                            .toArray();
                }
            }
            return bySize[size];
        }

        Test drawn(double least, int draws, RandomGenerator random) {
            long hits = 0;
            for (int d = 0; d < draws; d++) {
                double sum = 0;
                for (int b = 0; b < deviations.length; b++) {
                    sum += draw(deviations[b], treatedCount[b], random);
                }
                hits += Math.abs(sum) >= least ? 1 : 0;
            }
            return new Test((1.0 + hits) / (1.0 + draws), draws, false);
        }

        /** Returns the sum of a random subset; shuffles the block, which does not matter. */
        private static double draw(double[] block, int size, RandomGenerator random) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                int other = i + random.nextInt(block.length - i);
                double value = block[other];
                block[other] = block[i];
                block[i] = value;
                sum += value;
            }
            return sum;
        }
    }
}
