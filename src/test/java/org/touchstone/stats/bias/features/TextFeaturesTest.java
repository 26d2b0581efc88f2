package org.touchstone.stats.bias.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextFeaturesTest {
    private static final EpistemicLexicon ENGLISH = EpistemicLexicon.english();

    @Test
    void markdownIsCountedAsLeaderboardsCountIt() {
        ReferenceCase reference = ReferenceCase.named("markdown-style-features");
        MarkdownCounts counts = MarkdownCounts.of(reference.data().get("text").asString());
        reference
                .one("headers")
                .matchesAll(counts.headers().stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray());
        reference.one("ordered").matches(counts.ordered());
        reference.one("unordered").matches(counts.unordered());
        reference.one("bold_star").matches(counts.boldStars());
        reference.one("bold_underscore").matches(counts.boldUnderscores());
        assertThat(counts.allHeaders()).isEqualTo(3);
        assertThat(counts.listItems()).isEqualTo(5);
        assertThat(counts.bold()).isEqualTo(4);
    }

    @Test
    void marksWithoutMeaningAreNotCounted() {
        MarkdownCounts counts = MarkdownCounts.of("#hash\n####### seven\n-dash\n3.14 is pi\na - b\n** x\n**\n__a\nb__");
        assertThat(counts).isEqualTo(new MarkdownCounts(List.of(0, 0, 0, 0, 0, 0), 0, 0, 0, 0));
        assertThat(MarkdownCounts.of("").allHeaders()).isZero();
        assertThat(MarkdownCounts.of("-\n- x\n\n\n\t* y\n -\r\n").unordered()).isEqualTo(4);
        assertThat(MarkdownCounts.codeShare("ab```c```")).isCloseTo(7 / 9.0, within(1e-12));
        assertThat(MarkdownCounts.codeShare("")).isZero();
    }

    @Test
    void lengthCountsCodePointsAndWords() {
        assertThat(TextLength.of("  one\u00a0two\n\uD83D\uDE00 ")).isEqualTo(new TextLength(12, 3));
        assertThat(TextLength.of("")).isEqualTo(new TextLength(0, 0));
    }

    @Test
    void englishListsAreThoseOfTheReference() {
        JsonNode lists = new JsonMapper()
                .readTree(SharedData.path("reference-cases/lexicon-epistemic-en.json")
                        .toFile());
        assertThat(EnglishLexicon.HEDGES).containsExactlyElementsOf(texts(lists.get("hedges")));
        assertThat(EnglishLexicon.BOOSTERS).containsExactlyElementsOf(texts(lists.get("boosters")));
        assertThat(EnglishLexicon.AGREEMENT).containsExactlyElementsOf(texts(lists.get("agreement_markers")));
        assertThat(EnglishLexicon.REFUSAL).containsExactlyElementsOf(texts(lists.get("refusal_markers")));
        assertThat(EnglishLexicon.AMBIGUOUS)
                .containsExactlyElementsOf(texts(lists.get("ambiguous_exclude_in_strict_mode")));
        for (String hedge : EnglishLexicon.HEDGES) {
            assertThat(ENGLISH.of("Well, " + hedge.toUpperCase(java.util.Locale.ROOT) + ".")
                            .hedges())
                    .as(hedge)
                    .isEqualTo(1);
        }
        for (String booster : EnglishLexicon.BOOSTERS) {
            EpistemicCounts counts = ENGLISH.of("Well, " + booster.replace(" ", "\n") + ", so");
            assertThat(counts.boosters()).as(booster).isEqualTo(1);
            assertThat(counts.hedges()).as(booster).isZero();
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asString()));
        return texts;
    }

    @Test
    void longestPhraseCountsAlone() {
        EpistemicCounts counts = ENGLISH.of(
                "I\u2019m not sure. It is not certain, and there is no doubt about a doubtful 100% claim. So it is.");
        assertThat(counts.words()).isEqualTo(20);
        assertThat(counts.hedges())
                .as("I'm not sure, not certain, doubtful, claim")
                .isEqualTo(4);
        assertThat(counts.boosters()).as("there is no doubt, 100%").isEqualTo(2);
        assertThat(counts.hedgeRate()).isCloseTo(20, within(1e-12));
        assertThat(counts.boosterRate()).isCloseTo(10, within(1e-12));
        assertThat(counts.assertiveness()).isCloseTo(-10.0 / 31, within(1e-12));
    }

    @Test
    void partsOfWordsCodeAndQuotesAreSkipped() {
        EpistemicCounts counts =
                ENGLISH.of("Maybes surely\u00e9 shoulder\n> perhaps\n```\nmust always\n```\n~~~\nnever\n~~~\nfine");
        assertThat(counts).isEqualTo(new EpistemicCounts(4, 0, 0, false, false));
        assertThat(ENGLISH.of("fine\n```\nmust").boosters()).as("open fence").isZero();
        assertThat(ENGLISH.of("").assertiveness()).isZero();
    }

    @Test
    void markersCountOnlyNearTheBeginning() {
        assertThat(ENGLISH.of("Great question! " + "word ".repeat(30)).agreementOpening())
                .isTrue();
        assertThat(ENGLISH.of("word ".repeat(23) + "great question").agreementOpening())
                .isTrue();
        assertThat(ENGLISH.of("word ".repeat(24) + "great question").agreementOpening())
                .isFalse();
        assertThat(ENGLISH.of("word ".repeat(37) + "I can\u2019t help with that")
                        .refusal())
                .isTrue();
        assertThat(ENGLISH.of("word ".repeat(38) + "I can't help with that").refusal())
                .isFalse();
    }

    @Test
    void strictLexiconLeavesAmbiguousWordsOut() {
        EpistemicLexicon strict = EpistemicLexicon.strictEnglish();
        assertThat(strict.of("It must be around here, perhaps, and certainly.").hedges())
                .isEqualTo(1);
        assertThat(strict.of("It must be around here, perhaps, and certainly.").boosters())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpistemicLexicon(List.of("Sure"), List.of("sure"), List.of(), List.of()));
        EpistemicLexicon empty = new EpistemicLexicon(List.of(), List.of(), List.of(), List.of());
        assertThat(empty.of("sure")).isEqualTo(new EpistemicCounts(1, 0, 0, false, false));
    }

    @Test
    void swappingTheSidesTurnsEverySign() {
        TextFeatures left = TextFeatures.of("# A\n- **perhaps** I think\n- two", ENGLISH);
        TextFeatures right = TextFeatures.of("You're right, certainly. ```x```", ENGLISH);
        PairFeatures pair = TextFeatures.difference(left, right);
        assertThat(TextFeatures.difference(right, left)).isEqualTo(pair.swapped());
        assertThat(pair.format().headers()).isEqualTo(0.5);
        assertThat(pair.format().code()).isNegative();
        assertThat(pair.stance().assertiveness()).isNegative();
        assertThat(pair.stance().agreementOpening()).isEqualTo(-1);
        assertThat(pair.stance().refusal()).isZero();
    }

    @Test
    void differencesHaveTheirScale() {
        assertThat(StyleDifference.ratio(60, 46)).isCloseTo(14.0 / 107, within(1e-15));
        assertThat(StyleDifference.logRatio(60, 46)).isCloseTo(Math.log(61.0 / 47), within(1e-15));
        assertThat(StyleDifference.density(2, 100, 0, 0)).isCloseTo(0.02 / 1.02, within(1e-15));
        assertThat(StyleDifference.standardised(1, 2, 3).get())
                .containsExactly(new double[] {-Math.sqrt(1.5), 0, Math.sqrt(1.5)}, within(1e-12));
        assertThat(StyleDifference.scaled(1, 2, 3).get())
                .containsExactly(new double[] {Math.sqrt(1.5), 2 * Math.sqrt(1.5), 3 * Math.sqrt(1.5)}, within(1e-12));
        assertThat(StyleDifference.scaled().whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(StyleDifference.standardised(4, 4).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> StyleDifference.ratio(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StyleDifference.scaled(Double.NaN));
    }

    @Test
    @Timeout(20)
    void hostileTextTakesLinearTime() {
        for (String part : List.of("\n", " ", "*", "**", "__", "`", "```", "- ", "> ", "not ", "I'm ", "#", "1. ")) {
            String text = part.repeat(200_000);
            assertThat(TextFeatures.of(text, ENGLISH).length().characters()).isEqualTo(text.length());
        }
    }
}
