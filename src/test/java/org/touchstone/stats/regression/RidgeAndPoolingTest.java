package org.touchstone.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.bias.features.StyleDifference;
import tools.jackson.databind.JsonNode;

class RidgeAndPoolingTest {

    @Test
    void lengthSlopesOfRealAnnotatorsAgreeWithTheReference() {
        ReferenceCase reference = ReferenceCase.named("pandalm-human-preference");
        double[][] rows = ReferenceCase.matrix(reference.data().get("rows"));
        for (ReferenceCase.Expected e : reference.all("length_logit_scaled")) {
            checkSlope(e, rows, true);
        }
        for (ReferenceCase.Expected e : reference.all("length_logit_logratio")) {
            checkSlope(e, rows, false);
        }
    }

    private static void checkSlope(ReferenceCase.Expected e, double[][] rows, boolean scaled) {
        int annotator = (int) e.number("annotator") - 1;
        double[][] decisive = Arrays.stream(rows).filter(r -> r[annotator] != 0).toArray(double[][]::new);
        double[] feature = Arrays.stream(decisive)
                .mapToDouble(r -> scaled ? StyleDifference.ratio(r[3], r[4]) : StyleDifference.logRatio(r[3], r[4]))
                .toArray();
        double[] x = scaled ? StyleDifference.scaled(feature).get() : feature;
        boolean[] yes = new boolean[x.length];
        double[][] columns = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            yes[i] = decisive[i][annotator] == 1;
            columns[i] = new double[] {1, x[i]};
        }
        RidgeLogistic fit =
                RidgeLogistic.unpenalised(LogisticData.of(columns, yes)).get();
        JsonNode value = e.parameter("value");
        double tolerance = e.number("tolerance");
        assertThat(fit.coefficient(0)).isCloseTo(value.get("intercept_side").asDouble(), within(tolerance));
        assertThat(fit.coefficient(1)).isCloseTo(value.get("slope").asDouble(), within(tolerance));
        assertThat(fit.standardError(1)).isCloseTo(value.get("slope_se").asDouble(), within(tolerance));
    }

    @Test
    void ridgeIsTheMeanOfANormalPrior() {
        // One yes in one trial, prior N(0, 1/2): the score 1 - σ(b) - 2 b is zero.
        RidgeLogistic fit = RidgeLogistic.fit(LogisticData.of(new double[][] {{1}}, new boolean[] {true}), 2)
                .get();
        double b = fit.coefficient(0);
        assertThat(1 - 1 / (1 + Math.exp(-b)) - 2 * b).isCloseTo(0, within(1e-10));
        double p = fit.probability(0);
        assertThat(fit.standardError(0)).isCloseTo(1 / Math.sqrt(p * (1 - p) + 2), within(1e-12));
        assertThat(fit.penalisedLogLikelihood()).isCloseTo(Math.log(p) - b * b, within(1e-12));
    }

    @Test
    void profileOfAProportionIsTheLikelihoodInterval() {
        // For 8 of 10 the deviance is known in closed form.
        RidgeLogistic fit = RidgeLogistic.unpenalised(
                        new LogisticData(new double[][] {{1}}, new double[] {8}, new double[] {10}))
                .get();
        Interval interval = fit.interval(0, 0.95).get();
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double p = 1 / (1 + Math.exp(-end));
            double deviance = 2 * (8 * Math.log(0.8 / p) + 2 * Math.log(0.2 / (1 - p)));
            assertThat(deviance).isCloseTo(3.841458820694124, within(1e-6));
        }
        double deviance = 2 * (8 * Math.log(1.6) + 2 * Math.log(0.4));
        double normal = Math.sqrt(deviance);
        assertThat(fit.pValue(0).get())
                .isCloseTo(
                        2
                                * (1
                                        - new org.apache.commons.math3.distribution.NormalDistribution()
                                                .cumulativeProbability(normal)),
                        within(1e-9));
    }

    @Test
    void clustersOfOneRowGiveTheUsualSandwich_andRepeatedRowsDoNotHelp() {
        Random random = new Random(4);
        double[][] x = new double[80][];
        boolean[] yes = new boolean[80];
        double[][] twice = new double[160][];
        boolean[] yesTwice = new boolean[160];
        int[] cluster = new int[160];
        for (int i = 0; i < 80; i++) {
            x[i] = new double[] {1, random.nextGaussian()};
            yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i][1]));
            for (int copy = 0; copy < 2; copy++) {
                twice[i + 80 * copy] = x[i];
                yesTwice[i + 80 * copy] = yes[i];
                cluster[i + 80 * copy] = i;
            }
        }
        RidgeLogistic single =
                RidgeLogistic.unpenalised(LogisticData.of(x, yes)).get();
        RidgeLogistic doubled =
                RidgeLogistic.unpenalised(LogisticData.of(twice, yesTwice)).get();
        double once = single.clusterCovariance(IntStream.range(0, 80).toArray()).get()[1][1];
        assertThat(doubled.clusterCovariance(cluster).get()[1][1]).isCloseTo(once, within(1e-10));
        assertThat(Math.sqrt(once)).isCloseTo(single.standardError(1), within(0.1));
        assertThat(single.clusterCovariance(new int[80]).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
    }

    @Test
    void jointTestIsTheSameForOneColumn_andFindsFormatting() {
        Random random = new Random(6);
        double[][] x = new double[300][];
        boolean[] yes = new boolean[300];
        for (int i = 0; i < 300; i++) {
            x[i] = new double[] {1, random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.7 * x[i][2]));
        }
        FirthLogistic fit = FirthLogistic.fit(LogisticData.of(x, yes)).get();
        assertThat(fit.jointPValue(2).get()).isEqualTo(fit.pValue(2).get());
        assertThat(fit.jointPValue(1, 2, 3).get()).isLessThan(0.001);
        assertThat(fit.jointPValue(3, 1).get()).isGreaterThan(0.01);
        assertThatIllegalArgumentException().isThrownBy(() -> fit.jointPValue(1, 1));
        assertThatIllegalArgumentException().isThrownBy(fit::jointPValue);
    }

    @Test
    void degenerateRegressionsHaveDefinedAnswers() {
        boolean[] split = {false, false, true, true};
        double[][] separating = {{1, -2}, {1, -1}, {1, 1}, {1, 2}};
        assertThat(RidgeLogistic.unpenalised(LogisticData.of(separating, split)).whyNot())
                .contains(Outcome.Reason.SEPARATED);
        RidgeLogistic ridge =
                RidgeLogistic.fit(LogisticData.of(separating, split), 0, 1).get();
        assertThat(ridge.coefficient(1)).isPositive().isFinite();
        assertThat(ridge.interval(1, 0.95).get().lower()).isFinite();
        assertThat(RidgeLogistic.unpenalised(LogisticData.of(new double[][] {{1}, {1}}, new boolean[] {true, true}))
                        .whyNot())
                .contains(Outcome.Reason.SEPARATED);
        assertThat(RidgeLogistic.unpenalised(LogisticData.of(
                                new double[][] {{1, 2}, {1, 2}}, new boolean[] {true, false}))
                        .whyNot())
                .contains(Outcome.Reason.COLLINEAR);
        assertThat(RidgeLogistic.unpenalised(LogisticData.of(new double[0][], new boolean[0]))
                        .whyNot())
                .contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> RidgeLogistic.fit(LogisticData.of(separating, split), 1));
    }

    @Test
    void poolingAgreesWithDerSimonianAndLaird() {
        // By hand: equal weights, Q = 16+4+0+4+16 = 40, Σw - Σw²/Σw = 5 - 1.
        double[] b = {-4, -2, 0, 2, 4};
        double[] s = {1, 1, 1, 1, 1};
        PartialPooling pooled = PartialPooling.of(b, s).get();
        assertThat(pooled.mean()).isCloseTo(0, within(1e-12));
        assertThat(pooled.betweenVariance()).isCloseTo((40 - 4) / 4.0, within(1e-12));
        assertThat(pooled.heterogeneity()).isCloseTo(0.9, within(1e-12));
        assertThat(pooled.meanError()).isCloseTo(Math.sqrt(10 / 5.0), within(1e-12));
        PartialPooling.Pooled last = pooled.people().get(4);
        assertThat(last.pooled()).isCloseTo(3.6, within(1e-12));
        assertThat(last.pooledError()).isCloseTo(Math.sqrt(0.9 + 0.01 * 2), within(1e-12));
        assertThat(last.interval(0.95).contains(4)).isTrue();
        assertThat(last.probabilityBeyond(0, 0.4)).isGreaterThan(0.99);
    }

    @Test
    void likePeopleArePooledWhollyAndOrderDoesNotMatter() {
        PartialPooling same = PartialPooling.of(new double[] {1, 1.1, 0.9}, new double[] {1, 2, 1})
                .get();
        assertThat(same.betweenVariance()).isZero();
        assertThat(same.people()).allSatisfy(p -> assertThat(p.pooled()).isCloseTo(same.mean(), within(1e-12)));
        PartialPooling one = PartialPooling.of(new double[] {0, 1, 3}, new double[] {.1, .2, .3})
                .get();
        PartialPooling other = PartialPooling.of(new double[] {3, 0, 1}, new double[] {.3, .1, .2})
                .get();
        assertThat(other.mean()).isCloseTo(one.mean(), within(1e-12));
        assertThat(other.people().get(0).pooled()).isCloseTo(one.people().get(2).pooled(), within(1e-12));
        assertThat(PartialPooling.of(new double[] {1}, new double[] {1}).whyNot())
                .contains(Outcome.Reason.TOO_FEW_RATERS);
        assertThat(PartialPooling.of(new double[0], new double[0]).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialPooling.of(new double[] {1, 2}, new double[] {0, 1}));
    }

    @Test
    void pooledIntervalsCoverAtTheirLevel() {
        Random random = new Random(11);
        int covered = 0;
        for (int round = 0; round < 300; round++) {
            double[] truth = random.doubles(20)
                    .map(u -> 0.8 + 0.3 * random.nextGaussian())
                    .toArray();
            double[] errors = random.doubles(20, 0.1, 0.4).toArray();
            double[] seen = IntStream.range(0, 20)
                    .mapToDouble(j -> truth[j] + errors[j] * random.nextGaussian())
                    .toArray();
            PartialPooling pooled = PartialPooling.of(seen, errors).get();
            for (int j = 0; j < 20; j++) {
                covered += pooled.people().get(j).interval(0.9).contains(truth[j]) ? 1 : 0;
            }
        }
        assertThat(covered / 6000.0).isBetween(0.85, 0.93);
    }
}
