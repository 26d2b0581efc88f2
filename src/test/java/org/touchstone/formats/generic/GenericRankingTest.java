package org.touchstone.formats.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.formats.Facets;
import org.touchstone.formats.Imported;
import org.touchstone.formats.catalog.Detection;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.formats.packing.MadeDecision;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** What {@code import-v1.md} says that {@code pack build} makes of a row with three to eight responses. */
class GenericRankingTest {
    private static final String THREE = "{\"prompt\":\"p\",\"responses\":[\"a\",\"b\",\"c\"]";

    @TempDir
    Path folder;

    private Imported read(String rows, String... map) throws IOException {
        return read(SourceFormat.JSONL, rows, map);
    }

    private Imported read(SourceFormat format, String rows, String... map) throws IOException {
        return read(format, rows.getBytes(StandardCharsets.UTF_8), map);
    }

    private Imported read(SourceFormat format, byte[] rows, String... map) throws IOException {
        Path file = Files.write(folder.resolve("rows"), rows);
        return Imported.from(
                format,
                new ImportRequest(
                        List.of(file),
                        Facets.UNKNOWN,
                        map.length == 0 ? null : ColumnMap.parse(List.of(map)),
                        null,
                        ImportRequest.Judgments.OWN));
    }

    private static Ranking only(Imported imported) {
        assertThat(imported.items()).hasSize(1);
        return (Ranking) imported.items().values().iterator().next().item();
    }

    /** The order of a decision with the texts of the responses in the place of their ids. */
    private static String order(Ranking item, MadeDecision made) {
        RankingDecision decision = RankingDecision.of(made.decision());
        assertThat(decision.noneAcceptable()).isFalse();
        return decision.order().places().stream()
                .map(tied -> tied.stream()
                        .map(id -> item.response(id).turns().get(0).content())
                        .sorted()
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining(">"));
    }

    @Test
    void responsesBecomeAnItemInTheOrderOfTheirIdsAndModelsStayWithTheLead() throws IOException {
        Imported imported = read(THREE + ",\"models\":[\"m1\",\"m2\",null],\"id\":\"q7\"}");
        Ranking item = only(imported);
        assertThat(item.prompt()).containsExactly(new Turn(Role.USER, "p"));
        assertThat(item.responses()).extracting(Response::id).isSorted().hasSize(3);
        assertThat(item.responses())
                .extracting(r -> r.turns().get(0).content())
                .containsExactlyInAnyOrder("a", "b", "c");
        MadeItem made = Objects.requireNonNull(imported.items().get(item.id()));
        Map<ResponseId, String> models = made.facts().models();
        assertThat(models.values()).containsExactlyInAnyOrder("m1", "m2");
        models.forEach((id, model) ->
                assertThat(item.response(id).turns().get(0).content()).isEqualTo(model.equals("m1") ? "a" : "b"));
        assertThat(made.facts().source()).containsEntry("id", "q7").containsKey("first");
        assertThat(imported.decisions()).isEmpty();
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    void sameResponsesInAnotherOrderAreOneItemAndTheirRanksGoWithThem() throws IOException {
        Imported imported = read(THREE
                + ",\"ranks\":[1,2,3],\"annotator\":\"u\"}\n"
                + "{\"prompt\":\"p\",\"responses\":[\"c\",\"a\",\"b\"],\"ranks\":[1,2,3],\"annotator\":\"v\"}");
        Ranking item = only(imported);
        assertThat(imported.decisions()).extracting(MadeDecision::annotator).containsExactly("u", "v");
        assertThat(imported.decisions()).extracting(made -> order(item, made)).containsExactly("a>b>c", "c>a>b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2,3]|a>b>c",
                "[3,1,2]|b>c>a",
                "[1,1,2]|a=b>c",
                "[1,1,3]|a=b>c",
                "[1,2,2]|a>b=c",
                "[1,1,1]|a=b=c",
                "[0,2,1]|a>c>b",
                "[\"2\",\"1\",\"3\"]|b>a>c",
                "\"[2,1,3]\"|b>a>c"
            })
    void ranksBecomeAnOrder(String ranks, String expected) throws IOException {
        Imported imported = read(THREE + ",\"ranks\":" + ranks + "}");
        Ranking item = only(imported);
        assertThat(imported.decisions()).extracting(made -> order(item, made)).containsExactly(expected);
        assertThat(imported.decisions()).extracting(MadeDecision::annotator).containsExactly("source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2]|there are 2 ranks for 3 responses",
                "[1,2,null]|a response has no rank",
                "[1,2,\"x\"]|a rank is no number from 0 to 9",
                "[1,2,-1]|a rank is no number from 0 to 9",
                "[1.5,2,3]|a rank is no number from 0 to 9",
                "[2,3,4]|the ranks are [2, 3, 4], which leave one out",
                "[1,2,4]|the ranks are [1, 2, 4], which leave one out",
                "[1,3,3]|the ranks are [1, 3, 3], which leave one out",
                "\"first\"|ranks is no array of numbers",
                "3|ranks is no array of numbers"
            })
    void wrongRanksAreRefusedWithTheReasonAndTheItemIsKept(String ranks, String why) throws IOException {
        Imported imported = read(THREE + ",\"ranks\":" + ranks + "}");
        only(imported);
        assertThat(imported.decisions()).isEmpty();
        assertThat(imported.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(RowReason.UNKNOWN_DECISION);
            assertThat(finding.detail()).isEqualTo(why);
        });
    }

    @Test
    void competitionRanksAndPlacesAreNotMixed() throws IOException {
        Imported imported =
                read("{\"prompt\":\"p\",\"responses\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"ranks\":[1,1,3,3,4]}");
        assertThat(imported.reasons()).containsExactly(Map.entry("unknown-decision", 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"responses\":[\"a\",\"b\"]|unknown-value",
                "\"responses\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]|unknown-value",
                "\"responses\":{}|wrong-type",
                "\"responses\":[\"a\",\"b\",null]|missing-field",
                "\"responses\":[\"a\",\"b\",{\"score\":1}]|missing-field",
                "\"responses\":[\"a\",\"b\",\"\\ud800\"]|lone-surrogate",
                "\"responses\":[\"a\",\"b\",\"c\"],\"models\":[\"m\"]|unknown-value",
                "\"responses\":[\"a\",\"b\",\"c\"],\"gold\":\"a\"|unknown-value",
                "\"responses\":[\"a\",\"b\",[{\"role\":\"user\",\"content\":\"x\"}]]|wrong-type"
            })
    void rowsThatAreNoRankingAreRefused(String members, String reason) throws IOException {
        Imported imported = read("{\"prompt\":\"p\"," + members + "}\n" + THREE + "}");
        only(imported);
        assertThat(imported.reasons()).containsExactly(Map.entry(reason, 1L));
    }

    @Test
    void pairsRatingsAndRankingsStandInOneFile() throws IOException {
        Imported imported = read(
                THREE
                        + "}\n{\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\"}\n{\"prompt\":\"p\",\"response\":\"a\"}");
        assertThat(imported.items().values())
                .extracting(made -> made.item().kind().id())
                .containsExactlyInAnyOrder("ranking", "comparison", "rating");
    }

    @Test
    void equalResponsesAreToldApartAndRemarkedOn() throws IOException {
        Imported imported = read("{\"prompt\":\"p\",\"responses\":[\"a\",\"a\",\"a\"]}");
        assertThat(only(imported).responses()).extracting(Response::id).doesNotHaveDuplicates();
        assertThat(imported.reasons()).containsExactly(Map.entry("identical-responses", 1L));
    }

    @Test
    void cellsOfCsvHoldArrays() throws IOException {
        Imported imported = read(
                SourceFormat.CSV,
                "prompt,responses,ranks\np,\"[\"\"a\"\",\"\"b\"\",\"\"c\"\"]\",\"[2,1,3]\"\nq,\"[\"\"a\"\",\"\"b\"\",\"\"c\"\"]\",\n");
        assertThat(imported.items()).hasSize(2);
        assertThat(imported.decisions()).hasSize(1);
        assertThat(imported.findings()).isEmpty();
    }

    /** 101 trees, of which 8 have two replies and 1 has nine; the replies of one carry no ranks. */
    @Test
    void repliesOfOpenAssistantAreRankedFromZero() throws IOException {
        Path file = SharedData.path("data/formats/open-assistant/en_100_tree.jsonl");
        Imported imported = Imported.from(
                SourceFormat.JSONL,
                new ImportRequest(
                        List.of(file),
                        Facets.UNKNOWN,
                        ColumnMap.parse(List.of("prompt=prompt.text,responses=prompt.replies")),
                        null,
                        ImportRequest.Judgments.OWN));
        assertThat(imported.reasons()).containsEntry("unknown-value", 9L).doesNotContainKey("unknown-decision");
        assertThat(imported.items()).hasSize(91);
        assertThat(imported.decisions()).hasSize(90);
        assertThat(imported.decisions())
                .allMatch(made ->
                        RankingDecision.of(made.decision()).order().places().size() >= 3);
    }

    @Test
    void rowsWithResponsesAreFoundOut() throws IOException {
        Path file = Files.writeString(folder.resolve("r.jsonl"), THREE + "}");
        assertThat(Detection.of(List.of(file), false)).contains(SourceFormat.JSONL);
    }

    @Test
    void naughtyTextsComeThroughAsTheyAre() throws Exception {
        JsonValue texts = JsonText.parse(Files.readString(SharedData.path("data/stress/naughty-strings/blns.json")));
        for (JsonValue text : ((JsonValue.Sequence) texts).elements()) {
            String naughty = ((JsonValue.Text) text).value();
            String quoted = JsonMapper.shared().writeValueAsString(naughty);
            Imported imported =
                    read("{\"prompt\":" + quoted + ",\"responses\":[" + quoted + ",\"b\",\"c\"],\"ranks\":[1,2,3]}");
            assertThat(imported.items()).hasSize(1);
            assertThat(imported.items().values().iterator().next().item().responses())
                    .anySatisfy(r -> assertThat(r.turns().get(0).content()).isEqualTo(naughty));
        }
    }

    @Test
    void aFileCutAnywhereGivesItsWholeRowsAndNoMore() throws Exception {
        String first = THREE + ",\"ranks\":[1,2,2]}";
        byte[] rows = (first + "\n{\"prompt\":\"\u05d0\",\"responses\":[\"d\",\"e\",\"f\"]}")
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= rows.length; length++) {
            int whole = length == rows.length ? 2 : length >= first.length() ? 1 : 0;
            boolean pieces = length > 0 && length != first.length() && length != first.length() + 1 && whole < 2;
            Imported imported = read(SourceFormat.JSONL, Arrays.copyOf(rows, length));
            assertThat(imported.items()).as("%d bytes", length).hasSize(whole);
            assertThat(imported.reasons().containsKey("not-json")
                            || imported.reasons().containsKey("not-utf8"))
                    .as("%d bytes", length)
                    .isEqualTo(pieces);
        }
    }
}
