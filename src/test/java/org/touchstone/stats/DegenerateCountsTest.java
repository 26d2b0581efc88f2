package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.stats.agreement.Weights;
import org.touchstone.stats.bias.BenjaminiHochberg;
import org.touchstone.stats.bias.McNemar;
import org.touchstone.stats.bias.blinding.BangIndex;
import org.touchstone.stats.bias.features.EpistemicLexicon;
import org.touchstone.stats.bias.features.StyleDifference;
import org.touchstone.stats.bias.features.TextFeatures;
import org.touchstone.stats.bias.probe.ChoiceProbe;
import org.touchstone.stats.bias.probe.FlipProbe;
import org.touchstone.stats.bias.probe.RateProbe;
import org.touchstone.stats.bias.probe.ResponseTimeEffort;
import org.touchstone.stats.bias.probe.RetestProbe;
import org.touchstone.stats.bias.probe.StraightLining;
import org.touchstone.stats.bias.probe.SwapProbe;
import org.touchstone.stats.bias.probe.TwoRates;
import org.touchstone.stats.diversity.HillNumber;
import org.touchstone.stats.diversity.JensenShannon;
import org.touchstone.stats.diversity.NearDuplicates;
import org.touchstone.stats.diversity.Shingles;
import org.touchstone.stats.diversity.TargetFit;
import org.touchstone.stats.diversity.UnseenMass;
import org.touchstone.stats.drift.AlarmSummary;
import org.touchstone.stats.drift.AnchorShift;
import org.touchstone.stats.drift.BernoulliCusum;
import org.touchstone.stats.drift.ChangePoint;
import org.touchstone.stats.drift.Ewma;
import org.touchstone.stats.drift.NormalCusum;
import org.touchstone.stats.interval.BetaPosterior;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.paired.PositionEffect;
import org.touchstone.stats.quiz.Ability;
import org.touchstone.stats.quiz.Answers;
import org.touchstone.stats.quiz.ItemCurve;
import org.touchstone.stats.quiz.ItemResponse;
import org.touchstone.stats.quiz.SequentialTest;
import org.touchstone.stats.regression.ConditionalLogit;

/**
 * Whatever takes counts, texts, answers or parameters answers at the edges of their ranges with finite numbers or a reason,
 * and refuses what is outside with an {@link IllegalArgumentException}.
 */
class DegenerateCountsTest {
    private static final int ROUNDS = 300;

    private static int one(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void countsHaveDefinedAnswers() {
        Random random = new Random(11);
        for (int t = 0; t < ROUNDS; t++) {
            int n = one(random, 0, 1, 2, 20, 1_000_000_000);
            int x = n == 0 ? 0 : one(random, 0, 1, n / 2, n - 1, n);
            double level = new double[] {1e-9, 0.5, 0.95, 1 - 1e-9}[random.nextInt(4)];
            for (ProportionInterval kind : ProportionInterval.values()) {
                Outcome<Interval> interval = kind.of(x, n, level);
                Finite.everywhere(kind + " " + x + "/" + n, interval);
                interval.estimate()
                        .ifPresent(i ->
                                assertThat(i.lower() >= 0 && i.upper() <= 1).isTrue());
            }
            BetaPosterior belief = BetaPosterior.uniformPrior().after(x, n - x);
            Finite.everywhere("belief", belief.interval(level));
            Finite.everywhere("belief", belief.probabilityAbove(one(random, 0, 1) / 2.0));
            Finite.everywhere("Bang", BangIndex.of(x, n - x, one(random, 0, 7)));
            Finite.everywhere("McNemar", McNemar.of(x, n - x));
            Finite.everywhere("choice", ChoiceProbe.of(x, n));
            Finite.everywhere("rate", RateProbe.standard().of(x, n));
            Finite.everywhere("retest", RetestProbe.of(x, n, one(random, 0, 1)));
            Finite.everywhere("flip", FlipProbe.of(x, n - x, one(random, 0, 3)));
            Finite.everywhere("swap", SwapProbe.of(x, n - x, one(random, 0, 3)));
            int small = Math.min(n, 20);
            Finite.everywhere("two rates", TwoRates.of(new int[] {Math.min(x, small), 0}, new int[] {small, 3}));
            Finite.everywhere("anchors", AnchorShift.of(new AnchorShift.Counts(x, n - x, 0, one(random, 0, 5)), 0.95));
            Finite.everywhere(
                    "ledger", new AlarmSummary(9, one(random, 0, 9), n, one(random, 1, 500)).chanceOfSoMany());
            Finite.everywhere(
                    "conditional", ConditionalLogit.ofDiscordant(x, n - x).map(f ->
                            new double[] {f.coefficient(0), f.standardError(0)}));
        }
    }

    @Test
    void amountsAndTextsHaveDefinedAnswers() {
        Random random = new Random(12);
        double[] sizes = {0, 0, 1, 3, 1e-300, 1e300, 1e9};
        String[] texts = {"", " ", "a", "```", "# \n- \n**", "the same words again", "\uD83D\uDE00", "10 000", ">"};
        for (int t = 0; t < ROUNDS; t++) {
            int kinds = one(random, 0, 1, 2, 6);
            double[] p = random.doubles(kinds)
                    .map(d -> sizes[(int) (d * sizes.length)])
                    .toArray();
            double[] q = random.doubles(kinds)
                    .map(d -> sizes[(int) (d * sizes.length)])
                    .toArray();
            long[] counts = random.ints(kinds, 0, 4).asLongStream().toArray();
            for (double order : new double[] {0, 0.5, 1 - 1e-9, 1, 1 + 1e-9, 2, 5000, 1e15, Double.POSITIVE_INFINITY}) {
                Finite.everywhere("effective number " + Arrays.toString(p) + order, HillNumber.of(order, p));
            }
            Finite.everywhere("divergence", JensenShannon.bits(p, q));
            Finite.everywhere("target", TargetFit.of(counts, p));
            Finite.everywhere("unseen", UnseenMass.of(counts));
            Finite.everywhere("scaled", StyleDifference.scaled(p.length > 0 && p[0] < 1e200 ? counted(counts) : p));
            String text = texts[random.nextInt(texts.length)];
            String other = texts[random.nextInt(texts.length)];
            EpistemicLexicon lexicon = EpistemicLexicon.english();
            Finite.everywhere(
                    "features",
                    TextFeatures.difference(TextFeatures.of(text, lexicon), TextFeatures.of(other, lexicon)));
            Finite.everywhere("likeness", Shingles.of(text).jaccard(Shingles.of(other)));
            Finite.everywhere("copies", NearDuplicates.standard().among(List.of(text, other)));
        }
    }

    private static double[] counted(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    @Test
    void streamsHaveDefinedAnswers() {
        Random random = new Random(13);
        for (int t = 0; t < ROUNDS; t++) {
            int n = one(random, 0, 1, 2, 10, 60);
            int always = random.nextInt(3);
            boolean[] errors = new boolean[n];
            int[] votes = new int[n];
            for (int i = 0; i < n; i++) {
                errors[i] = always == 0 ? random.nextBoolean() : always == 1;
                votes[i] = errors[i] ? 1 : 0;
            }
            Finite.everywhere("change", new ChangePoint(one(random, 1, 5), 99, 99, 0.9).find(errors, random));
            Finite.everywhere("runs", StraightLining.of(votes, 99, random));
            double[] seconds = random.doubles(n, 0, 3).toArray();
            Finite.everywhere("pace", ResponseTimeEffort.of(seconds, new double[n], new double[n]));
        }
        assertThat(new BernoulliCusum(1, 500).averageRunLength(0)).isInfinite();
        assertThat(new BernoulliCusum(Integer.MAX_VALUE, 3).averageRunLength(1)).isEqualTo(1);
        for (double shift : new double[] {-5, 0, 5}) {
            for (double size : new double[] {1e-9, 1, 20}) {
                assertThat(new NormalCusum(5, size).oneSidedRunLength(shift)).isGreaterThanOrEqualTo(1);
                assertThat(new NormalCusum(0, size).twoSidedRunLength(shift)).isGreaterThan(0.4);
            }
            for (double lambda : new double[] {0.1, 0.5, 1}) {
                assertThat(new Ewma(lambda, 6).averageRunLength(shift)).isGreaterThanOrEqualTo(1);
            }
        }
    }

    @Test
    void quizzesHaveDefinedAnswers() {
        Random random = new Random(14);
        for (int t = 0; t < 60; t++) {
            int items = one(random, 0, 1, 3, 5);
            int kind = random.nextInt(5);
            List<Answers> all = new ArrayList<>();
            for (int p = 0; p < one(random, 0, 1, 2, 30); p++) {
                byte[] bits = new byte[items];
                for (int i = 0; i < items; i++) {
                    bits[i] = (byte)
                            switch (kind) {
                                case 0 -> 1;
                                case 1 -> -1;
                                case 2 -> i <= p ? 1 : 0; // a perfect scale
                                case 3 -> p % 2;
                                default -> one(random, -1, 0, 1);
                            };
                }
                all.add(new Answers(bits, one(random, 0, 1, 1, 1_000_000_000)));
            }
            for (ItemResponse.Kind model : ItemResponse.Kind.values()) {
                Finite.everywhere("items " + t, new ItemResponse(model, one(random, 0, 1) / 2.0).fit(all));
            }
            ItemCurve steep = new ItemCurve(one(random, -900, 0, 900), one(random, -50, 0, 50), 0.5);
            Finite.everywhere("information", steep.information(random.nextGaussian()));
            Finite.everywhere("ability", Ability.of(List.of(steep), new Answers(new byte[] {1}, 1)));
            SequentialTest test = new SequentialTest(1e-12, 1 - 1e-12, 1e-9, 1e-9, new SequentialTest.Items(1, 9));
            Finite.everywhere("test", test.at(one(random, 0, 1)));
        }
    }

    @Test
    void misuseIsRefused() {
        SequentialTest.Items items = new SequentialTest.Items(1, 10);
        List<Runnable> misuses = List.of(
                () -> new SequentialTest(0.8, 0.8, 0.05, 0.1, items),
                () -> new SequentialTest(0.9, 0.8, 0.05, 0.1, items),
                () -> new SequentialTest(0, 0.8, 0.05, 0.1, items),
                () -> new SequentialTest(0.5, 1, 0.05, 0.1, items),
                () -> new SequentialTest(0.5, 0.8, 0.6, 0.6, items),
                () -> new SequentialTest.Items(3, 2),
                () -> SequentialTest.standard().at(Double.NaN),
                () -> SequentialTest.standard().decide(Integer.MAX_VALUE, 1),
                () -> FlipProbe.of(Integer.MAX_VALUE, 1, 0),
                () -> SwapProbe.of(Integer.MAX_VALUE, 1, 1),
                () -> TwoRates.of(new int[] {0, 0}, new int[] {Integer.MAX_VALUE, 1}),
                () -> new AnchorShift.Counts(Integer.MAX_VALUE, 1, 0, 0),
                () -> McNemar.of(Long.MAX_VALUE, 1),
                () -> McNemar.of(-1, 1),
                () -> BenjaminiHochberg.of(Double.NaN),
                () -> RetestConsistency.of(List.of(), Integer.MAX_VALUE, 0.95),
                () -> RetestConsistency.of(List.of(new RetestConsistency.Twice(Integer.MIN_VALUE, 0, false)), 3, 0.95),
                () -> PositionEffect.fit(new long[][] {{0, 1}, {1, 0}}, new long[][] {{0, 1}, {1}}),
                () -> PositionEffect.fit(new long[][] {{0, -1}, {1, 0}}, new long[][] {{0, 1}, {3, 0}}),
                () -> Weights.identity(0),
                () -> Weights.quadraticOf(-Double.MAX_VALUE, Double.MAX_VALUE),
                () -> Weights.ratioOf(-1, 1),
                () -> Weights.bipolarOf(2, 2),
                () -> ProportionInterval.WILSON.of(1, 2, 1),
                () -> ProportionInterval.WILSON.of(3, 2, 0.9));
        for (int i = 0; i < misuses.size(); i++) {
            Runnable misuse = misuses.get(i);
            assertThatIllegalArgumentException().as("misuse " + i).isThrownBy(misuse::run);
        }
    }
}
