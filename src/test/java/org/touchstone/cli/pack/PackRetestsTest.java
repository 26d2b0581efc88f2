package org.touchstone.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.studykey.StudyKeyReader;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.key.KeyedItem;
import picocli.CommandLine;

/** Items that {@code pack build --retests} gives again: in the pack, in the study key, and nowhere else. */
class PackRetestsTest {
    private static final int ITEMS = 60;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void source() throws IOException {
        Files.writeString(folder.resolve("study.json"), "{\"id\":\"s\",\"title\":\"T\"}");
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            rows.add("""
                    {"prompt":"Question %1$d","response_a":"One %1$d","response_b":"Two %1$d","model_a":"m-one",\
                    "model_b":"m-two","winner":"a","annotator":"u","gold":"b","domain":"%2$s"}""".formatted(n, n % 3 == 0 ? "legal" : "medical"));
        }
        Files.write(folder.resolve("rows.jsonl"), rows);
    }

    private int run(Object... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private int build(String name, int retests) {
        return run(
                "pack",
                "build",
                "--study",
                folder.resolve("study.json"),
                "--out",
                folder.resolve(name + ".tspack"),
                "--key-out",
                folder.resolve(name + ".key.json"),
                "--judgments-out",
                folder.resolve(name),
                "--secret",
                folder.resolve("secret"),
                "--sign-key",
                folder.resolve("lead.pem"),
                "--created-at",
                "2026-11-24T00:00:00Z",
                "--retests",
                retests,
                folder.resolve("rows.jsonl"));
    }

    private Map<ItemId, Item> items(String name) throws Exception {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        PackReader.read(
                folder.resolve(name + ".tspack"), Trust.anyKey(), (offset, line, item) -> items.put(item.id(), item));
        return items;
    }

    private Map<ItemId, KeyedItem> keyed(String name) throws Exception {
        Map<ItemId, KeyedItem> keyed = new LinkedHashMap<>();
        StudyKeyReader.read(folder.resolve(name + ".key.json"), item -> keyed.put(item.item(), item));
        return keyed;
    }

    /** What a lead knows about the responses, by their texts. */
    private static Map<String, String> models(Item item, KeyedItem keyed) {
        Map<String, String> models = new HashMap<>();
        keyed.models().forEach((response, model) -> models.put(text(item, response), model));
        return models;
    }

    private static String text(Item item, ResponseId response) {
        return item.response(response).turns().get(0).content();
    }

    private static String right(Item item, KeyedItem keyed) {
        Gold gold = Objects.requireNonNull(keyed.gold());
        Accepted.StrengthRange range =
                ((Accepted.ForComparison) gold.accepted()).ranges().get(0);
        return text(item, Objects.requireNonNull(range.favours())) + " " + range.least() + " " + range.most();
    }

    @Test
    void theSameSecretGivesTheSameBytesAgain() {
        assertThat(build("one", 12)).as(err.toString()).isZero();
        assertThat(build("two", 12)).isZero();
        assertThat(folder.resolve("two.tspack")).hasSameBinaryContentAs(folder.resolve("one.tspack"));
        assertThat(folder.resolve("two.key.json")).hasSameBinaryContentAs(folder.resolve("one.key.json"));
    }

    @Test
    void nothingInThePackTellsWhichItemsComeAgain() throws Exception {
        assertThat(build("plain", 0)).isZero();
        assertThat(build("again", 12)).as(err.toString()).isZero();
        Map<ItemId, Item> plain = items("plain");
        Map<ItemId, Item> again = items("again");
        assertThat(again).hasSize(ITEMS + 12).containsAllEntriesOf(plain);
        assertThat(List.copyOf(again.keySet()))
                .isSorted()
                .allMatch(id -> id.value().matches("i-[0-9a-f]{24}"));
        List<ResponseId> responses = new ArrayList<>();
        again.values().forEach(item -> {
            List<ResponseId> own = item.responses().stream().map(Response::id).toList();
            assertThat(own).isSorted().allMatch(id -> id.value().matches("r-[0-9a-f]{24}"));
            responses.addAll(own);
        });
        assertThat(responses).doesNotHaveDuplicates();
        List<String> lines = new ArrayList<>();
        PackReader.read(
                folder.resolve("again.tspack"),
                Trust.anyKey(),
                (offset, line, item) -> lines.add(new String(line, StandardCharsets.UTF_8)
                        .replaceAll("[ir]-[0-9a-f]{24}", "ID")
                        .replaceAll("legal|medical", "DOMAIN")
                        .replaceAll("(One|Two) \\d+", "ANSWER")
                        .replaceAll("Question \\d+", "QUESTION")));
        // But for texts and ids all lines are the same one.
        assertThat(lines).hasSize(ITEMS + 12).containsOnly(lines.get(0));
    }

    @Test
    void theStudyKeyNamesTheOriginalAndRepeatsWhatIsKnownOfIt() throws Exception {
        assertThat(build("x", 12)).as(err.toString()).isZero();
        Map<ItemId, Item> items = items("x");
        Map<ItemId, KeyedItem> keyed = keyed("x");
        assertThat(keyed).containsOnlyKeys(items.keySet());
        List<ItemId> order = List.copyOf(items.keySet());
        List<KeyedItem> twins =
                keyed.values().stream().filter(k -> k.retestOf() != null).toList();
        assertThat(twins).hasSize(12);
        assertThat(twins).extracting(KeyedItem::retestOf).doesNotHaveDuplicates();
        for (KeyedItem twin : twins) {
            ItemId first = Objects.requireNonNull(twin.retestOf());
            Item item = Objects.requireNonNull(items.get(twin.item()));
            Item original = Objects.requireNonNull(items.get(first));
            KeyedItem known = Objects.requireNonNull(keyed.get(first));
            assertThat(known.retestOf()).isNull();
            assertThat(item.prompt()).isEqualTo(original.prompt());
            assertThat(item.domain()).isEqualTo(original.domain());
            assertThat(models(item, twin)).isEqualTo(models(original, known)).hasSize(2);
            assertThat(right(item, twin)).isEqualTo(right(original, known)).startsWith("Two ");
            assertThat(text(
                            item,
                            new ResponseId(Objects.requireNonNull(twin.source().get("first")))))
                    .startsWith("One ");
            assertThat(twin.source()).containsEntry("line", known.source().get("line"));
            // A quarter of 60 items.
            assertThat(order.indexOf(twin.item()) - order.indexOf(first)).isGreaterThan(15);
        }
    }

    @Test
    void decisionsAreAboutTheOriginalsOnly() throws Exception {
        assertThat(build("plain", 0)).isZero();
        assertThat(build("again", 12)).isZero();
        assertThat(folder.resolve("again/u.jsonl")).hasSameBinaryContentAs(folder.resolve("plain/u.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("again/u.jsonl"))).hasSize(ITEMS + 1);
    }

    @Test
    void bothCountsAreToldAndInspectCountsWhatThePackHolds() {
        assertThat(build("x", 12)).isZero();
        assertThat(out.toString()).containsPattern("items +60\n").containsPattern("retests +12\n");
        out.getBuffer().setLength(0);
        assertThat(run("pack", "inspect", folder.resolve("x.tspack"))).isZero();
        assertThat(out.toString()).containsPattern("items:? +72\n").doesNotContainIgnoringCase("retest");
    }

    @Test
    void tooManyAreRefusedInOneSentenceAndLeaveNothing() {
        assertThat(build("x", 31)).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("--retests asks for 31, but of 60 items at most 30 can come again with 15 others in between,"
                        + " so there is no pack.");
        assertThat(folder.resolve("x.tspack")).doesNotExist();
        assertThat(folder.resolve("x.key.json")).doesNotExist();
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(build("x", 30)).isZero();
        assertThat(build("y", -1)).isEqualTo(2);
    }
}
