package org.touchstone.stats.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import tools.jackson.databind.JsonNode;

class DawidSkeneTest {
    private static final double NOISE = 1e-6;

    private static RaterColumns columns(List<int[]> rows, int units, int raters, int categories) {
        int[] unit = rows.stream().mapToInt(r -> r[0]).toArray();
        int[] rater = rows.stream().mapToInt(r -> r[1]).toArray();
        short[] category = new short[unit.length];
        for (int i = 0; i < category.length; i++) {
            category[i] = (short) rows.get(i)[2];
        }
        return new RaterColumns(new RatingColumns(units, categories, unit, category), raters, rater);
    }

    private static List<int[]> anaesthetists(ReferenceCase reference) {
        List<int[]> rows = new ArrayList<>();
        reference
                .data()
                .get("rows")
                .forEach(r -> rows.add(new int[] {
                    r.get(0).asInt() - 1, r.get(1).asInt() - 1, r.get(2).asInt() - 1
                }));
        return rows;
    }

    @Test
    void anaesthetistsAgreeWithThePaper() {
        ReferenceCase reference = ReferenceCase.named("dawid-skene-1979-anaesthetists");
        DawidSkene.Fit fit = DawidSkene.maximumLikelihood()
                .fit(columns(anaesthetists(reference), 45, 5, 4))
                .get();
        double[] prevalence = {fit.prevalence(0), fit.prevalence(1), fit.prevalence(2), fit.prevalence(3)};
        reference.one("prevalence").matchesAll(prevalence);
        reference.one("prevalence_full_precision").matchesAll(prevalence);
        reference.one("loglik_at_convergence").matches(fit.logLikelihood());
        for (ReferenceCase.Expected e : reference.all("error_rates_row")) {
            e.matchesAll(row(fit, (int) e.number("rater") - 1, (int) e.number("true_class") - 1));
        }
        for (ReferenceCase.Expected e : reference.all("error_rates")) {
            double[][] table = ReferenceCase.matrix(e.parameter("value"));
            for (int k = 0; k < 4; k++) {
                assertThat(row(fit, (int) e.number("rater") - 1, k)).containsExactly(table[k], within(NOISE));
            }
        }
        double[] labels = ReferenceCase.numbers(reference.one("map_class").parameter("value"));
        for (int u = 0; u < labels.length; u++) {
            assertThat(fit.label(u) + 1).isEqualTo((int) labels[u]);
        }
        JsonNode posterior = reference.one("posterior").parameter("value");
        for (String patient : List.of("7", "35", "38")) {
            double[] expected = ReferenceCase.numbers(posterior.get(patient));
            for (int k = 0; k < 4; k++) {
                assertThat(fit.posterior(Integer.parseInt(patient) - 1)[k]).isCloseTo(expected[k], within(NOISE));
            }
        }
    }

    private static double[] row(DawidSkene.Fit fit, int rater, int truth) {
        double[] row = new double[4];
        for (int l = 0; l < 4; l++) {
            row[l] = fit.errorRate(rater, truth, l);
        }
        return row;
    }

    @Test
    void toyDataGetsTheDocumentedLabels() {
        ReferenceCase reference = ReferenceCase.named("crowdkit-toy-ysda");
        List<int[]> rows = new ArrayList<>();
        reference
                .data()
                .get("rows")
                .forEach(r -> rows.add(new int[] {
                    r.get(1).asString().charAt(1) - '1',
                    r.get(0).asString().charAt(1) - '1',
                    r.get(2).asString().equals("yes") ? 1 : 0
                }));
        DawidSkene.Fit fit =
                DawidSkene.maximumLikelihood().fit(columns(rows, 5, 5, 2)).get();
        StringBuilder labels = new StringBuilder();
        for (int u = 0; u < 5; u++) {
            labels.append(u == 0 ? "" : " ").append(fit.label(u) == 1 ? "yes" : "no");
        }
        assertThat(labels.toString())
                .isEqualTo(reference.one("labels").parameter("value").asString());
    }

    @Test
    void orderOfRowsAndNamesOfRatersDoNotMatter() {
        List<int[]> rows = anaesthetists(ReferenceCase.named("dawid-skene-1979-anaesthetists"));
        DawidSkene.Fit one = DawidSkene.standard().fit(columns(rows, 45, 5, 4)).get();
        List<int[]> others = new ArrayList<>();
        rows.forEach(r -> others.add(new int[] {44 - r[0], (r[1] + 3) % 5, r[2]}));
        Collections.shuffle(others, new Random(1));
        DawidSkene.Fit other =
                DawidSkene.standard().fit(columns(others, 45, 5, 4)).get();
        assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-9));
        for (int k = 0; k < 4; k++) {
            assertThat(other.prevalence(k)).isCloseTo(one.prevalence(k), within(1e-9));
            assertThat(other.posterior(44)[k]).isCloseTo(one.posterior(0)[k], within(1e-9));
            assertThat(other.errorRate(3, k, k)).isCloseTo(one.errorRate(0, k, k), within(1e-9));
        }
    }

    @Test
    void renamingClassesRenamesTheAnswer() {
        List<int[]> rows = anaesthetists(ReferenceCase.named("dawid-skene-1979-anaesthetists"));
        int[] names = {2, 0, 3, 1};
        List<int[]> renamed =
                rows.stream().map(r -> new int[] {r[0], r[1], names[r[2]]}).toList();
        DawidSkene.Fit one =
                DawidSkene.maximumLikelihood().fit(columns(rows, 45, 5, 4)).get();
        DawidSkene.Fit other =
                DawidSkene.maximumLikelihood().fit(columns(renamed, 45, 5, 4)).get();
        for (int u = 0; u < 45; u++) {
            assertThat(other.label(u)).isEqualTo(names[one.label(u)]);
        }
    }

    @Test
    void skilledRatersOutvoteACrowdOfGuessers() {
        Random random = new Random(11);
        List<int[]> rows = new ArrayList<>();
        int[] truth = random.ints(400, 0, 3).toArray();
        for (int u = 0; u < truth.length; u++) {
            for (int j = 0; j < 9; j++) {
                boolean right = random.nextDouble() < (j < 3 ? 0.92 : 0.36);
                rows.add(new int[] {u, j, right ? truth[u] : (truth[u] + 1 + random.nextInt(2)) % 3});
            }
        }
        DawidSkene.Fit fit = DawidSkene.standard().fit(columns(rows, 400, 9, 3)).get();
        int right = 0;
        int majority = 0;
        for (int u = 0; u < truth.length; u++) {
            int[] votes = new int[3];
            for (int[] row : rows.subList(9 * u, 9 * u + 9)) {
                votes[row[2]]++;
            }
            right += fit.label(u) == truth[u] ? 1 : 0;
            majority += MajorityVote.TIES_TO_FIRST.of(votes).get().category().orElse(-1) == truth[u] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(375);
        assertThat(majority).isLessThan(right - 20);
        assertThat(fit.errorRate(0, 1, 1)).isBetween(0.86, 0.98);
        assertThat(fit.errorRate(5, 1, 1)).isBetween(0.24, 0.48);
    }

    @Test
    void fewJudgmentsGetOneCoin() {
        List<int[]> rows = new ArrayList<>();
        for (int u = 0; u < 8; u++) {
            for (int j = 0; j < 3; j++) {
                rows.add(new int[] {u, j, j == 2 && u == 0 ? 1 : u % 3});
            }
        }
        Outcome<DawidSkene.Fit> outcome = DawidSkene.standard().fit(columns(rows, 8, 3, 3));
        assertThat(outcome.remarks()).contains(Outcome.Flag.SIMPLER_MODEL);
        DawidSkene.Fit fit = outcome.get();
        assertThat(fit.errorRate(2, 0, 0)).isEqualTo(fit.errorRate(2, 2, 2)).isLessThan(fit.errorRate(0, 0, 0));
        assertThat(fit.label(0)).isZero();
    }

    @Test
    void degenerateDataHasDefinedAnswers() {
        DawidSkene model = DawidSkene.maximumLikelihood();
        assertThat(model.fit(columns(List.of(), 3, 2, 2)).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(model.fit(columns(List.of(new int[] {0, 0, 0}), 1, 1, 1)).whyNot())
                .contains(Outcome.Reason.ONE_CATEGORY);
        DawidSkene.Fit single =
                model.fit(columns(List.of(new int[] {1, 0, 1}), 3, 2, 2)).get();
        assertThat(single.label(1)).isEqualTo(1);
        assertThat(single.posterior(0)[1]).isEqualTo(1);
        assertThat(single.errorRate(1, 0, 0)).isEqualTo(0.5);
        DawidSkene oneRound = new DawidSkene(new DawidSkene.Prior(1, 1), 0, 1e-9, 1);
        assertThat(oneRound.fit(columns(List.of(new int[] {0, 0, 1}), 1, 1, 2)).remarks())
                .containsExactly(Outcome.Flag.NOT_CONVERGED);
        assertThatIllegalArgumentException().isThrownBy(() -> new DawidSkene.Prior(-1, 0));
    }
}
