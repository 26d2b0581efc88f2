package org.touchstone.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.bias.StyleControl.Duels;
import org.touchstone.stats.bias.features.StyleDifference;

class StyleAndLengthControlTest {

    private static Duels arena(ReferenceCase reference) {
        double[][] rows = ReferenceCase.matrix(reference.data().get("rows"));
        double[][] style = new double[rows.length][(rows[0].length - 3) / 2];
        for (int k = 0; k < style[0].length; k++) {
            int a = 3 + 2 * k;
            double[] term = StyleDifference.standardised(Arrays.stream(rows)
                            .mapToDouble(r -> StyleDifference.ratio(r[a], r[a + 1]))
                            .toArray())
                    .get();
            for (int i = 0; i < rows.length; i++) {
                style[i][k] = term[i];
            }
        }
        return new Duels(
                1
                        + (int) Arrays.stream(rows)
                                .mapToDouble(r -> Math.max(r[0], r[1]))
                                .max()
                                .orElseThrow(),
                Arrays.stream(rows).mapToInt(r -> (int) r[0]).toArray(),
                Arrays.stream(rows).mapToInt(r -> (int) r[1]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> r[2]).toArray(),
                style);
    }

    @Test
    void styleControlAgreesWithTheReference() {
        ReferenceCase reference = ReferenceCase.named("style-control-bradley-terry");
        Duels duels = arena(reference);
        StyleControl.Fit fit = StyleControl.withDefaults().fit(duels).get();
        reference
                .one("ratings_natural")
                .matchesAll(IntStream.range(0, duels.models())
                        .mapToDouble(fit::rating)
                        .toArray());
        reference
                .one("style_coefficients")
                .matchesAll(IntStream.range(0, 4).mapToDouble(fit::style).toArray());
        reference.one("objective").matches(fit.objective());
        assertThat(fit.chessRating(1)).isCloseTo(1000 + 400 * fit.rating(1), within(1e-12));
        assertThat(fit.ranking()).containsExactly(3, 1, 2, 4, 0);
        assertThat(fit.styleInterval(0, 0.95).contains(fit.style(0))).isTrue();
    }

    @Test
    void swappingTheSidesChangesNothing() {
        Duels duels = arena(ReferenceCase.named("style-control-bradley-terry"));
        Duels swapped = new Duels(
                duels.models(),
                /* first= */ duels.second(),
                /* second= */ duels.first(),
                Arrays.stream(duels.outcome()).map(y -> 1 - y).toArray(),
                Arrays.stream(duels.style())
                        .map(row -> Arrays.stream(row).map(x -> -x).toArray())
                        .toArray(double[][]::new));
        StyleControl.Fit one = StyleControl.withDefaults().fit(duels).get();
        StyleControl.Fit other = StyleControl.withDefaults().fit(swapped).get();
        for (int m = 0; m < duels.models(); m++) {
            assertThat(other.rating(m)).isCloseTo(one.rating(m), within(1e-9));
            assertThat(other.controlledWinRate(m).get())
                    .isCloseTo(one.controlledWinRate(m).get(), within(1e-9));
            assertThat(other.rawWinRate(m).get()).isCloseTo(one.rawWinRate(m).get(), within(1e-12));
        }
        assertThat(other.style(0)).isCloseTo(one.style(0), within(1e-9));
    }

    @Test
    void controlTakesTheStyleOutOfTheWinRate() {
        // Model 1 is no better, only longer; length alone decides.
        Random random = new Random(3);
        int n = 4000;
        int[] first = new int[n];
        int[] second = new int[n];
        double[] outcome = new double[n];
        double[][] style = new double[n][1];
        for (int i = 0; i < n; i++) {
            first[i] = i % 2;
            second[i] = 1 - first[i];
            style[i][0] = (first[i] == 1 ? 1 : -1) + random.nextGaussian();
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(-style[i][0])) ? 1 : 0;
        }
        StyleControl.Fit fit = StyleControl.withDefaults()
                .fit(new Duels(2, first, second, outcome, style))
                .get();
        assertThat(fit.rawWinRate(1).get()).isGreaterThan(0.65);
        assertThat(fit.controlledWinRate(1).get()).isCloseTo(0.5, within(0.03));
        assertThat(fit.style(0)).isCloseTo(1, within(0.1));
    }

    @Test
    void degenerateDuelsHaveDefinedAnswers() {
        StyleControl control = StyleControl.withDefaults();
        Duels none = new Duels(2, new int[0], new int[0], new double[0], new double[0][]);
        assertThat(control.fit(none).whyNot()).contains(Outcome.Reason.NO_DATA);
        Duels always = new Duels(3, new int[] {0, 0}, new int[] {1, 1}, new double[] {1, 1}, new double[][] {{0}, {0}});
        Outcome<StyleControl.Fit> fit = control.fit(always);
        assertThat(fit.remarks()).contains(Outcome.Flag.NO_VARIATION);
        assertThat(fit.get().rating(0)).isPositive().isFinite();
        assertThat(fit.get().style(0)).isZero();
        assertThat(fit.get().rawWinRate(2).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duels(2, new int[] {0}, new int[] {0}, new double[] {1}, new double[][] {{}}));
        assertThatIllegalArgumentException().isThrownBy(() -> new StyleControl(0));
    }

    @Test
    void lengthControlRemovesTheLengthTerm() {
        Random random = new Random(8);
        int n = 5000;
        double[] outcome = new double[n];
        double[] length = new double[n];
        for (int i = 0; i < n; i++) {
            length[i] = 300 + 400 * random.nextGaussian();
            double phi = 1.5 * Math.tanh(length[i] / 400);
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(0.4 - phi)) ? 1 : 0;
        }
        LengthControl.Rate rate =
                LengthControl.withDefaults().of(outcome, length).get();
        assertThat(rate.raw()).isGreaterThan(0.55);
        assertThat(rate.controlled()).isCloseTo(1 / (1 + Math.exp(0.4)), within(0.03));
        assertThat(rate.interval(0.999).contains(1 / (1 + Math.exp(0.4)))).isTrue();
        assertThat(rate.lengthEffect()).isCloseTo(1.5, within(4 * rate.lengthEffectError()));
        assertThat(rate.farFromRaw()).isTrue();

        // Seen from the baseline everything turns around.
        LengthControl.Rate turned = LengthControl.withDefaults()
                .of(
                        Arrays.stream(outcome).map(y -> 1 - y).toArray(),
                        Arrays.stream(length).map(l -> -l).toArray())
                .get();
        assertThat(turned.controlled()).isCloseTo(1 - rate.controlled(), within(1e-9));
        assertThat(turned.lengthEffect()).isCloseTo(rate.lengthEffect(), within(1e-9));
    }

    @Test
    void withoutLengthTheControlledRateIsTheRawOne() {
        double[] outcome = {1, 1, 0, 0.5, 1};
        Outcome<LengthControl.Rate> same = LengthControl.withDefaults().of(outcome, new double[] {7, 7, 7, 7, 7});
        assertThat(same.remarks()).contains(Outcome.Flag.NO_VARIATION);
        assertThat(same.get().controlled()).isCloseTo(0.7, within(1e-9));
        assertThat(same.get().raw()).isCloseTo(0.7, within(1e-12));
        assertThat(same.get().lengthEffect()).isZero();
        assertThat(LengthControl.withDefaults().of(new double[0], new double[0]).whyNot())
                .contains(Outcome.Reason.NO_DATA);
        assertThat(LengthControl.withDefaults()
                        .of(new double[] {1, 1}, new double[] {1, 2})
                        .whyNot())
                .contains(Outcome.Reason.SEPARATED);
    }

    @Test
    void difficultyIsAveragedOver() {
        Random random = new Random(9);
        int n = 6000;
        double[] outcome = new double[n];
        double[] length = new double[n];
        double[] gamma = new double[n];
        double expected = 0;
        for (int i = 0; i < n; i++) {
            gamma[i] = random.nextGaussian();
            length[i] = random.nextGaussian();
            expected += 1 / (1 + Math.exp(-0.8 - gamma[i])) / n;
            double eta = 0.8 + gamma[i] + Math.tanh(length[i]);
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
        }
        LengthControl.Rate rate =
                LengthControl.withDefaults().of(outcome, length, gamma).get();
        assertThat(rate.controlled()).isCloseTo(expected, within(0.02));
        assertThat(rate.difficultyEffect()).isCloseTo(1, within(0.15));
    }
}
