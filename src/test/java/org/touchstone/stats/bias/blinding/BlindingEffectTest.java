package org.touchstone.stats.bias.blinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.peer.Votes;
import org.touchstone.stats.regression.ConditionalLogit;

class BlindingEffectTest {

    /** Votes in blocks of ten, half of them blinded; slopes 1 and 1 + effect. */
    private static BlindingEffect.Arms arms(int people, int items, double effect, long seed) {
        Random random = new Random(seed);
        int n = people * items;
        double[][] features = new double[items][];
        double[] quality = new double[items];
        for (int i = 0; i < items; i++) {
            features[i] = new double[] {random.nextGaussian()};
            quality[i] = random.nextGaussian();
        }
        boolean[] first = new boolean[n];
        boolean[] left = new boolean[n];
        boolean[] blinded = new boolean[n];
        for (int b = 0; b < n / 10; b++) {
            for (int k = 0; k < 5; k++) {
                int v = random.nextInt(10);
                while (blinded[10 * b + v]) {
                    v = (v + 1) % 10;
                }
                blinded[10 * b + v] = true;
            }
        }
        for (int v = 0; v < n; v++) {
            int i = v % items;
            left[v] = random.nextBoolean();
            double eta = quality[i] + (1 + (blinded[v] ? effect : 0)) * features[i][0];
            first[v] = random.nextDouble() < 1 / (1 + Math.exp(-eta));
        }
        int[] person = IntStream.range(0, n).map(v -> v / items).toArray();
        int[] item = IntStream.range(0, n).map(v -> v % items).toArray();
        int[] block = IntStream.range(0, n).map(v -> v / 10).toArray();
        return new BlindingEffect.Arms(
                new Votes(features, person, item, first, left), new BlockRandomisation(blinded, block));
    }

    private static BlindingEffect estimate(BlindingEffect.Arms arms) {
        return BlindingEffect.of(arms, 999, new Random(1)).get();
    }

    @Test
    void findsTheEffectAndItsSize() {
        BlindingEffect effect = estimate(arms(10, 400, -0.6, 1));
        assertThat(effect.effect()).isCloseTo(-0.6, within(0.25));
        assertThat(effect.interval(0.99).contains(-0.6)).isTrue();
        assertThat(effect.randomisation().pValue()).isLessThanOrEqualTo(0.005);
        assertThat(effect.randomisation().exact()).isFalse();
        assertThat(effect.robustPValue()).isLessThan(0.01);
        assertThat(effect.shareRemoved().orElseThrow()).isBetween(0.35, 0.85);
        assertThat(effect.people()).isEqualTo(10);
    }

    @Test
    void sameSeedSameAnswer_otherResponseFirstSameAnswer() {
        BlindingEffect.Arms arms = arms(4, 100, -0.5, 2);
        assertThat(estimate(arms)).isEqualTo(estimate(arms));
        Votes v = arms.votes();
        boolean[] second = new boolean[v.size()];
        boolean[] right = new boolean[v.size()];
        for (int k = 0; k < v.size(); k++) {
            second[k] = !v.choseFirst()[k];
            right[k] = !v.firstLeft()[k];
        }
        double[][] turned =
                Arrays.stream(v.features()).map(f -> new double[] {-f[0]}).toArray(double[][]::new);
        BlindingEffect other = estimate(
                new BlindingEffect.Arms(new Votes(turned, v.person(), v.item(), second, right), arms.assignment()));
        assertThat(other.effect()).isCloseTo(estimate(arms).effect(), within(1e-8));
        assertThat(other.standardError()).isCloseTo(estimate(arms).standardError(), within(1e-8));
        assertThat(other.randomisation().pValue())
                .isEqualTo(estimate(arms).randomisation().pValue());
    }

    @Test
    void withoutEffectEveryPValueIsAsLikely() {
        int rejected = 0;
        int robust = 0;
        int covered = 0;
        for (int seed = 0; seed < 200; seed++) {
            BlindingEffect effect = BlindingEffect.of(arms(8, 50, 0, 1000 + seed), 199, new Random(seed))
                    .get();
            rejected += effect.randomisation().pValue() <= 0.10 ? 1 : 0;
            robust += effect.robustPValue() <= 0.10 ? 1 : 0;
            covered += effect.interval(0.9).contains(0) ? 1 : 0;
        }
        assertThat(rejected / 200.0).isBetween(0.05, 0.16);
        assertThat(robust / 200.0).isBetween(0.04, 0.18);
        assertThat(covered).isEqualTo(200 - robust);
    }

    @Test
    void itemsJudgedOnceStillTell() {
        BlindingEffect.Arms arms = arms(10, 400, -0.8, 3);
        int[] once = IntStream.range(0, arms.votes().size())
                .filter(v -> arms.votes().person()[v] == arms.votes().item()[v] % 10)
                .toArray();
        boolean[] blinded = new boolean[once.length];
        int[] block = new int[once.length];
        for (int k = 0; k < once.length; k++) {
            blinded[k] = arms.assignment().treated()[once[k]];
            block[k] = arms.votes().person()[once[k]];
        }
        BlindingEffect effect =
                estimate(new BlindingEffect.Arms(arms.votes().only(once), new BlockRandomisation(blinded, block)));
        assertThat(effect.interval(0.99).contains(-0.8)).isTrue();
    }

    @Test
    void fewArrangementsAreCountedExactly() {
        // Two blocks of four with two treated: 36 arrangements. The observed one is the most extreme, as is its mirror.
        boolean[] treated = {true, true, false, false, true, false, true, false};
        int[] block = {5, 5, 5, 5, 9, 9, 9, 9};
        double[] scores = {4, 3, 2, 1, 8, 5, 7, 6};
        BlockRandomisation.Test test = new BlockRandomisation(treated, block)
                .test(scores, 99, new Random(1))
                .get();
        assertThat(test.exact()).isTrue();
        assertThat(test.arrangements()).isEqualTo(36);
        assertThat(test.pValue()).isCloseTo(2 / 36.0, within(1e-12));
        double[] alike = {1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(new BlockRandomisation(treated, block)
                        .test(alike, 99, new Random(1))
                        .get()
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void drawnArrangementsComeNearTheCountedOnes() {
        // 20 votes in one block are counted (184,756 is above the limit, so 18 are: 48,620).
        Random random = new Random(4);
        double[] scores = random.doubles(18, -1, 1).toArray();
        boolean[] treated = new boolean[18];
        Arrays.fill(treated, 0, 9, true);
        double exact = new BlockRandomisation(treated, new int[18])
                .test(scores, 99, random)
                .get()
                .pValue();
        double[] twice = Arrays.copyOf(scores, 20);
        boolean[] more = Arrays.copyOf(treated, 20);
        more[18] = true;
        BlockRandomisation.Test drawn = new BlockRandomisation(more, new int[20])
                .test(twice, 4000, random)
                .get();
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.arrangements()).isEqualTo(4000);
        assertThat(drawn.pValue()).isCloseTo(exact, within(0.1));
    }

    @Test
    void degenerateArmsHaveDefinedAnswers() {
        BlindingEffect.Arms arms = arms(2, 20, 0, 5);
        Votes votes = arms.votes();
        BlockRandomisation allPlain =
                new BlockRandomisation(new boolean[40], arms.assignment().block());
        assertThat(BlindingEffect.of(new BlindingEffect.Arms(votes, allPlain), 99, new Random(1))
                        .whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        int[] ofOne = IntStream.range(0, 20).toArray();
        BlockRandomisation half = new BlockRandomisation(
                Arrays.copyOf(arms.assignment().treated(), 20),
                Arrays.copyOf(arms.assignment().block(), 20));
        assertThat(BlindingEffect.of(new BlindingEffect.Arms(votes.only(ofOne), half), 99, new Random(1))
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        BlockRandomisation none = new BlockRandomisation(new boolean[0], new int[0]);
        assertThat(BlindingEffect.of(new BlindingEffect.Arms(votes.only(), none), 99, new Random(1))
                        .whyNot())
                .contains(Outcome.Reason.NO_DATA);
        assertThat(none.test(new double[0], 99, new Random(1)).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> new BlindingEffect.Arms(votes, none));
        assertThatIllegalArgumentException().isThrownBy(() -> half.test(new double[] {Double.NaN}, 99, new Random(1)));
    }

    @Test
    void matchedPairsAreTheConditionalEstimate() {
        // 13 items on which only the blinded vote chose the longer, 5 the other way round, 4 on which both agree.
        int n = 22;
        double[][] features = new double[n][];
        int[] person = new int[2 * n];
        int[] item = new int[2 * n];
        boolean[] first = new boolean[2 * n];
        boolean[] blinded = new boolean[2 * n];
        for (int i = 0; i < n; i++) {
            features[i] = new double[] {i % 2 == 0 ? 1 : -1};
            for (int arm = 0; arm < 2; arm++) {
                int v = 2 * i + arm;
                person[v] = arm;
                item[v] = i;
                blinded[v] = arm == 0;
                boolean longer = i < 13 ? arm == 0 : i < 18 ? arm == 1 : i % 3 == 0;
                first[v] = longer == features[i][0] > 0;
            }
        }
        BlindingEffect.Arms arms = new BlindingEffect.Arms(
                new Votes(features, person, item, first, new boolean[2 * n]),
                new BlockRandomisation(blinded, new int[2 * n]));
        MatchedArms matched = MatchedArms.of(arms).get();
        ConditionalLogit logit = ConditionalLogit.ofDiscordant(13, 5).get();
        assertThat(matched.logOdds()).isCloseTo(logit.coefficient(0), within(1e-9));
        assertThat(matched.standardError()).isCloseTo(logit.standardError(0), within(1e-9));
        assertThat(matched.items()).isEqualTo(22);
        assertThat(matched.interval(0.95).contains(0.95)).isTrue();
        BlindingEffect.Arms onlyPlain =
                new BlindingEffect.Arms(arms.votes(), new BlockRandomisation(new boolean[2 * n], new int[2 * n]));
        assertThat(MatchedArms.of(onlyPlain).whyNot()).contains(Outcome.Reason.NO_PAIRABLE_UNIT);
    }
}
