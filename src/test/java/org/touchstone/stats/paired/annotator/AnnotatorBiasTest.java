package org.touchstone.stats.paired.annotator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.paired.PairCounts;

class AnnotatorBiasTest {
    private static final double SAME = 1e-7;

    private record Vote(int person, int left, int right, double z, PairCounts.Result result) {
        Vote turned() {
            PairCounts.Result turned = result == PairCounts.Result.FIRST
                    ? PairCounts.Result.SECOND
                    : result == PairCounts.Result.SECOND ? PairCounts.Result.FIRST : result;
            return new Vote(person, /* left= */ right, /* right= */ left, -z, turned);
        }
    }

    private static SidedVotes votes(int people, int players, List<Vote> rows) {
        SidedVotes.Builder builder = SidedVotes.of(people, players);
        rows.forEach(v -> builder.add(v.person, v.left, v.right, v.z, v.result));
        return builder.build();
    }

    private static AnnotatorBiasFit fit(int people, int players, List<Vote> rows) {
        Outcome<AnnotatorBiasFit> outcome = AnnotatorBias.standard().fit(votes(people, players, rows));
        assertThat(outcome.remarks()).isEmpty();
        return outcome.get();
    }

    private static double[] each(int n, IntToDoubleFunction of) {
        double[] values = new double[n];
        Arrays.setAll(values, of);
        return values;
    }

    @Test
    void maximumAgreesWithTheReference() {
        ReferenceCase reference = ReferenceCase.named("annotator-bias-bt-map");
        List<Vote> rows = new ArrayList<>();
        reference
                .data()
                .get("rows")
                .forEach(r -> rows.add(new Vote(
                        r.get(0).asInt(),
                        r.get(1).asInt(),
                        r.get(2).asInt(),
                        r.get(3).asDouble(),
                        r.get(4).asInt() == 1 ? PairCounts.Result.FIRST : PairCounts.Result.SECOND)));
        AnnotatorBiasFit fit = fit(5, 6, rows);
        reference.one("item_scores").matchesAll(each(6, fit::strength));
        reference
                .one("log_discrimination")
                .matchesAll(each(5, j -> fit.discrimination(j).value()));
        reference.one("side_effect").matchesAll(each(5, j -> fit.side(j).value()));
        reference.one("length_slope").matchesAll(each(5, j -> fit.slope(j).value()));
        reference.one("mean_length_slope").matches(fit.meanSlope().value());
        reference.one("objective").matches(fit.objective());
    }

    /** A study in which everything the model knows is at work. */
    private static List<Vote> study(Random random, int people, int players, int each) {
        List<Vote> rows = new ArrayList<>();
        for (int j = 0; j < people; j++) {
            for (int n = 0; n < each; n++) {
                int a = random.nextInt(players);
                int b = (a + 1 + random.nextInt(players - 1)) % players;
                double z = random.nextGaussian();
                double logit = Math.exp(sharpness(j)) * (strength(a) - strength(b)) + side(j) + slope(j) * z;
                double u = random.nextDouble();
                boolean left = u < 1 / (1 + Math.exp(-logit));
                rows.add(new Vote(j, a, b, z, left ? PairCounts.Result.FIRST : PairCounts.Result.SECOND));
            }
        }
        return rows;
    }

    private static double strength(int player) {
        return 0.5 * (player - 2);
    }

    private static double sharpness(int person) {
        return person % 3 * 0.4 - 0.4;
    }

    private static double side(int person) {
        return person % 2 == 0 ? 0.4 : -0.3;
    }

    private static double slope(int person) {
        return 0.3 + 0.2 * (person % 4 - 1.5);
    }

    @Test
    void turningSidesNegatesSideEffectsAndNothingElse() {
        List<Vote> rows = study(new Random(5), 4, 5, 120);
        AnnotatorBiasFit one = fit(4, 5, rows);
        AnnotatorBiasFit turned = fit(4, 5, rows.stream().map(Vote::turned).toList());
        for (int j = 0; j < 4; j++) {
            assertThat(turned.side(j).value()).isCloseTo(-one.side(j).value(), within(SAME));
            assertThat(turned.slope(j).value()).isCloseTo(one.slope(j).value(), within(SAME));
            assertThat(turned.discrimination(j).error())
                    .isCloseTo(one.discrimination(j).error(), within(SAME));
        }
        assertThat(each(5, turned::strength)).containsExactly(each(5, one::strength), within(SAME));
    }

    @Test
    void turningTheCovariateNegatesItsSlopes() {
        List<Vote> rows = study(new Random(6), 3, 4, 100);
        AnnotatorBiasFit one = fit(3, 4, rows);
        AnnotatorBiasFit turned = fit(
                3,
                4,
                rows.stream()
                        .map(v -> new Vote(v.person, v.left, v.right, -v.z, v.result))
                        .toList());
        assertThat(each(3, j -> turned.slope(j).value()))
                .containsExactly(each(3, j -> -one.slope(j).value()), within(SAME));
        assertThat(turned.meanSlope().value()).isCloseTo(-one.meanSlope().value(), within(SAME));
    }

    @Test
    void orderOfVotesAndNamesDoNotMatter() {
        List<Vote> rows = study(new Random(7), 4, 5, 90);
        AnnotatorBiasFit one = fit(4, 5, rows);
        List<Vote> renamed = new ArrayList<>(rows.stream()
                .map(v -> new Vote((v.person + 3) % 4, (v.left + 2) % 5, (v.right + 2) % 5, v.z, v.result))
                .toList());
        Collections.shuffle(renamed, new Random(1));
        AnnotatorBiasFit other = fit(4, 5, renamed);
        assertThat(each(5, a -> other.strength((a + 2) % 5))).containsExactly(each(5, one::strength), within(SAME));
        assertThat(each(5, a -> other.strengthError((a + 2) % 5)))
                .containsExactly(each(5, one::strengthError), within(SAME));
        assertThat(each(4, j -> other.slope((j + 3) % 4).error()))
                .containsExactly(each(4, j -> one.slope(j).error()), within(SAME));
        assertThat(other.objective()).isCloseTo(one.objective(), within(SAME));
    }

    @Test
    void errorsAreTheInverseOfTheCurvature() {
        // An independent check: the curvature by finite differences of the posterior, inverted as a whole.
        SidedVotes votes = votes(2, 3, study(new Random(9), 2, 3, 40));
        AnnotatorBias model = AnnotatorBias.standard();
        AnnotatorBiasFit fit = model.fit(votes).get();
        BiasPosterior posterior = new BiasPosterior(model.prior(), votes);
        double[] at = {
            fit.discrimination(0).value(),
            fit.side(0).value(),
            fit.slope(0).value(),
            fit.discrimination(1).value(),
            fit.side(1).value(),
            fit.slope(1).value(),
            fit.strength(0),
            fit.strength(1),
            fit.strength(2),
            fit.meanSlope().value()
        };
        double[][] curvature = new double[10][10];
        double h = 1e-4;
        for (int i = 0; i < 10; i++) {
            for (int k = 0; k < 10; k++) {
                double[] x = at.clone();
                double sum = 0;
                for (int sign = 0; sign < 4; sign++) {
                    x[i] += (sign & 1) == 0 ? h : -h;
                    x[k] += (sign & 2) == 0 ? h : -h;
                    sum += ((sign & 1) == 0 ? 1 : -1) * ((sign & 2) == 0 ? 1 : -1) * posterior.value(x);
                    System.arraycopy(at, 0, x, 0, 10);
                }
                curvature[i][k] = -sum / (4 * h * h);
            }
        }
        double[][] inverse = org.apache.commons.math3.linear.MatrixUtils.inverse(
                        org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(curvature))
                .getData();
        assertThat(fit.discrimination(0).error()).isCloseTo(Math.sqrt(inverse[0][0]), within(1e-5));
        assertThat(fit.side(1).error()).isCloseTo(Math.sqrt(inverse[4][4]), within(1e-5));
        assertThat(fit.slope(1).error()).isCloseTo(Math.sqrt(inverse[5][5]), within(1e-5));
        assertThat(fit.strengthError(2)).isCloseTo(Math.sqrt(inverse[8][8]), within(1e-5));
        assertThat(fit.meanSlope().error()).isCloseTo(Math.sqrt(inverse[9][9]), within(1e-5));
        assertThat(fit.differenceError(0, 2))
                .isCloseTo(Math.sqrt(inverse[6][6] + inverse[8][8] - 2 * inverse[6][8]), within(1e-5));
    }

    @Test
    void whatWasPutInIsFoundWithinItsIntervals() {
        int inside = 0;
        int all = 0;
        double slopes = 0;
        for (int seed = 0; seed < 12; seed++) {
            AnnotatorBiasFit fit = fit(12, 5, study(new Random(seed), 12, 5, 250));
            slopes += fit.meanSlope().value() / 12;
            for (int j = 0; j < 12; j++) {
                inside += fit.side(j).interval(0.95).contains(side(j)) ? 1 : 0;
                inside += fit.slope(j).interval(0.95).contains(slope(j)) ? 1 : 0;
                all += 2;
            }
            for (int a = 1; a < 5; a++) {
                double off = fit.difference(a, 0) - (strength(a) - strength(0));
                inside += Math.abs(off) < 1.96 * fit.differenceError(a, 0) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside / all).isBetween(0.92, 0.99);
        assertThat(slopes).isCloseTo(0.3, within(0.05));
    }

    @Test
    void lengthIsLeftOutOrPooled() {
        List<Vote> rows = study(new Random(3), 8, 5, 200);
        AnnotatorBiasFit fit = fit(8, 5, rows);
        SoftLabel controlled = fit.controlled(4, 3, 0.9);
        SoftLabel longer = fit.pooled(4, 3, 1.5, 0.9);
        SoftLabel level = fit.pooled(4, 3, 0, 0.9);
        assertThat(level).isEqualTo(controlled);
        assertThat(longer.means().get(0)).isGreaterThan(controlled.means().get(0));
        assertThat(longer.intervals().get(0).width()).isPositive();
        assertThat(fit.atSlope(4, 3, 1.5, 0, 0.9)).isEqualTo(controlled);
        assertThat(controlled.means().get(0) + controlled.means().get(1)).isCloseTo(1, within(1e-12));
        assertThat(fit.controlled(3, 4, 0.9).means().get(0))
                .isCloseTo(controlled.means().get(1), within(1e-12));
    }

    @Test
    void degenerateVotesHaveDefinedAnswers() {
        AnnotatorBias model = AnnotatorBias.standard();
        assertThat(model.fit(votes(2, 3, List.of())).whyNot()).contains(Outcome.Reason.NO_DATA);
        // One vote, a player who always wins, people and players without votes: the priors keep all of it finite.
        List<Vote> one = List.of(new Vote(0, 0, 1, 0, PairCounts.Result.FIRST));
        AnnotatorBiasFit single = model.fit(votes(3, 4, one)).get();
        assertThat(single.difference(0, 1)).isPositive().isFinite();
        assertThat(single.strengthError(3)).isCloseTo(1.5, within(1e-9));
        assertThat(single.side(2).error()).isCloseTo(0.5, within(1e-9));
        List<Vote> always = Collections.nCopies(500, new Vote(0, 0, 1, 3, PairCounts.Result.FIRST));
        AnnotatorBiasFit won = model.fit(votes(1, 2, always)).get();
        assertThat(won.difference(0, 1)).isBetween(1.0, 6.0);
        assertThat(won.slope(0).error()).isBetween(0.1, 1.2);
        List<Vote> apart =
                List.of(new Vote(0, 0, 1, 0, PairCounts.Result.FIRST), new Vote(0, 2, 3, 0, PairCounts.Result.TIE));
        assertThat(model.fit(votes(1, 5, apart)).remarks()).containsExactly(Outcome.Flag.DISCONNECTED);
        AnnotatorBias hurried = new AnnotatorBias(model.prior(), 1e-8, 1);
        assertThat(hurried.fit(votes(1, 2, always)).remarks()).containsExactly(Outcome.Flag.NOT_CONVERGED);
    }

    @Test
    void wrongUseIsRefused() {
        SidedVotes.Builder builder = SidedVotes.of(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, 1, 0, PairCounts.Result.TIE));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 0, 1, Double.NaN, PairCounts.Result.TIE));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, 0, 1, 0, PairCounts.Result.TIE));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 0, 1, 0, PairCounts.Result.TIE, 0));
        SidedVotes tooMany = SidedVotes.of(1, 3001).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnotatorBias.standard().fit(tooMany));
    }

    @Test
    void aTieIsHalfAVoteAndAWeightIsThatManyVotes() {
        List<Vote> rows = study(new Random(2), 2, 3, 30);
        SidedVotes.Builder twice = SidedVotes.of(2, 3);
        SidedVotes.Builder weighted = SidedVotes.of(2, 3);
        SidedVotes.Builder halves = SidedVotes.of(2, 3);
        for (Vote v : rows) {
            twice.add(v.person, v.left, v.right, v.z, v.result).add(v.person, v.left, v.right, v.z, v.result);
            weighted.add(v.person, v.left, v.right, v.z, v.result, 2);
            halves.add(v.person, v.left, v.right, v.z, v.result, 2);
        }
        weighted.add(0, 0, 1, 0.5, PairCounts.Result.TIE, 2);
        twice.add(0, 0, 1, 0.5, PairCounts.Result.FIRST).add(0, 0, 1, 0.5, PairCounts.Result.SECOND);
        halves.add(0, 0, 1, 0.5, PairCounts.Result.FIRST, 1).add(0, 0, 1, 0.5, PairCounts.Result.SECOND, 1);
        double one = AnnotatorBias.standard().fit(weighted.build()).get().objective();
        assertThat(AnnotatorBias.standard().fit(twice.build()).get().objective())
                .isCloseTo(one, within(SAME));
        assertThat(AnnotatorBias.standard().fit(halves.build()).get().objective())
                .isCloseTo(one, within(SAME));
    }
}
