package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.refusal.RejectedException;
import org.touchstone.testing.Pairs;

/** Skims and exposures in a judgment line: written where they say something, refused where they do not. */
class DisplayFactsLineTest {
    private static final Judgment PLAIN = Samples.judgment(2);

    private static Judgment with(DisplayFacts display) {
        return new Judgment(
                PLAIN.id(),
                PLAIN.study(),
                PLAIN.item(),
                PLAIN.guidelineVersion(),
                PLAIN.supersedes(),
                new ComparisonDecision(
                        Pairs.votes(PLAIN).blind(), Pairs.votes(PLAIN).afterReveal()),
                PLAIN.findings(),
                new Presentation(
                        Pairs.sides(PLAIN).order(), PLAIN.presentation().arm(), display),
                PLAIN.timing());
    }

    private static String line(Judgment judgment) {
        return new String(Codecs.JUDGMENT.encode(judgment), StandardCharsets.UTF_8);
    }

    private static Judgment read(String line) throws RejectedException {
        return Codecs.JUDGMENT.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void comesBackAsItWasWritten() throws Exception {
        for (Set<Exposure> by : List.of(Set.<Exposure>of(), Set.of(Exposure.OUTBOX), EnumSet.allOf(Exposure.class))) {
            for (boolean through : new boolean[] {false, true}) {
                DisplayFacts display = PLAIN.presentation()
                        .display()
                        .withSkims(List.of(through ? 3 : 0, 2), through)
                        .withUnblinded(by);
                String line = line(with(display));
                assertThat(read(line)).isEqualTo(with(display));
                assertThat(FormatDocumentsTest.complaints("judgment-v1.json", line))
                        .isEmpty();
            }
        }
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        assertThat(line(PLAIN)).doesNotContain("skim", "unblinded");
        assertThat(line(with(PLAIN.presentation().display().withSkims(List.of(0, 2), false))))
                .contains("\"skimsRight\":2")
                .doesNotContain("Left\":0,\"skims");
    }

    @Test
    void refusesWhatSaysNothingOrContradictsItself_andSoDoesTheSchema() throws Exception {
        String line = line(PLAIN);
        String skimmed = line(with(PLAIN.presentation()
                .display()
                .withSkims(List.of(1, 1), true)
                .withUnblinded(Set.of(Exposure.REVEAL, Exposure.SKIM))));
        List<String> wrong = List.of(
                line.replace("\"slotLines\"", "\"skimsLeft\":0,\"slotLines\""),
                line.replace("\"slotLines\"", "\"skimsRight\":-1,\"slotLines\""),
                line.replace("\"slotLines\"", "\"skimmedThrough\":false,\"slotLines\""),
                line.replace("\"windowHeight\"", "\"unblinded\":[],\"windowHeight\""),
                line.replace("\"windowHeight\"", "\"unblinded\":[\"guess\"],\"windowHeight\""),
                skimmed.replace("\"grade\":\"none\"", "\"grade\":\"a\""));
        for (String each : wrong) {
            assertThat(each).isNotIn(line, skimmed);
            assertThatThrownBy(() -> read(each)).as(each).isInstanceOf(RejectedException.class);
            assertThat(FormatDocumentsTest.complaints("judgment-v1.json", each))
                    .as(each)
                    .isNotEmpty();
        }
        String swapped = skimmed.replace("[\"reveal\",\"skim\"]", "[\"skim\",\"reveal\"]");
        assertThat(swapped).isNotEqualTo(skimmed);
        assertThatThrownBy(() -> read(swapped)).isInstanceOf(RejectedException.class);
    }

    @Test
    void whatWasSkimmedThroughContradictsNothing() {
        Judgment skimmed = with(PLAIN.presentation()
                .display()
                .withSkims(List.of(2, 1), true)
                .withUnblinded(EnumSet.allOf(Exposure.class)));
        assertThat(JudgmentRules.broken(skimmed)).isEmpty();
        assertThat(JudgmentRules.broken(PLAIN)).isEmpty();
    }
}
