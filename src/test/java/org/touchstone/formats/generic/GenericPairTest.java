package org.touchstone.formats.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.Imported;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;

class GenericPairTest {
    private static final String PAIR = "\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\"";

    @TempDir
    Path folder;

    private Imported read(String jsonl, String... map) throws IOException {
        Path file = folder.resolve("rows.jsonl");
        Files.writeString(file, jsonl);
        ImportRequest request = new ImportRequest(
                List.of(file),
                Facets.UNKNOWN,
                map.length == 0 ? null : ColumnMap.parse(List.of(map)),
                null,
                ImportRequest.Judgments.OWN);
        return Imported.from(SourceFormat.JSONL, request);
    }

    @Test
    void fieldsAreFoundByPointerNameAndDottedPath() throws IOException {
        Imported imported = read(
                "{\"q\":{\"text\":\"p\"},\"answers\":[{\"t\":\"a\"},{\"t\":\"b\"}],\"m.a\":\"one\",\"x/y\":{\"~\":\"two\"}}",
                "prompt=q.text,response_a=answers.0.t",
                "response_b=/answers/1/t,model_a=m.a,model_b=/x~1y/~0");
        ImportedPair pair = imported.pairs().get(0);
        assertThat(pair.prompt()).containsExactly(new Turn(Role.USER, "p"));
        assertThat(pair.first().turns()).containsExactly(new Turn(Role.ASSISTANT, "a"));
        assertThat(pair.second().turns()).containsExactly(new Turn(Role.ASSISTANT, "b"));
        assertThat(pair.first().model()).isEqualTo("one");
        assertThat(pair.second().model()).isEqualTo("two");
    }

    @Test
    void mapsThatCannotBeMeantAreRefused() {
        for (String map : List.of(
                "prompt",
                "prompt=",
                "nothing=x",
                "prompt=p,response_a=a",
                "prompt=p,turns=t,response_a=a,response_b=b",
                "prompt=p,prompt=q,response_a=a,response_b=b")) {
            assertThatThrownBy(() -> ColumnMap.parse(List.of(map)))
                    .as(map)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCommaInAFieldNameStays() {
        assertThat(ColumnMap.parse(List.of("prompt=a,b,response_a=x,response_b=y"))
                        .fields())
                .containsEntry(PairColumn.PROMPT, "a,b");
    }

    @ParameterizedTest
    @CsvSource({
        "model_a, FIRST",
        "MODEL_B, SECOND",
        "1, FIRST",
        "2, SECOND",
        "left, FIRST",
        "response_2, SECOND",
        "tie, TIE",
        "0, TIE",
        "tie (bothbad), BOTH_BAD",
        "both_bad, BOTH_BAD",
        "alpha, FIRST",
        "beta, SECOND"
    })
    void winnersAreReadInTheirManyWords(String word, Pick pick) throws IOException {
        Imported imported =
                read("{" + PAIR + ",\"model_a\":\"alpha\",\"model_b\":\"beta\",\"winner\":\"" + word + "\"}");
        assertThat(imported.pairs().get(0).decisions()).extracting("pick").containsExactly(pick);
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    void aDecisionThatCannotBeReadIsNamedAndTheItemKept() throws IOException {
        Imported imported = read("{" + PAIR + ",\"winner\":\"maybe\"}\n{\"prompt\":\"q\",\"response_a\":\"a\","
                + "\"response_b\":\"b\",\"winner\":\"a\",\"strength\":4}");
        assertThat(imported.items()).hasSize(2);
        assertThat(imported.decisions()).isEmpty();
        assertThat(imported.reasons()).isEqualTo(Map.of("unknown-decision", 2L));
    }

    @Test
    void theSamePairInBothOrdersIsOneItemWithBothDecisions() throws IOException {
        Imported imported =
                read("{" + PAIR + ",\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"a\",\"annotator\":\"u\"}\n"
                        + "{\"prompt\":\"p\",\"response_a\":\"b\",\"response_b\":\"a\",\"model_a\":\"y\",\"model_b\":\"x\","
                        + "\"winner\":\"b\",\"annotator\":\"v\"}");
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.decisions()).hasSize(2);
        assertThat(imported.decisions().stream().map(Imported::favours).distinct())
                .hasSize(1)
                .doesNotContainNull();
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    void theSamePairWithOtherFactsIsNamed() throws IOException {
        Imported imported = read("{" + PAIR + ",\"gold\":\"a\"}\n{" + PAIR + ",\"gold\":\"b\"}\n");
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.reasons()).isEqualTo(Map.of("facts-differ", 1L));
    }

    @Test
    void answersThatNothingTellsApartStillMakeAnItem() throws IOException {
        Imported imported = read("{\"prompt\":\"p\",\"response_a\":\"same\",\"response_b\":\"same\",\"winner\":\"b\"}");
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.reasons()).isEqualTo(Map.of("identical-responses", 1L));
    }

    @Test
    void idsBeyondSixtyFourBitsStayAsTheyAre() throws IOException {
        Imported imported = read("{" + PAIR + ",\"id\":92233720368547758089}");
        assertThat(imported.pairs().get(0).sourceId()).isEqualTo("92233720368547758089");
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    void wrongTypesAreRefusedAndScalarsKeptWithANote() throws IOException {
        Imported imported = read("""
                {"prompt":{},"response_a":"a","response_b":"b"}
                {"prompt":null,"response_a":"a","response_b":"b"}
                {"prompt":"p","response_a":"a"}
                {"prompt":1.50,"response_a":true,"response_b":""}
                {"prompt":"p","response_a":"\\ud800","response_b":"b"}
                {"prompt":"nul \\u0000","response_a":"a","response_b":"b"}
                """);
        assertThat(imported.reasons())
                .isEqualTo(Map.of(
                        "wrong-type", 1L,
                        "missing-field", 2L,
                        "not-a-string", 2L,
                        "empty-response", 1L,
                        "lone-surrogate", 1L,
                        "nul-character", 1L));
        assertThat(imported.pairs().get(0).prompt().get(0).content()).isEqualTo("1.50");
        assertThat(imported.pairs().get(0).first().turns().get(0).content()).isEqualTo("true");
        assertThat(imported.pairs().get(1).prompt().get(0).content()).isEqualTo("nul \u0000");
    }

    @Test
    void conversationsMayBeMessagesStringsOrTextHoldingThem() throws IOException {
        Imported imported = read(
                "{\"t\":[{\"role\":\"user\",\"content\":\"u\"},{\"role\":\"assistant\",\"content\":\"v\"},"
                        + "{\"role\":\"user\",\"content\":\"w\"}],\"s\":\"sys\",\"a\":[\"a1\",\"u2\",\"a2\"],\"b\":\"b1\"}\n"
                        + "{\"t\":\"[\\\"u\\\"]\",\"a\":\"a\",\"b\":\"b\"}\n"
                        + "{\"t\":\"no json\",\"a\":\"a\",\"b\":\"b\"}\n"
                        + "{\"t\":[{\"role\":\"clown\",\"content\":\"u\"}],\"a\":\"a\",\"b\":\"b\"}\n",
                "turns=t,system=s,response_a=a,response_b=b");
        assertThat(imported.pairs().get(0).prompt())
                .containsExactly(
                        new Turn(Role.SYSTEM, "sys"),
                        new Turn(Role.USER, "u"),
                        new Turn(Role.ASSISTANT, "v"),
                        new Turn(Role.USER, "w"));
        assertThat(imported.pairs().get(0).first().turns())
                .extracting("role")
                .containsExactly(Role.ASSISTANT, Role.USER, Role.ASSISTANT);
        assertThat(imported.pairs()).hasSize(2);
        assertThat(imported.reasons()).isEqualTo(Map.of("not-json", 1L, "unknown-value", 1L));
    }

    @Test
    void wholeConversationsAreTakenApartWhereTheyDiffer() throws IOException {
        Imported imported = read(
                "{\"c\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"good\"}],"
                        + "\"r\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"bad\"}]}\n"
                        + "{\"c\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"good\"}],"
                        + "\"r\":[{\"role\":\"user\",\"content\":\"other\"},{\"role\":\"assistant\",\"content\":\"bad\"}]}\n",
                "response_a=c,response_b=r");
        assertThat(imported.pairs()).hasSize(1);
        assertThat(imported.pairs().get(0).prompt()).containsExactly(new Turn(Role.USER, "q"));
        assertThat(imported.reasons()).isEqualTo(Map.of("no-shared-prompt", 1L));
    }

    @Test
    void facetsComeFromColumnsElseFromTheRequest() throws IOException {
        Imported imported = read("{" + PAIR + ",\"domain\":\"legal\",\"task\":\"\",\"language\":\"de-AT\"}\n{"
                + PAIR.replace("\"p\"", "\"q\"") + ",\"language\":\"no language\"}");
        assertThat(imported.pairs()).extracting("facets").containsExactly(new Facets("legal", "general", "de-AT"));
        assertThat(imported.reasons()).isEqualTo(Map.of("unknown-value", 1L));
    }
}
