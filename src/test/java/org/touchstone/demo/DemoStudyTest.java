package org.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Study;
import org.touchstone.refusal.RejectedException;

class DemoStudyTest {
    private static final Pattern MODEL_NAMES = Pattern.compile(
            "\\b(chat)?gpt\\b|openai|anthropic|\\bclaude\\b|\\bgemini\\b|\\bllama\\b|mistral|\\bqwen\\b|deepseek"
                    + "|language model|as an ai\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"legal", "medical"})
    void studyIsValidAndShowsMainlyTheSlot(String name) throws RejectedException {
        Study study = DemoFiles.study(name);
        assertThat(study.id().value()).isEqualTo("demo-" + name);
        assertThat(study.guidelineVersion()).isEqualTo("1.0");
        assertThat(study.blinding().plainPerMille()).isLessThanOrEqualTo(100);
        assertThat(study.blinding().reveal().samplePerMille()).isEqualTo(100);
        assertThat(study.criteria())
                .extracting(Criterion::id)
                .containsExactly(
                        "helpfulness", "accuracy", "safety", "tone", name.equals("legal") ? "authority" : "triage");
        assertThat(study.criteria()).allSatisfy(criterion -> {
            assertThat(criterion.question()).endsWith("?");
            assertThat(criterion.anchors()).hasSize(5).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "medical"})
    void guidelinesExplainEveryErrorTypeAndDenyToBeAdvice(String name) {
        String guidelines = DemoFiles.guidelines(name);
        assertThat(guidelines).startsWith("# ").contains("version 1.0", "nothing here is " + name + " advice");
        assertThat(guidelines).contains("**Not my field.**", "**Tie or both bad?**", "-3, +3", "-1, +1");
        for (SpanType type : SpanType.values()) {
            String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            assertThat(guidelines).containsPattern("\\*\\*" + title + "\\.\\*\\* [^\n]+\n> ");
        }
    }

    @Test
    void thereAreEnoughComparisonsAndAThirdHasSeveralTurns() throws RejectedException {
        for (String name : DemoFiles.STUDIES) {
            List<Item> items = DemoFiles.items(name).stream()
                    .filter(item -> item.kind() == ItemKind.COMPARISON)
                    .toList();
            assertThat(items).hasSizeGreaterThanOrEqualTo(14);
            assertThat(items).extracting(item -> item.id()).doesNotHaveDuplicates();
            assertThat(items).allSatisfy(item -> assertThat(item.domain()).isEqualTo(name));
            assertThat(3 * several(items).size()).isGreaterThanOrEqualTo(items.size());
        }
        List<Item> all = DemoFiles.all(ItemKind.COMPARISON);
        assertThat(all).hasSizeGreaterThanOrEqualTo(28);
        assertThat(all).anyMatch(item -> item.prompt().size() > 1 && !item.isMultiTurn());
        assertThat(several(all)).anyMatch(item -> item.prompt().size() > 1);
    }

    private static List<Item> several(List<Item> items) {
        return items.stream().filter(Item::isMultiTurn).toList();
    }

    @Test
    void conversationsFollowOneScriptOfTheUserAndAskForEveryTurn() throws RejectedException {
        for (Item item : DemoFiles.all(ItemKind.COMPARISON)) {
            assertThat(item.prompt().get(item.prompt().size() - 1).role())
                    .as("%s", item.id())
                    .isEqualTo(Role.USER);
            Response first = item.responses().get(0);
            Response second = item.responses().get(1);
            assertThat(said(first, Role.USER)).as("%s", item.id()).isEqualTo(said(second, Role.USER));
            assertThat(said(first, Role.ASSISTANT)).doesNotContainAnyElementsOf(said(second, Role.ASSISTANT));
            int turns = first.assistantTurns();
            assertThat(turns).isBetween(1, 3).isEqualTo(second.assistantTurns());
            Stream<Scope> perTurn = turns == 1
                    ? Stream.empty()
                    : IntStream.rangeClosed(1, turns).mapToObj(Scope::ofTurn);
            assertThat(((Comparison) item).scopes())
                    .as("%s", item.id())
                    .isEqualTo(Stream.concat(perTurn, Stream.of(Scope.CONVERSATION))
                            .toList());
        }
    }

    private static List<String> said(Response response, Role role) {
        return response.turns().stream()
                .filter(turn -> turn.role() == role)
                .map(Turn::content)
                .toList();
    }

    @Test
    void everyItemHasItsNoteForReviewersAndEveryContrastIsThere() throws RejectedException {
        List<DemoFiles.Note> notes = DemoFiles.notes();
        assertThat(notes)
                .extracting(DemoFiles.Note::item)
                .containsExactlyElementsOf(DemoFiles.all(ItemKind.COMPARISON).stream()
                        .map(item -> item.id().value())
                        .toList());
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.preferred()).isIn("r1", "r2", "tie", "both-bad");
            assertThat(note.why()).isNotBlank();
        });
        for (String prefix : List.of("lg-", "md-")) {
            assertThat(notes.stream()
                            .filter(note -> note.item().startsWith(prefix))
                            .map(DemoFiles.Note::contrast))
                    .contains(
                            "length",
                            "depth",
                            "confidence",
                            "overhedging",
                            "sycophancy",
                            "contradiction",
                            "refusal",
                            "outdated-authority",
                            "instruction",
                            "memory");
        }
        assertThat(notes)
                .extracting(DemoFiles.Note::contrast)
                .contains("correction", "jurisdiction", "dosage", "units", "red-flag", "overclaim");
    }

    @Test
    void neitherPlaceNorLengthTellsWhichResponseIsPreferred() throws RejectedException {
        List<DemoFiles.Note> decided = DemoFiles.notes().stream()
                .filter(note -> note.preferred().startsWith("r"))
                .toList();
        assertThat(decided).hasSizeGreaterThanOrEqualTo(24);
        long first =
                decided.stream().filter(note -> note.preferred().equals("r1")).count();
        List<Item> items = DemoFiles.all(ItemKind.COMPARISON);
        long longer =
                decided.stream().filter(note -> prefersLonger(note, items)).count();
        assertThat((double) first / decided.size()).isBetween(0.4, 0.6);
        assertThat((double) longer / decided.size()).isBetween(0.4, 0.6);
    }

    private static boolean prefersLonger(DemoFiles.Note note, List<Item> items) {
        Item item = items.stream()
                .filter(candidate -> candidate.id().value().equals(note.item()))
                .findFirst()
                .orElseThrow();
        int one = characters(item.responses().get(0));
        int two = characters(item.responses().get(1));
        return note.preferred().equals(item.responses().get(0).id().value()) ? one > two : two > one;
    }

    private static int characters(Response response) {
        return said(response, Role.ASSISTANT).stream().mapToInt(String::length).sum();
    }

    @Test
    void lengthsAreThoseOfRealPairs() throws RejectedException {
        List<Double> ratios = DemoFiles.all(ItemKind.COMPARISON).stream()
                .map(item -> {
                    int one = characters(item.responses().get(0));
                    int two = characters(item.responses().get(1));
                    return (double) Math.max(one, two) / Math.min(one, two);
                })
                .sorted()
                .toList();
        assertThat(ratios.get(0)).isLessThan(1.1);
        assertThat(ratios.get(ratios.size() - 1)).isGreaterThan(3);
        List<Long> lines = DemoFiles.all(ItemKind.COMPARISON).stream()
                .flatMap(item -> item.responses().stream())
                .flatMap(response -> said(response, Role.ASSISTANT).stream())
                .map(text -> text.lines().count())
                .toList();
        assertThat(lines).filteredOn(n -> n <= 3).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines).filteredOn(n -> n >= 60).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void ratingsOfBothStudiesDifferInQualityAndNotOnlyInLength() throws RejectedException {
        List<Item> ratings = DemoFiles.all(ItemKind.RATING);
        List<DemoFiles.RatedNote> notes = DemoFiles.ratedNotes();
        assertThat(notes)
                .extracting(DemoFiles.RatedNote::item)
                .containsExactlyElementsOf(
                        ratings.stream().map(item -> item.id().value()).toList());
        for (String name : DemoFiles.STUDIES) {
            assertThat(ratings).filteredOn(item -> item.domain().equals(name)).hasSize(4);
        }
        assertThat(ratings).anyMatch(Item::isMultiTurn);
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.least()).isBetween(1, note.most());
            assertThat(note.most()).isBetween(note.least(), Math.min(7, note.least() + 1));
            assertThat(note.why()).isNotBlank();
        });
        // Good ones and bad ones, among the short and among the long.
        for (boolean good : List.of(true, false)) {
            List<Integer> lengths = notes.stream()
                    .filter(note -> note.least() >= 5 == good)
                    .map(note -> length(ratings, note.item()))
                    .sorted()
                    .toList();
            assertThat(lengths).hasSize(4);
            assertThat(lengths.get(0)).isLessThan(good ? 700 : 1000);
            assertThat(lengths.get(3)).isGreaterThan(1300);
        }
    }

    @Test
    void rankingsOfBothStudiesHaveAnOrderThatLengthDoesNotTell() throws RejectedException {
        List<Item> rankings = DemoFiles.all(ItemKind.RANKING);
        List<DemoFiles.RankedNote> notes = DemoFiles.rankedNotes();
        assertThat(notes)
                .extracting(DemoFiles.RankedNote::item)
                .containsExactlyElementsOf(
                        rankings.stream().map(item -> item.id().value()).toList());
        int longerFirst = 0;
        int decided = 0;
        for (int n = 0; n < rankings.size(); n++) {
            Item item = rankings.get(n);
            DemoFiles.RankedNote note = notes.get(n);
            assertThat(note.order()
                            .ranksExactly(
                                    item.responses().stream().map(Response::id).toList()))
                    .as(note.item())
                    .isTrue();
            assertThat(note.why()).isNotBlank();
            for (Response one : item.responses()) {
                for (Response two : item.responses()) {
                    int better = note.order().place(one.id()).orElseThrow();
                    int worse = note.order().place(two.id()).orElseThrow();
                    if (better < worse) {
                        decided++;
                        longerFirst += characters(one) > characters(two) ? 1 : 0;
                    }
                }
            }
        }
        for (String name : DemoFiles.STUDIES) {
            assertThat(rankings).filteredOn(item -> item.domain().equals(name)).hasSize(4);
        }
        assertThat(notes).anyMatch(DemoFiles.RankedNote::noneAcceptable);
        assertThat(notes)
                .anyMatch(note ->
                        note.order().places().size() < note.order().ranked().size());
        assertThat((double) longerFirst / decided)
                .as("%d of %d", longerFirst, decided)
                .isBetween(0.4, 0.6);
    }

    private static int length(List<Item> items, String id) {
        return items.stream()
                .filter(item -> item.id().value().equals(id))
                .mapToInt(item -> characters(item.responses().get(0)))
                .sum();
    }

    @Test
    void textsShowOtherLanguagesTablesListsQuotesAndEmojiThatCanBeDrawn() throws RejectedException {
        List<Item> items = DemoFiles.allItems();
        assertThat(items).extracting(Item::language).contains("en", "de").containsOnly("en", "de");
        List<String> texts = items.stream().flatMap(DemoFiles::texts).toList();
        assertThat(texts).anyMatch(text -> text.contains("|---|"));
        assertThat(texts).anyMatch(text -> text.startsWith("> "));
        assertThat(texts).anyMatch(text -> text.contains("\n1. "));
        assertThat(texts).anyMatch(text -> has(text, Character.UnicodeScript.ARABIC));
        assertThat(texts).anyMatch(text -> has(text, Character.UnicodeScript.HEBREW));
        Set<String> drawable = DemoFiles.text("/assets/emoji/index.txt")
                .lines()
                .map(line -> line.replaceFirst("\t.*", ""))
                .collect(Collectors.toSet());
        List<String> emoji = texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> c > 0xFFFF)
                .mapToObj(c -> Integer.toHexString(c).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        assertThat(emoji).isNotEmpty().isSubsetOf(drawable);
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    @Test
    void textsCarryNoControlCharactersAndNameNoModel() throws RejectedException {
        Stream<String> inPacks = DemoFiles.allItems().stream().flatMap(DemoFiles::texts);
        Stream<String> beside = DemoFiles.STUDIES.stream().map(DemoFiles::guidelines);
        assertThat(Stream.concat(inPacks, beside)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.codePoints().filter(c -> c != '\n').map(Character::getType))
                    .doesNotContain(
                            (int) Character.CONTROL,
                            (int) Character.FORMAT,
                            (int) Character.SURROGATE,
                            (int) Character.PRIVATE_USE,
                            (int) Character.UNASSIGNED);
            assertThat(text).doesNotContainPattern(MODEL_NAMES).doesNotContainPattern("[ \t]+\n");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        });
    }

    @Test
    void theProductCarriesNothingThatTellsThePreference() throws IOException {
        Path folder = Path.of("assets", "demo");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file)))
                    .containsExactlyInAnyOrderElementsOf(DemoFiles.STUDIES.stream()
                            .flatMap(name -> Stream.of("study.json", "guidelines.md", "items.jsonl")
                                    .map(file -> Path.of(name, file)))
                            .toList());
        }
    }
}
