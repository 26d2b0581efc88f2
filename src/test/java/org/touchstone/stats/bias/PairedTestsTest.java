package org.touchstone.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.stats.bias.blinding.BangIndex;
import tools.jackson.databind.JsonNode;

class PairedTestsTest {

    @Test
    void approvalAgreesWithAgresti() {
        ReferenceCase reference = ReferenceCase.named("mcnemar-agresti-approval");
        JsonNode table = reference.data().get("table");
        long b = table.get(0).get(1).asLong();
        long c = table.get(1).get(0).asLong();
        reference.one("z_squared").matches(McNemar.of(c, b).get().chiSquare(), 1e-12);
        reference
                .one("log_odds_conditional")
                .matches(McNemar.of(c, b).get().logOdds().orElseThrow());
    }

    @Test
    void exactTestCountsBothTails() {
        McNemar test = McNemar.of(1, 9).get();
        assertThat(test.exactPValue()).isCloseTo(2 * 11.0 / 1024, within(1e-12));
        assertThat(McNemar.of(9, 1).get().exactPValue()).isEqualTo(test.exactPValue());
        assertThat(McNemar.of(5, 5).get().exactPValue()).isEqualTo(1);
        assertThat(McNemar.of(3, 0).get().logOdds()).isEmpty();
        assertThat(McNemar.of(0, 0).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.of(-1, 2));
    }

    @Test
    void blindingIndexAgreesWithBang() {
        ReferenceCase reference = ReferenceCase.named("bang-blinding-index");
        for (String name : List.of("bang_bi", "bang_bi_se")) {
            for (ReferenceCase.Expected e : reference.all(name)) {
                double[] counts = ReferenceCase.numbers(e.parameter("counts"));
                boolean treatment = e.parameter("arm").asString().equals("treatment");
                BangIndex index = BangIndex.of(
                                (long) counts[treatment ? 0 : 1], (long) counts[treatment ? 1 : 0], (long) counts[2])
                        .get();
                e.matches(name.equals("bang_bi") ? index.value() : index.standardError());
            }
        }
    }

    @Test
    void blindingVerdicts() {
        assertThat(BangIndex.of(20, 20, 85).get().blindingHolds()).isTrue();
        assertThat(BangIndex.of(80, 10, 10).get().blindingHolds()).isFalse();
        assertThat(BangIndex.of(6, 5, 4).get().blindingHolds())
                .as("too few to say")
                .isFalse();
        assertThat(BangIndex.of(7, 2, 5).get().value())
                .isEqualTo(-BangIndex.of(2, 7, 5).get().value());
        assertThat(BangIndex.of(5, 0, 0).get().interval(0.95).upper()).isEqualTo(1);
        assertThat(BangIndex.of(0, 0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void adjustedValuesAgreeWithBenjaminiAndHochberg() {
        ReferenceCase reference = ReferenceCase.named("benjamini-hochberg-1995");
        double[] p = ReferenceCase.numbers(reference.data().get("p"));
        BenjaminiHochberg adjusted = BenjaminiHochberg.of(p);
        reference.one("rejected_at_0.05").matches(adjusted.rejections(0.05));
        Bonferroni cautious = Bonferroni.of(p);
        reference.one("bonferroni_rejected_at_0.05").matches(cautious.rejections(0.05));
        assertThat(cautious.adjusted().get(0)).isCloseTo(15 * p[0], within(1e-15));
        assertThat(cautious.adjusted().get(14)).isEqualTo(1);
        assertThat(cautious.rejects(0, 0.05)).isTrue();
        reference
                .one("adjusted_p")
                .matchesAll(adjusted.adjusted().stream().mapToDouble(x -> x).toArray());
    }

    @Test
    void orderOfTestsDoesNotMatter() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double[] p = random.doubles(12).map(x -> Math.rint(x * 20) / 20).toArray();
            double[] turned = new double[12];
            for (int i = 0; i < 12; i++) {
                turned[(i * 5) % 12] = p[i];
            }
            BenjaminiHochberg one = BenjaminiHochberg.of(p);
            BenjaminiHochberg other = BenjaminiHochberg.of(turned);
            for (int i = 0; i < 12; i++) {
                assertThat(other.adjusted().get((i * 5) % 12))
                        .isEqualTo(one.adjusted().get(i));
                assertThat(one.adjusted().get(i)).isBetween(p[i], 1.0);
            }
        }
        assertThat(BenjaminiHochberg.of().rejections(0.05)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.of(0.5, 1.5));
    }
}
