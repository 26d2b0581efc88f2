package org.touchstone.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import tools.jackson.databind.JsonNode;

class LogisticTest {

    private static LogisticData infections(ReferenceCase reference) {
        JsonNode rows = reference.data().get("rows");
        double[][] x = new double[rows.size()][];
        double[] yes = new double[rows.size()];
        double[] total = new double[rows.size()];
        for (int i = 0; i < x.length; i++) {
            double[] row = ReferenceCase.numbers(rows.get(i));
            x[i] = new double[] {1, row[1], row[2], row[3], row[4], row[5], row[6]};
            total[i] = row[7];
            yes[i] = row[0] * row[7];
        }
        return new LogisticData(x, yes, total);
    }

    @Test
    void infectionsAgreeWithHeinzeAndSchemper() {
        ReferenceCase reference = ReferenceCase.named("firth-logistic-sex2");
        FirthLogistic fit = FirthLogistic.fit(infections(reference)).get();
        List<ReferenceCase.Expected> expected = reference.all("coef");
        for (int c = 0; c < 7; c++) {
            expected.get(c).matches(fit.coefficient(c));
        }
    }

    @Test
    void profileIntervalsAgreeWithTheManualOfLogistf() {
        // Printed by the example of R package logistf on the same data: lower and upper .95, p by likelihood ratio.
        double[][] printed = {
            {-0.8185574, 1.07315110, 0.8020268},
            {-1.9737884, -0.30742658, 0.006143472},
            {-0.9414360, 0.78920202, 0.8751911},
            {1.2730233, 3.43543273, 1.678877e-06},
            {-3.2608608, -1.11773495, 1.237805e-05},
            {-1.6080879, 0.01518319, 0.05449701},
            {0.7745730, 8.03029352, 0.004951873}
        };
        FirthLogistic fit = FirthLogistic.fit(infections(ReferenceCase.named("firth-logistic-sex2")))
                .get();
        for (int c = 0; c < 7; c++) {
            Interval interval = fit.interval(c, 0.95).get();
            assertThat(interval.lower()).isCloseTo(printed[c][0], within(2e-4));
            assertThat(interval.upper()).isCloseTo(printed[c][1], within(2e-4));
            assertThat(fit.pValue(c).get()).isCloseTo(printed[c][2], within(2e-4 * Math.sqrt(printed[c][2])));
        }
    }

    @Test
    void citationsAgreeWithBradleyTerry2() {
        ReferenceCase reference = ReferenceCase.named("bradley-terry-citations");
        List<String> names = List.of("Biometrika", "Comm Statist", "JASA", "JRSS-B");
        JsonNode pairs = reference.data().get("pairs");
        double[][] x = new double[pairs.size()][3];
        double[] yes = new double[pairs.size()];
        double[] total = new double[pairs.size()];
        for (int i = 0; i < x.length; i++) {
            int winner = names.indexOf(pairs.get(i).get(0).asString());
            int loser = names.indexOf(pairs.get(i).get(1).asString());
            if (winner > 0) {
                x[i][winner - 1] = 1;
            }
            x[i][loser - 1] = -1;
            yes[i] = pairs.get(i).get(2).asDouble();
            total[i] = yes[i] + pairs.get(i).get(3).asDouble();
        }
        FirthLogistic fit = FirthLogistic.fit(new LogisticData(x, yes, total)).get();
        for (ReferenceCase.Expected e : reference.all("ability_firth")) {
            e.matches(fit.coefficient(names.indexOf(e.parameter("player").asString()) - 1), 1e-8);
        }
    }

    @Test
    void groupingRowsAndTurningSignsDoNotMatter() {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        List<double[]> turned = new ArrayList<>();
        boolean[] yes = new boolean[120];
        boolean[] no = new boolean[120];
        for (int i = 0; i < 120; i++) {
            double length = random.nextInt(5) - 2;
            rows.add(new double[] {1, length});
            turned.add(new double[] {1, -length});
            yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.3 - 0.8 * length));
            no[i] = !yes[i];
        }
        FirthLogistic one = FirthLogistic.fit(LogisticData.of(rows.toArray(double[][]::new), yes))
                .get();
        // Both sides swapped: the longer side moves, and so does the vote.
        FirthLogistic other = FirthLogistic.fit(LogisticData.of(turned.toArray(double[][]::new), no))
                .get();
        assertThat(other.coefficient(0)).isCloseTo(-one.coefficient(0), within(1e-8));
        assertThat(other.coefficient(1)).isCloseTo(one.coefficient(1), within(1e-8));

        double[][] grouped = new double[5][];
        double[] counts = new double[5];
        double[] totals = new double[5];
        for (int i = 0; i < 120; i++) {
            int g = (int) rows.get(i)[1] + 2;
            grouped[g] = rows.get(i);
            counts[g] += yes[i] ? 1 : 0;
            totals[g]++;
        }
        FirthLogistic fit =
                FirthLogistic.fit(new LogisticData(grouped, counts, totals)).get();
        assertThat(fit.coefficient(1)).isCloseTo(one.coefficient(1), within(1e-8));
        assertThat(fit.interval(1, 0.9).get().upper())
                .isCloseTo(one.interval(1, 0.9).get().upper(), within(1e-6));
    }

    @Test
    void profileIntervalsCoverAtTheirLevel() {
        Random random = new Random(1);
        int covered = 0;
        for (int round = 0; round < 200; round++) {
            double[][] x = new double[60][];
            boolean[] yes = new boolean[60];
            for (int i = 0; i < 60; i++) {
                x[i] = new double[] {1, random.nextGaussian()};
                yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.2 - x[i][1]));
            }
            FirthLogistic fit = FirthLogistic.fit(LogisticData.of(x, yes)).get();
            covered += fit.interval(1, 0.9).get().contains(1) ? 1 : 0;
        }
        assertThat(covered / 200.0).isBetween(0.84, 0.96);
    }

    @Test
    void separationHasAFiniteEstimate() {
        FirthLogistic fit = FirthLogistic.fit(LogisticData.of(
                        new double[][] {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}},
                        new boolean[] {false, false, false, true, true, true}))
                .get();
        // By symmetry each group is Jeffreys' (3.5 of 4), so the log-odds are ln 7 apart on each side of zero.
        assertThat(fit.coefficient(1)).isCloseTo(2 * Math.log(7), within(1e-8));
        assertThat(fit.interval(1, 0.95).get().lower()).isPositive();
    }

    @Test
    void degenerateRegressionsHaveDefinedAnswers() {
        boolean[] yes = {true, false, true};
        assertThat(FirthLogistic.fit(LogisticData.of(new double[0][], new boolean[0]))
                        .whyNot())
                .contains(Outcome.Reason.NO_DATA);
        assertThat(FirthLogistic.fit(LogisticData.of(new double[][] {{1, 2}, {1, 2}, {1, 2}}, yes))
                        .whyNot())
                .contains(Outcome.Reason.COLLINEAR);
        assertThat(FirthLogistic.fit(LogisticData.of(new double[][] {{0}, {0}, {0}}, yes))
                        .whyNot())
                .contains(Outcome.Reason.COLLINEAR);
        FirthLogistic all = FirthLogistic.fit(
                        LogisticData.of(new double[][] {{1}, {1}, {1}}, new boolean[] {true, true, true}))
                .get();
        assertThat(all.coefficient(0)).isCloseTo(Math.log(7), within(1e-8));
        assertThat(all.pValue(0).get()).isBetween(0.0, 1.0);
        assertThat(ConditionalLogit.fit(new double[0][]).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(ConditionalLogit.fit(new double[][] {{0}, {0}}).whyNot()).contains(Outcome.Reason.COLLINEAR);
        assertThat(ConditionalLogit.ofDiscordant(4, 0).whyNot()).contains(Outcome.Reason.SEPARATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticData.of(new double[][] {{Double.NaN}}, new boolean[] {true}));
    }

    @Test
    void matchedPairsAgreeWithBreslowAndDay() {
        ReferenceCase reference = ReferenceCase.named("conditional-logit-1to1");
        int b = reference.data().get("discordant_case_exposed").asInt();
        int c = reference.data().get("discordant_control_exposed").asInt();
        ConditionalLogit fit = ConditionalLogit.ofDiscordant(b, c).get();
        reference.one("beta").matches(fit.coefficient(0), 1e-9);
        reference.one("se").matches(fit.standardError(0), 1e-9);
        assertThat(ConditionalLogit.ofDiscordant(c, b).get().coefficient(0))
                .isCloseTo(-fit.coefficient(0), within(1e-9));
    }
}
