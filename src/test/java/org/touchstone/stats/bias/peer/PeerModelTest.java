package org.touchstone.stats.bias.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.probe.LapseScore;
import org.touchstone.stats.regression.PartialPooling;

class PeerModelTest {
    private static final PeerModel MODEL = PeerModel.withDefaults();

    /** Person 0 follows length by 1 more than the others, person 1 the left side by 0.8. */
    private static Votes votes(int people, int items, double share, long seed) {
        Random random = new Random(seed);
        double[][] features = new double[items][];
        double[] quality = new double[items];
        for (int i = 0; i < items; i++) {
            features[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            quality[i] = 1.2 * random.nextGaussian();
        }
        int[][] chosen = new int[people * items][];
        int n = 0;
        for (int j = 0; j < people; j++) {
            for (int i = 0; i < items; i++) {
                boolean left = random.nextBoolean();
                double eta = quality[i]
                        + (j == 1 ? 0.8 : 0) * (left ? 1 : -1)
                        + (0.5 + (j == 0 ? 1 : 0)) * features[i][0]
                        - 0.4 * features[i][1];
                boolean first = random.nextDouble() < 1 / (1 + Math.exp(-eta));
                if (random.nextDouble() < share) {
                    chosen[n++] = new int[] {j, i, first ? 1 : 0, left ? 1 : 0};
                }
            }
        }
        return of(features, Arrays.copyOf(chosen, n));
    }

    private static Votes of(double[][] features, int[]... rows) {
        boolean[] first = new boolean[rows.length];
        boolean[] left = new boolean[rows.length];
        for (int v = 0; v < rows.length; v++) {
            first[v] = rows[v][2] == 1;
            left[v] = rows[v][3] == 1;
        }
        return new Votes(
                features,
                Arrays.stream(rows).mapToInt(r -> r[0]).toArray(),
                Arrays.stream(rows).mapToInt(r -> r[1]).toArray(),
                first,
                left);
    }

    @Test
    void findsWhatPeopleLeanTo() {
        PeerFit fit = MODEL.fit(votes(8, 600, 1, 1)).get();
        assertThat(fit.excessSlope(0).get().value()).isCloseTo(1, within(0.35));
        assertThat(fit.excessSlope(0).get().interval(0.99).contains(1)).isTrue();
        assertThat(fit.excessPBeyond(0, 0.4).get()).isLessThan(0.01);
        assertThat(fit.side(1).get().interval(0.99).contains(0.8)).isTrue();
        assertThat(fit.side(1).get().pBeyond(Math.log(0.58 / 0.42))).isLessThan(0.01);
        for (int j = 2; j < 8; j++) {
            assertThat(fit.excessPBeyond(j, 0.4).get()).as("person " + j).isGreaterThan(0.05);
            assertThat(fit.side(j).get().pValue()).as("person " + j).isGreaterThan(0.001);
        }
        assertThat(fit.itemSpread()).isBetween(0.9, 1.5);
        PartialPooling pooled = fit.pooledSlopes().get();
        assertThat(pooled.people().get(0).probabilityBeyond(pooled.mean(), 0.4)).isGreaterThan(0.5);
        assertThat(pooled.people().get(0).pooled())
                .isBetween(pooled.mean(), fit.slope(0).get().value());
    }

    @Test
    void excessIsMeasuredAgainstPeersOnTheSameItems() {
        // Persons 1 and 2 each share their half of the items with person 0; person 3 shares nothing with anybody.
        Votes all = votes(4, 400, 1, 2);
        int[] kept = IntStream.range(0, all.size())
                .filter(v -> switch (all.person()[v]) {
                    case 0 -> all.item()[v] < 300;
                    case 1 -> all.item()[v] < 200;
                    case 2 -> all.item()[v] >= 200 && all.item()[v] < 300;
                    default -> all.item()[v] >= 300;
                })
                .toArray();
        PeerFit fit = MODEL.fit(all.only(kept)).get();
        PeerFit.Contrast excess = fit.excessSlope(0).get();
        assertThat(excess.ownVotes()).isEqualTo(300);
        assertThat(excess.peerVotes()).isEqualTo(300);
        double expected = fit.slope(0).get().value()
                - (200 * fit.slope(1).get().value() + 100 * fit.slope(2).get().value()) / 300;
        assertThat(excess.value()).isCloseTo(expected, within(1e-9));
        assertThat(fit.excessSlope(3).whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        assertThat(fit.excessPBeyond(3, 0).whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        assertThat(fit.excessSlope(9).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void namesOfPeopleItemsAndResponsesDoNotMatter() {
        Votes votes = votes(5, 120, 0.8, 3);
        Random random = new Random(4);
        List<Integer> people = IntStream.range(0, 5).boxed().collect(Collectors.toList());
        List<Integer> items = IntStream.range(0, 120).boxed().collect(Collectors.toList());
        List<Integer> order = IntStream.range(0, votes.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(people, random);
        Collections.shuffle(items, random);
        Collections.shuffle(order, random);
        boolean[] turned = new boolean[120];
        double[][] features = new double[120][];
        for (int i = 0; i < 120; i++) {
            turned[i] = random.nextBoolean();
            double sign = turned[i] ? -1 : 1;
            features[items.get(i)] =
                    Arrays.stream(votes.features()[i]).map(x -> sign * x).toArray();
        }
        int[][] rows = order.stream()
                .map(v -> {
                    int i = votes.item()[v];
                    int first = votes.choseFirst()[v] != turned[i] ? 1 : 0;
                    int left = votes.firstLeft()[v] != turned[i] ? 1 : 0;
                    return new int[] {people.get(votes.person()[v]), items.get(i), first, left};
                })
                .toArray(int[][]::new);
        PeerFit one = MODEL.fit(votes).get();
        PeerFit other = MODEL.fit(of(features, rows)).get();
        for (int j = 0; j < 5; j++) {
            PeerFit.Contrast mine = one.excessSlope(j).get();
            PeerFit.Contrast same = other.excessSlope(people.get(j)).get();
            assertThat(same.value()).isCloseTo(mine.value(), within(1e-7));
            assertThat(same.standardError()).isCloseTo(mine.standardError(), within(1e-7));
            assertThat(other.side(people.get(j)).get().value())
                    .isCloseTo(one.side(j).get().value(), within(1e-7));
        }
        assertThat(other.probabilityFromOthers(0)).isCloseTo(one.probabilityFromOthers(order.get(0)), within(1e-7));
    }

    @Test
    void swappingTheScreenTurnsTheSideOnly() {
        Votes votes = votes(4, 150, 1, 5);
        boolean[] swapped = new boolean[votes.size()];
        for (int v = 0; v < swapped.length; v++) {
            swapped[v] = !votes.firstLeft()[v];
        }
        PeerFit one = MODEL.fit(votes).get();
        PeerFit other = MODEL.fit(
                        new Votes(votes.features(), votes.person(), votes.item(), votes.choseFirst(), swapped))
                .get();
        for (int j = 0; j < 4; j++) {
            assertThat(other.side(j).get().value()).isCloseTo(-one.side(j).get().value(), within(1e-8));
            assertThat(other.slope(j).get().value())
                    .isCloseTo(one.slope(j).get().value(), within(1e-8));
        }
    }

    @Test
    void likelihoodAndStandardErrorAgreeNearZero() {
        PeerFit fit = MODEL.fit(votes(6, 500, 1, 6)).get();
        for (int j = 2; j < 6; j++) {
            assertThat(fit.excessPBeyond(j, 0).get())
                    .isCloseTo(fit.excessSlope(j).get().pValue(), within(0.02));
            double value = Math.abs(fit.excessSlope(j).get().value());
            assertThat(fit.excessPBeyond(j, value + 0.1).get()).isEqualTo(1);
        }
    }

    @Test
    void expectationFromOthersIsThatOfTheFitWithoutTheVote() {
        Votes votes = votes(5, 80, 1, 7);
        PeerFit fit = MODEL.fit(votes).get();
        double worst = 0;
        for (int v = 0; v < 40; v++) {
            int left = v;
            Votes without = votes.only(
                    IntStream.range(0, votes.size()).filter(o -> o != left).toArray());
            // A vote that is all but absent: the same item and person, judged by the fit of the others.
            PeerFit others = MODEL.fit(without).get();
            double expected = others.probabilityOf(votes, v);
            worst = Math.max(worst, Math.abs(fit.probabilityFromOthers(v) - expected));
            assertThat(fit.probabilityFromOthers(v)).isLessThanOrEqualTo(fit.probability(v) + 1e-12);
        }
        assertThat(worst).isLessThan(0.04);
    }

    @Test
    void intervalsCoverAtTheirLevel() {
        int covered = 0;
        int all = 0;
        for (int seed = 100; seed < 140; seed++) {
            PeerFit fit = MODEL.fit(votes(6, 150, 1, seed)).get();
            for (int j = 2; j < 6; j++) {
                covered += fit.excessSlope(j).get().interval(0.9).contains(-0.2) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) covered / all).isBetween(0.82, 0.96);
    }

    @Test
    void degenerateVotesHaveDefinedAnswers() {
        double[][] features = {{1}, {-1}, {0.5}};
        assertThat(MODEL.fit(of(features)).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(MODEL.fit(of(new double[0][])).whyNot()).contains(Outcome.Reason.NO_DATA);
        int[] a = {0, 0, 1, 1};
        int[] b = {1, 1, 0, 0};
        int[] again = {1, 0, 1, 0};
        assertThat(MODEL.fit(of(features, a)).whyNot()).contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThat(MODEL.fit(of(features, a, b)).whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
        assertThat(MODEL.fit(of(new double[][] {{0}, {0}}, a, again)).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThat(MODEL.fit(of(new double[][] {{1, 2}, {2, 4}}, a, b, again, new int[] {0, 1, 0, 1}))
                        .whyNot())
                .contains(Outcome.Reason.COLLINEAR);
        // All choose the longer: the common slope runs away.
        assertThat(MODEL.fit(of(features, a, again, new int[] {0, 1, 0, 1}, new int[] {1, 1, 0, 0}))
                        .whyNot())
                .contains(Outcome.Reason.SEPARATED);
        // Somebody always votes left: finite, thanks to the prior.
        Votes some = votes(3, 60, 1, 8);
        int[][] rows = IntStream.range(0, some.size())
                .mapToObj(v -> new int[] {
                    some.person()[v],
                    some.item()[v],
                    (some.person()[v] == 2 ? some.firstLeft()[v] : some.choseFirst()[v]) ? 1 : 0,
                    some.firstLeft()[v] ? 1 : 0
                })
                .toArray(int[][]::new);
        PeerFit lefty = MODEL.fit(of(some.features(), rows)).get();
        assertThat(lefty.side(2).get().value()).isGreaterThan(2).isFinite();
        assertThatIllegalArgumentException().isThrownBy(() -> of(features, new int[] {0, 3, 1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeerModel(0));
    }

    @Test
    void lapsesShowWhereOthersAreSure() {
        assertThat(LapseScore.none().and(0.5).standardised()).isZero();
        assertThat(LapseScore.none().and(0.1).standardised()).isCloseTo(4 / Math.sqrt(0.16 / 0.09), within(1e-12));
        // In control the mean is zero and the variance the information.
        Random random = new Random(9);
        double[] z = new double[4000];
        for (int i = 0; i < z.length; i++) {
            LapseScore batch = LapseScore.none();
            for (int k = 0; k < 10; k++) {
                double p = 0.05 + 0.9 * random.nextDouble();
                batch = batch.and(random.nextDouble() < p ? p : 1 - p);
            }
            z[i] = batch.standardised();
        }
        double mean = Arrays.stream(z).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.05));
        assertThat(Arrays.stream(z).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> LapseScore.none().and(1.1));
    }
}
