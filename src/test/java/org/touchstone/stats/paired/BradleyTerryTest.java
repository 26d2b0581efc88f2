package org.touchstone.stats.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import tools.jackson.databind.JsonNode;

class BradleyTerryTest {
    private static final List<String> JOURNALS = List.of("Biometrika", "Comm Statist", "JASA", "JRSS-B");
    private static final List<String> TEAMS =
            List.of("Baltimore", "Boston", "Cleveland", "Detroit", "Milwaukee", "New York", "Toronto");

    /** Rows (player, player, wins, wins[, ties]) as counts. */
    private static PairCounts counts(JsonNode rows, List<String> names) {
        int m = names.size();
        long[][] wins = new long[m][m];
        long[][] ties = new long[m][m];
        rows.forEach(r -> {
            int i = names.indexOf(r.get(0).asString());
            int j = names.indexOf(r.get(1).asString());
            wins[i][j] += r.get(2).asLong();
            wins[j][i] += r.get(3).asLong();
            if (r.size() > 4) {
                ties[i][j] += r.get(4).asLong();
                ties[j][i] += r.get(4).asLong();
            }
        });
        return new PairCounts(wins, ties);
    }

    private static BradleyTerry.Fit fit(PairCounts counts) {
        return BradleyTerry.withDefaults().fit(counts).get();
    }

    @Test
    void citationsAgreeWithAgresti() {
        ReferenceCase reference = ReferenceCase.named("bradley-terry-citations");
        BradleyTerry.Fit fit = fit(counts(reference.data().get("pairs"), JOURNALS));
        for (ReferenceCase.Expected e : reference.all("ability")) {
            int player = JOURNALS.indexOf(e.parameter("player").asString());
            e.matches(fit.strengths().difference(player, 0), 1e-8);
        }
        reference.one("residual_deviance").matches(fit.deviance(), 1e-8);
        reference
                .one("ability_se")
                .matchesAll(
                        fit.strengths().differenceError(1, 0),
                        fit.strengths().differenceError(2, 0),
                        fit.strengths().differenceError(3, 0));
    }

    @Test
    void baseballAgreesWithAgresti() {
        ReferenceCase reference = ReferenceCase.named("bradley-terry-baseball-home");
        JsonNode rows = reference.data().get("rows");
        Strengths plain = fit(counts(rows, TEAMS)).strengths();
        reference.one("abilities_sorted_no_home").matchesAll(sorted(plain));
        checkAbilities(reference.one("abilities_no_home"), plain);

        long[][] home = new long[7][7];
        long[][] away = new long[7][7];
        rows.forEach(r -> {
            int i = TEAMS.indexOf(r.get(0).asString());
            int j = TEAMS.indexOf(r.get(1).asString());
            home[i][j] += r.get(2).asLong();
            away[i][j] += r.get(3).asLong();
        });
        PositionEffect.Fit withHome = PositionEffect.fit(home, away).get();
        reference.one("home_effect").matches(withHome.side(), 1e-8);
        reference.one("home_effect_se").matches(withHome.standardError());
        checkAbilities(reference.one("abilities_with_home"), withHome.strengths());
        double[] shares = new double[7];
        for (int i = 0; i < 7; i++) {
            shares[i] = Math.exp(withHome.strengths().of(i));
        }
        double sum = Arrays.stream(shares).sum();
        reference
                .one("normalised_strength_sorted_with_home")
                .matchesAll(Arrays.stream(shares).map(s -> s / sum).sorted().toArray());

        PositionEffect.Fit turned =
                PositionEffect.fit(transposed(away), transposed(home)).get();
        assertThat(turned.side()).isCloseTo(-withHome.side(), within(1e-9));
        assertThat(turned.strengths().difference(4, 1))
                .isCloseTo(withHome.strengths().difference(4, 1), within(1e-9));
    }

    private static double[] sorted(Strengths strengths) {
        double[] abilities = new double[6];
        for (int i = 1; i < 7; i++) {
            abilities[i - 1] = strengths.difference(i, 0);
        }
        Arrays.sort(abilities);
        return abilities;
    }

    private static void checkAbilities(ReferenceCase.Expected expected, Strengths strengths) {
        expected.parameter("value")
                .forEachEntry((team, value) -> assertThat(strengths.difference(TEAMS.indexOf(team), 0))
                        .isCloseTo(value.asDouble(), within(1e-6)));
    }

    private static long[][] transposed(long[][] table) {
        long[][] turned = new long[table.length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    @Test
    void tieModelsAgreeOnSpringallsData() {
        ReferenceCase reference = ReferenceCase.named("ties-springall-1973");
        List<String> names = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        PairCounts counts = counts(reference.data().get("rows"), names);
        TieModel.Fit davidson = TieModel.DAVIDSON.fit(counts).get();
        reference.one("davidson_log_ability_vs_1").matchesAll(againstFirst(davidson));
        reference.one("davidson_nu").matches(davidson.parameter());
        reference.one("davidson_loglik").matches(davidson.logLikelihood());
        TieModel.Fit raoKupper = TieModel.RAO_KUPPER.fit(counts).get();
        reference.one("rao_kupper_log_ability_vs_1").matchesAll(againstFirst(raoKupper));
        reference.one("rao_kupper_theta").matches(raoKupper.parameter());
        reference.one("rao_kupper_loglik").matches(raoKupper.logLikelihood());
    }

    private static double[] againstFirst(TieModel.Fit fit) {
        double[] abilities = new double[fit.strengths().players() - 1];
        Arrays.setAll(abilities, i -> fit.strengths().difference(i + 1, 0));
        return abilities;
    }

    /** A random tournament in which everybody can win. */
    private static PairCounts random(Random random, int players, int games) {
        int[] first = new int[games];
        int[] second = new int[games];
        PairCounts.Result[] result = new PairCounts.Result[games];
        for (int g = 0; g < games; g++) {
            first[g] = random.nextInt(players);
            second[g] = (first[g] + 1 + random.nextInt(players - 1)) % players;
            double d = 0.4 * (first[g] - second[g]);
            double u = random.nextDouble();
            double p = 0.8 / (1 + Math.exp(-d));
            result[g] =
                    u < p ? PairCounts.Result.FIRST : u < p + 0.2 ? PairCounts.Result.TIE : PairCounts.Result.SECOND;
        }
        return PairCounts.of(players, first, second, result);
    }

    /** With i beating only i + 1, a times against b, neighbours are ln(a/b) apart: the model is saturated. */
    @Test
    void aChainOfRareLossesIsFittedToAllDigits() {
        long[][] wins = new long[5][5];
        for (int i = 0; i < 4; i++) {
            wins[i][i + 1] = 10_000;
            wins[i + 1][i] = 1;
        }
        Outcome<BradleyTerry.Fit> fit = BradleyTerry.withDefaults().fit(PairCounts.ofWins(wins));
        assertThat(fit.remarks()).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(fit.get().strengths().difference(i, i + 1)).isCloseTo(Math.log(10_000), within(1e-11));
            assertThat(fit.get().strengths().differenceError(i, i + 1)).isCloseTo(Math.sqrt(1 + 1e-4), within(1e-9));
        }
    }

    @Test
    void namesOfPlayersAndSplittingDoNotMatter() {
        Random random = new Random(2);
        PairCounts one = random(random, 5, 200);
        PairCounts two = random(random, 5, 300);
        PairCounts both = one.plus(two);
        int[] names = {3, 0, 4, 1, 2};
        long[][] wins = new long[5][5];
        long[][] ties = new long[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                wins[names[i]][names[j]] = two.wins(i, j) + one.wins(i, j);
                ties[names[i]][names[j]] = two.ties(i, j) + one.ties(i, j);
            }
        }
        PairCounts renamed = new PairCounts(wins, ties);
        for (int i = 0; i < 5; i++) {
            assertThat(fit(renamed).strengths().of(names[i]))
                    .isCloseTo(fit(both).strengths().of(i), within(1e-8));
            assertThat(fit(renamed).strengths().standardError(names[i]))
                    .isCloseTo(fit(both).strengths().standardError(i), within(1e-8));
            for (TieModel model : TieModel.values()) {
                assertThat(model.fit(renamed).get().strengths().of(names[i]))
                        .isCloseTo(model.fit(both).get().strengths().of(i), within(1e-7));
            }
        }
    }

    @Test
    void swappingWinAndLossNegatesStrengths() {
        PairCounts counts = random(new Random(4), 4, 150);
        long[][] lost = new long[4][4];
        long[][] ties = new long[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                lost[i][j] = counts.wins(j, i);
                ties[i][j] = counts.ties(i, j);
            }
        }
        for (int i = 0; i < 4; i++) {
            assertThat(fit(new PairCounts(lost, ties)).strengths().of(i))
                    .isCloseTo(-fit(counts).strengths().of(i), within(1e-8));
        }
    }

    @Test
    void standardErrorsAreThoseOfRepeatedTournaments() {
        Random random = new Random(8);
        List<Double> estimates = new ArrayList<>();
        double stated = 0;
        for (int round = 0; round < 400; round++) {
            // Without ties: half wins would make the outcomes less variable than the model holds.
            long[][] wins = new long[4][4];
            for (int g = 0; g < 400; g++) {
                int i = random.nextInt(4);
                int j = (i + 1 + random.nextInt(3)) % 4;
                boolean won = random.nextDouble() < 1 / (1 + Math.exp(-0.5 * (i - j)));
                wins[won ? i : j][won ? j : i]++;
            }
            BradleyTerry.Fit fit = fit(PairCounts.ofWins(wins));
            estimates.add(fit.strengths().difference(3, 0));
            stated += fit.strengths().differenceError(3, 0) / 400;
        }
        double mean = estimates.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance =
                estimates.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / 399;
        assertThat(mean).isCloseTo(1.5, within(0.05));
        assertThat(Math.sqrt(variance)).isCloseTo(stated, within(0.025));
    }

    @Test
    void degenerateTournamentsHaveDefinedAnswers() {
        PairCounts unbeaten = PairCounts.ofWins(new long[][] {{0, 3}, {0, 0}});
        PairCounts islands = PairCounts.ofWins(new long[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}});
        PairCounts decisive = PairCounts.ofWins(new long[][] {{0, 3}, {2, 0}});
        PairCounts drawn = new PairCounts(new long[2][2], new long[][] {{0, 4}, {4, 0}});
        assertThat(BradleyTerry.withDefaults().fit(unbeaten).whyNot()).contains(Outcome.Reason.SEPARATED);
        assertThat(BradleyTerry.withDefaults().fit(islands).whyNot()).contains(Outcome.Reason.DISCONNECTED);
        assertThat(BradleyTerry.withDefaults()
                        .fit(PairCounts.ofWins(new long[1][1]))
                        .whyNot())
                .contains(Outcome.Reason.NO_DATA);
        assertThat(fit(drawn).strengths().of(0)).isZero();
        assertThat(fit(decisive).probability(0, 1)).isCloseTo(0.6, within(1e-9));
        assertThat(new BradleyTerry(1e-15, 1).fit(random(new Random(1), 4, 100)).remarks())
                .containsExactly(Outcome.Flag.NOT_CONVERGED);
        for (TieModel model : TieModel.values()) {
            assertThat(model.fit(decisive).whyNot()).contains(Outcome.Reason.NO_VARIATION);
            assertThat(model.fit(drawn).whyNot()).contains(Outcome.Reason.NO_VARIATION);
            assertThat(model.fit(islands).whyNot()).contains(Outcome.Reason.DISCONNECTED);
        }
        assertThat(PositionEffect.fit(new long[][] {{0, 5}, {5, 0}}, new long[2][2])
                        .whyNot())
                .contains(Outcome.Reason.SEPARATED);
        assertThat(unbeaten.winRate(0).get()).isEqualTo(1);
        assertThat(PairCounts.ofWins(new long[2][2]).winRate(0).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> PairCounts.ofWins(new long[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairCounts(new long[2][2], new long[][] {{0, 1}, {0, 0}}));
    }

    @ParameterizedTest
    @EnumSource
    void tieModelsRecoverWhatTheySimulate(TieModel model) {
        TieModel.Fit fit = model.fit(random(new Random(3), 4, 20_000)).get();
        assertThat(fit.strengths().difference(3, 0))
                .isGreaterThan(fit.strengths().difference(1, 0));
        assertThat(fit.strengths().differenceError(1, 0)).isBetween(0.01, 0.06);
    }
}
