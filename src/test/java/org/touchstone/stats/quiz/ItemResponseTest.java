package org.touchstone.stats.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.quiz.ItemResponse.Fit;
import org.touchstone.stats.quiz.ItemResponse.Kind;
import tools.jackson.databind.JsonNode;

class ItemResponseTest {
    private static final ItemResponse TWO = new ItemResponse(Kind.TWO_PARAMETERS, 0);
    private static final ItemResponse ONE = new ItemResponse(Kind.ONE_PARAMETER, 0);

    private static Answers answers(String bits, long people) {
        byte[] answers = new byte[bits.length()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = bits.charAt(i) == '-' ? Answers.NOT_ASKED : (byte) (bits.charAt(i) - '0');
        }
        return new Answers(answers, people);
    }

    private static List<Answers> patterns(ReferenceCase reference) {
        List<Answers> patterns = new ArrayList<>();
        for (JsonNode pattern : reference.data().get("patterns")) {
            patterns.add(answers(pattern.get(0).asString(), pattern.get(1).asLong()));
        }
        return patterns;
    }

    @Test
    void lawSchoolTestAgreesWithPublishedSoftware() {
        ReferenceCase reference = ReferenceCase.named("irt-2pl-lsat6");
        Fit two = TWO.fit(patterns(reference)).get();
        for (ReferenceCase.Expected e : reference.all("difficulty_2pl")) {
            e.matches(two.items().get((int) e.number("item") - 1).difficulty());
        }
        for (ReferenceCase.Expected e : reference.all("discrimination_2pl")) {
            e.matches(two.items().get((int) e.number("item") - 1).discrimination());
        }
        reference.one("loglik_2pl").matches(two.logLikelihood());
        Fit one = ONE.fit(patterns(reference)).get();
        for (ReferenceCase.Expected e : reference.all("difficulty_rasch")) {
            e.matches(one.items().get((int) e.number("item") - 1).difficulty());
        }
        reference.one("discrimination_rasch").matches(one.items().get(0).discrimination());
        reference.one("loglik_rasch").matches(one.logLikelihood());
    }

    private static List<Answers> simulated(List<ItemCurve> curves, int people, double missing) {
        Random random = new Random(7);
        List<Answers> all = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            double ability = random.nextGaussian();
            byte[] answers = new byte[curves.size()];
            for (int i = 0; i < answers.length; i++) {
                boolean right = random.nextDouble() < curves.get(i).probability(ability);
                answers[i] = random.nextDouble() < missing ? Answers.NOT_ASKED : right ? Answers.RIGHT : Answers.WRONG;
            }
            all.add(new Answers(answers, 1));
        }
        return all;
    }

    private static List<ItemCurve> curves(double guessing) {
        List<ItemCurve> curves = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            curves.add(new ItemCurve(0.8 + 0.1 * i, -1.5 + 0.25 * i, guessing));
        }
        return curves;
    }

    @Test
    void curvesOfSimulatedPeopleAreFoundAlsoWithGuessingAndMissingAnswers() {
        for (double guessing : new double[] {0, 0.5}) {
            List<ItemCurve> truth = curves(guessing);
            Fit fit = new ItemResponse(Kind.TWO_PARAMETERS, guessing)
                    .fit(simulated(truth, 6000, 0.2))
                    .get();
            for (int i = 0; i < truth.size(); i++) {
                assertThat(fit.items().get(i).difficulty())
                        .isCloseTo(truth.get(i).difficulty(), within(0.35));
                assertThat(fit.items().get(i).discrimination())
                        .isCloseTo(truth.get(i).discrimination(), within(0.35));
            }
        }
    }

    @Test
    void fitDependsNeitherOnTheOrderOfPeopleNorOnHowTheyAreGrouped() {
        List<Answers> once = simulated(curves(0), 300, 0);
        List<Answers> shuffled = new ArrayList<>(once);
        shuffled.addAll(once);
        Collections.shuffle(shuffled, new Random(1));
        List<Answers> doubled = once.stream()
                .map(a -> {
                    byte[] copy = new byte[a.items()];
                    for (int i = 0; i < copy.length; i++) {
                        copy[i] = a.to(i);
                    }
                    return new Answers(copy, 2);
                })
                .toList();
        Fit one = TWO.fit(shuffled).get();
        Fit other = TWO.fit(doubled).get();
        assertThat(one.logLikelihood()).isCloseTo(other.logLikelihood(), within(1e-6));
        assertThat(one.items().get(3).difficulty())
                .isCloseTo(other.items().get(3).difficulty(), within(1e-5));
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        assertThat(TWO.fit(List.of()).whyNot()).contains(Reason.NO_DATA);
        assertThat(TWO.fit(List.of(answers("---", 4))).whyNot()).contains(Reason.NO_DATA);
        assertThat(TWO.fit(List.of(answers("01", 4), answers("10", 4))).whyNot())
                .contains(Reason.TOO_FEW_UNITS);
        assertThat(TWO.fit(List.of(answers("011", 4), answers("101", 4))).whyNot())
                .contains(Reason.NO_VARIATION);
        // A perfect scale: whoever masters an item masters every easier one.
        List<Answers> perfect = List.of(
                answers("0000", 5), answers("1000", 5), answers("1100", 5), answers("1110", 5), answers("1111", 5));
        assertThat(TWO.fit(perfect).whyNot()).contains(Reason.SEPARATED);
        assertThat(ONE.fit(perfect).whyNot()).contains(Reason.SEPARATED);
    }

    @Test
    void abilityIsTheMeanOfItsPosterior() {
        List<ItemCurve> items = curves(0.25);
        for (String bits : List.of("111111111111", "000000000000", "10-1010-1010", "------------")) {
            Answers given = answers(bits, 1);
            double[] sum = new double[3];
            for (int k = -80_000; k <= 80_000; k++) {
                double ability = k / 10_000.0;
                double density = Math.exp(-ability * ability / 2);
                for (int i = 0; i < 12; i++) {
                    double p = items.get(i).probability(ability);
                    density *= given.to(i) == Answers.NOT_ASKED ? 1 : given.to(i) == Answers.RIGHT ? p : 1 - p;
                }
                sum[0] += density;
                sum[1] += density * ability;
                sum[2] += density * ability * ability;
            }
            double mean = sum[1] / sum[0];
            Ability found = Ability.of(items, given);
            assertThat(found.mean()).isCloseTo(mean, within(1e-7));
            assertThat(found.standardError()).isCloseTo(Math.sqrt(sum[2] / sum[0] - mean * mean), within(1e-6));
        }
    }

    @Test
    void contradictingAnswersToSteepItemsStillGiveAnAbility() {
        List<ItemCurve> steep = List.of(new ItemCurve(300, -2, 0), new ItemCurve(300, 2, 0));
        Ability found = Ability.of(steep, answers("01", 1));
        assertThat(found.mean()).isFinite();
        assertThat(found.standardError()).isFinite();
    }

    @Test
    void informationIsTheSlopeSquaredOverTheVariance() {
        for (ItemCurve curve : List.of(new ItemCurve(1.3, 0.4, 0), new ItemCurve(0.9, -1, 0.5))) {
            for (double ability = -3; ability <= 3; ability += 0.5) {
                double slope = (curve.probability(ability + 1e-5) - curve.probability(ability - 1e-5)) / 2e-5;
                double p = curve.probability(ability);
                assertThat(curve.information(ability)).isCloseTo(slope * slope / (p * (1 - p)), within(1e-7));
            }
        }
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemResponse(Kind.ONE_PARAMETER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemCurve(Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(new byte[] {2}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TWO.fit(List.of(answers("010", 1), answers("01", 1))));
    }
}
