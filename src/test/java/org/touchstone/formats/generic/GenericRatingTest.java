package org.touchstone.formats.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.study.Criterion;
import org.touchstone.formats.Facets;
import org.touchstone.formats.Imported;
import org.touchstone.formats.catalog.Detection;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.refusal.RowFinding;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;
import org.touchstone.testing.SharedData;

/** What {@code rating-v1.md} says that {@code pack build} makes of a row with one response. */
class GenericRatingTest {
    private static final List<String> FIVE = List.of("0", "1", "2", "3", "4");
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("helpfulness", "Helpfulness", "", FIVE),
            new Criterion("correctness", "Correctness", "", FIVE),
            new Criterion("coherence", "Coherence", "", FIVE),
            new Criterion("complexity", "Complexity", "", FIVE),
            new Criterion("verbosity", "Verbosity", "", FIVE),
            new Criterion("citations", "Citations", "", List.of("none", "some", "all")));
    private static final String ROW = "{\"prompt\":\"p\",\"response\":\"r\",";

    @TempDir
    Path folder;

    private Imported read(List<Criterion> criteria, String rows, String... map) throws IOException {
        return read(SourceFormat.JSONL, criteria, rows.getBytes(StandardCharsets.UTF_8), map);
    }

    private Imported read(SourceFormat format, List<Criterion> criteria, byte[] rows, String... map)
            throws IOException {
        Path file = Files.write(folder.resolve("rows"), rows);
        return Imported.from(
                format,
                new ImportRequest(
                        List.of(file),
                        Facets.UNKNOWN,
                        map.length == 0 ? null : ColumnMap.parse(List.of(map)),
                        null,
                        ImportRequest.Judgments.OWN,
                        criteria));
    }

    private static Rating only(Imported imported) {
        assertThat(imported.items()).hasSize(1);
        return (Rating) imported.items().values().iterator().next().item();
    }

    @Test
    void attributesCountedFromZeroBecomeLevelsCountedFromOne() throws IOException {
        Imported imported = read(
                CRITERIA,
                ROW + "\"helpfulness\":3,\"correctness\":4,\"coherence\":4,\"complexity\":0,\"verbosity\":1,"
                        + "\"citations\":3,\"overall\":6,\"annotator\":\"u\"}");
        Rating item = only(imported);
        assertThat(item.prompt()).containsExactly(new Turn(Role.USER, "p"));
        assertThat(item.response().turns()).containsExactly(new Turn(Role.ASSISTANT, "r"));
        assertThat(imported.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.annotator()).isEqualTo("u");
            assertThat(decision.item()).isEqualTo(item.id());
            assertThat(decision.decision()).isEqualTo(RatingDecision.of(6));
            assertThat(decision.levels())
                    .containsExactlyInAnyOrder(
                            level(item, "helpfulness", 4),
                            level(item, "correctness", 5),
                            level(item, "coherence", 5),
                            level(item, "complexity", 1),
                            level(item, "verbosity", 2),
                            level(item, "citations", 3));
        });
        assertThat(imported.findings()).isEmpty();
    }

    private static CriterionScore level(Rating item, String criterion, int level) {
        return new CriterionScore(criterion, item.response().id(), level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"helpfulness\":3 | there is no overall rating",
                "\"overall\":8 | overall is none of 1 to 7",
                "\"overall\":0 | overall is none of 1 to 7",
                "\"overall\":4.5 | overall is none of 1 to 7",
                "\"overall\":\"good\" | overall is none of 1 to 7",
                "\"overall\":4,\"helpfulness\":5 | helpfulness is none of 0 to 4",
                "\"overall\":4,\"helpfulness\":-1 | helpfulness is none of 0 to 4",
                "\"overall\":4,\"citations\":0 | citations is none of 1 to 3",
                "\"overall\":4,\"citations\":4 | citations is none of 1 to 3",
                "\"overall\":4,\"citations\":2.5 | citations is none of 1 to 3"
            })
    void aDecisionThatDoesNotFitIsRefusedWithTheReasonAndTheItemKept(String members, String reason) throws IOException {
        Imported imported = read(CRITERIA, ROW + members + "}");
        assertThat(imported.decisions()).isEmpty();
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.findings()).extracting(RowFinding::detail).containsExactly(reason);
        assertThat(imported.reasons()).isEqualTo(Map.of("unknown-decision", 1L));
    }

    @Test
    void attributesThatTheStudyDoesNotAskForAreNamed() throws IOException {
        String row = ROW + "\"overall\":4,\"verbosity\":2}";
        assertThat(read(List.of(), row).findings())
                .extracting(RowFinding::detail)
                .containsExactly("the study has no criterion verbosity");
        assertThat(read(List.of(new Criterion("verbosity", "Verbosity", "", List.of("a", "b"))), row)
                        .findings())
                .extracting(RowFinding::detail)
                .containsExactly("the criterion verbosity has 2 levels, and the source counts 0 to 4");
        assertThat(read(List.of(), row).decisions()).isEmpty();
    }

    @Test
    void theSameResponseRatedByTwoIsOneItemAndModelsStayWithTheLead() throws IOException {
        Imported imported = read(
                CRITERIA,
                ROW + "\"model\":\"m\",\"overall\":6,\"annotator\":\"u\",\"id\":7}\n" + ROW
                        + "\"model\":\"m\",\"overall\":2,\"annotator\":\"v\",\"id\":7}\n" + ROW
                        + "\"model\":\"m\",\"overall\":2,\"annotator\":\"v\",\"id\":8}\n");
        MadeItem made = imported.items().values().iterator().next();
        assertThat(made.facts().models())
                .isEqualTo(Map.of(only(imported).response().id(), "m"));
        assertThat(made.facts().source()).isEqualTo(Map.of("file", "rows", "line", "1", "row", "0", "id", "7"));
        assertThat(imported.decisions()).hasSize(3);
        assertThat(imported.reasons()).isEqualTo(Map.of("facts-differ", 1L, "repeated-decision", 1L));
    }

    @Test
    void pairsAndRatingsMayStandInOneFile() throws IOException {
        Imported imported = read(
                CRITERIA,
                "{\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\",\"winner\":\"a\"}\n" + ROW
                        + "\"overall\":6}\n{\"prompt\":\"p\"}\n" + ROW + "\"gold\":\"a\"}\n");
        assertThat(imported.pairs()).hasSize(1);
        assertThat(imported.ratings()).hasSize(1);
        assertThat(imported.items()).hasSize(2);
        assertThat(imported.reasons()).isEqualTo(Map.of("missing-field", 1L, "unknown-value", 1L));
    }

    @Test
    void columnsAreFoundThroughTheMapAndInCsv() throws IOException {
        Imported mapped = read(
                List.of(),
                "{\"q\":\"p\",\"answers\":[{\"t\":[\"one\",\"two\",\"three\"]}],\"score\":\"5\",\"who\":\"u\"}",
                "prompt=q,response=answers.0.t,overall=score,annotator=who");
        assertThat(only(mapped).response().turns())
                .extracting(Turn::role)
                .containsExactly(Role.ASSISTANT, Role.USER, Role.ASSISTANT);
        assertThat(mapped.decisions().get(0).decision()).isEqualTo(RatingDecision.of(5));
        byte[] csv = "prompt,response,overall,citations\np,\"r\n2\",7,2\np,r,,\n".getBytes(StandardCharsets.UTF_8);
        Imported cells = read(SourceFormat.CSV, CRITERIA, csv);
        assertThat(cells.items()).hasSize(2);
        assertThat(cells.decisions()).hasSize(1);
        assertThat(cells.findings()).isEmpty();
    }

    @Test
    void rowsWithOneResponseAreDetected() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, ROW + "\"overall\":6}\n");
        assertThat(Detection.of(List.of(file), false)).isEqualTo(Optional.of(SourceFormat.JSONL));
    }

    @Test
    void naughtyTextsComeThroughAsTheyAre() throws Exception {
        JsonValue texts = JsonText.parse(Files.readString(SharedData.path("data/stress/naughty-strings/blns.json")));
        for (JsonValue text : ((JsonValue.Sequence) texts).elements()) {
            String naughty = ((JsonValue.Text) text).value();
            String quoted = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(naughty);
            Imported imported = read(CRITERIA, "{\"prompt\":" + quoted + ",\"response\":" + quoted + ",\"overall\":3}");
            assertThat(only(imported).response().turns().get(0).content()).isEqualTo(naughty);
            assertThat(imported.decisions()).hasSize(1);
        }
    }

    @Test
    void aFileCutAnywhereGivesItsWholeRowsAndNoMore() throws Exception {
        String first = ROW + "\"overall\":6,\"helpfulness\":2}";
        byte[] rows = (first + "\n" + ROW + "\"id\":\"\u05d0\",\"overall\":1}").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= rows.length; length++) {
            byte[] cut = Arrays.copyOf(rows, length);
            int whole = length == rows.length ? 2 : length >= first.length() ? 1 : 0;
            boolean pieces = length > 0 && length != first.length() && length != first.length() + 1 && whole < 2;
            Imported imported = read(SourceFormat.JSONL, CRITERIA, cut);
            assertThat(imported.decisions()).as("%d bytes", length).hasSize(whole);
            assertThat(imported.items()).hasSize(Math.min(1, whole));
            assertThat(imported.reasons().containsKey("not-json")
                            || imported.reasons().containsKey("not-utf8"))
                    .as("%d bytes", length)
                    .isEqualTo(pieces);
        }
    }
}
