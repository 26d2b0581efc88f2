package org.touchstone.bundle.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.bundle.Forgery;
import org.touchstone.bundle.FormatDocumentsTest;
import org.touchstone.bundle.IndependentVerifierTest;
import org.touchstone.bundle.Rechained;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.Twins;
import org.touchstone.bundle.Verdict;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.codec.KindCodec;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.json.canonical.JsonCodec;
import org.touchstone.kinds.KindExample;
import org.touchstone.kinds.KindExamples;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.refusal.Rule;

/** What every kind of item keeps in packs and bundles; the page "How to add a kind of item" names this test. */
class KindContractTest {
    @TempDir
    Path folder;

    static Stream<KindExample> kinds() {
        return KindExamples.ALL.stream();
    }

    @Test
    void everyKindHasACodecAndAnExample() {
        assertThat(KindExamples.ALL).extracting(KindExample::kind).containsExactly(ItemKind.values());
        assertThat(KindCodec.ALL).extracting(KindCodec::kind).containsExactly(ItemKind.values());
    }

    @Test
    void kindsAreToldApartInLinesAndInWords() {
        List<ItemKind> all = List.of(ItemKind.values());
        assertThat(all).extracting(ItemKind::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(all).extracting(ItemKind::one).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(all).extracting(ItemKind::several).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(all).allMatch(kind -> ItemKind.of(kind.id()).equals(Optional.of(kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itemsAndJudgmentsComeBackAsTheyWereWritten(KindExample example) throws Exception {
        for (Item item : example.items()) {
            assertThat(item.kind()).isEqualTo(example.kind());
            requireSame(Codecs.ITEM, item, item.kind());
            for (Decision decision : decisions(example, item)) {
                Judgment judgment = KindExamples.judgment(Samples.judgmentId(1), Samples.STUDY_ID, item, decision);
                assertThat(judgment.kind()).isEqualTo(example.kind());
                requireSame(Codecs.JUDGMENT, judgment, item.kind());
                assertThat(JudgmentRules.broken(judgment)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itemsUnderOtherIdsSayTheSame(KindExample example) {
        for (Item item : example.items()) {
            List<Response> renamed = item.responses().stream()
                    .map(r -> new Response(new ResponseId("other-" + r.id().value()), r.turns()))
                    .toList();
            Item other = item.with(new ItemId("other"), renamed);
            assertThat(other).isNotEqualTo(item);
            assertThat(other.id()).isEqualTo(new ItemId("other"));
            assertThat(other.responses()).isEqualTo(renamed);
            assertThat(other.with(item.id(), item.responses())).isEqualTo(item);
        }
    }

    private static List<Decision> decisions(KindExample example, Item item) {
        return List.of(example.complete(item), example.strong(item), example.revealed(item));
    }

    private static <T> void requireSame(JsonCodec<T> codec, T value, ItemKind kind) throws RejectedException {
        byte[] line = codec.encode(value);
        assertThat(new String(line, StandardCharsets.UTF_8)).contains("\"kind\":\"" + kind.id() + "\"");
        assertThat(codec.decodeCanonical(line)).isEqualTo(value);
        assertThat(codec.decode(line)).isEqualTo(value);
        assertThat(codec.encode(codec.decodeCanonical(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void linesFollowTheirSchemasAndNothingElseDoes(KindExample example) throws Exception {
        Item item = example.items().get(0);
        String items = Objects.requireNonNull(example.schemas().get("item"));
        String judgments = Objects.requireNonNull(example.schemas().get("judgment"));
        for (Item each : example.items()) {
            assertThat(FormatDocumentsTest.complaints(items, text(Codecs.ITEM.encode(each))))
                    .isEmpty();
        }
        for (Decision decision : decisions(example, item)) {
            assertThat(FormatDocumentsTest.complaints(judgments, line(item, decision)))
                    .isEmpty();
        }
        String judgment = line(item, example.complete(item));
        assertThat(FormatDocumentsTest.complaints(judgments, judgment.replace("\"kind\"", "\"jind\":1,\"kind\"")))
                .isNotEmpty();
        String other = "\"kind\":\"riddle\"";
        String own = "\"kind\":\"" + example.kind().id() + "\"";
        assertThat(FormatDocumentsTest.complaints(judgments, judgment.replace(own, other)))
                .isNotEmpty();
    }

    private static String line(Item item, Decision decision) {
        return text(
                Codecs.JUDGMENT.encode(KindExamples.judgment(Samples.judgmentId(1), Samples.STUDY_ID, item, decision)));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unknownKindsAndMembersAreRefused(KindExample example) {
        Item item = example.items().get(0);
        String own = "\"kind\":\"" + example.kind().id() + "\"";
        for (String line : List.of(text(Codecs.ITEM.encode(item)), line(item, example.complete(item)))) {
            JsonCodec<?> codec = line.contains("\"findings\"") ? Codecs.JUDGMENT : Codecs.ITEM;
            assertThat(refusal(codec, line.replace(own, "\"kind\":\"riddle\""))).isEqualTo(Reject.KIND_UNKNOWN);
            assertThat(refusal(codec, line.replace(own, "\"kind\":3"))).isEqualTo(Reject.JSON_TYPE);
            assertThat(refusal(codec, line.replace(own, "\"jind\":1," + own))).isEqualTo(Reject.JSON_UNKNOWN_FIELD);
        }
    }

    private static Rule refusal(JsonCodec<?> codec, String line) {
        try {
            Object unused = codec.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
            throw new AssertionError("Taken: " + line);
        } catch (RejectedException e) {
            return e.rule();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bothVerifiersTakeSoundContainersAndRefuseWrongLines(KindExample example) throws Exception {
        Item first = example.items().get(0);
        byte[] pack = pack(example);
        byte[] bundle = bundle(line(first, example.complete(first)).getBytes(StandardCharsets.UTF_8));
        requireBoth("pack", pack, Verdict.ACCEPTED);
        requireBoth("bundle", bundle, Verdict.ACCEPTED);
        assertThat(example.wrong()).extracting(KindExample.Wrong::line).contains("item", "judgment");
        for (KindExample.Wrong wrong : example.wrong()) {
            boolean isItem = wrong.line().equals("item");
            String container = isItem ? "pack" : "bundle";
            requireBoth(
                    container,
                    forged(container, isItem ? pack : bundle, wrong),
                    wrong.rule().code());
        }
    }

    private static byte[] forged(String container, byte[] sound, KindExample.Wrong wrong)
            throws IOException, RejectedException {
        boolean isPack = container.equals("pack");
        Forgery forgery = Forgery.of(container, Twins.entries(sound), Samples.key(isPack ? 1 : 2));
        if (isPack) {
            byte[] lines = Twins.replaced(forgery.content("items.jsonl"), wrong.piece(), wrong.instead());
            forgery.contents.put("items.jsonl", lines);
        } else {
            Rechained.judgment(forgery, 1, line -> Twins.replaced(line, wrong.piece(), wrong.instead()));
        }
        return forgery.build();
    }

    private byte[] pack(KindExample example) throws IOException, RejectedException {
        Path file = folder.resolve("p");
        try (PackWriter writer =
                new PackWriter(file, Samples.study(), Samples.GUIDELINES, PackTerms.forAnyone(Samples.NOON))) {
            for (Item item : example.items()) {
                writer.add(item);
            }
            writer.finish(Samples.key(1));
        }
        return Files.readAllBytes(file);
    }

    private byte[] bundle(byte[] body) throws IOException, RejectedException {
        Path file = folder.resolve("b");
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            JournalEntry entry = JournalEntry.ofJudgment(JournalHead.EMPTY, Samples.NOON, Sha256.hex(body));
            writer.judgment(JournalLine.CODEC.encode(entry), body);
            writer.finish(Samples.key(2));
        }
        return Files.readAllBytes(file);
    }

    private void requireBoth(String container, byte[] bytes, String verdict) throws IOException {
        assertThat(Verdict.of(container, bytes)).isEqualTo(verdict);
        String second = IndependentVerifierTest.verdict(container, Files.write(folder.resolve("file"), bytes));
        assertThat(second.startsWith("accepted ")).as(second).isEqualTo(verdict.equals(Verdict.ACCEPTED));
    }
}
