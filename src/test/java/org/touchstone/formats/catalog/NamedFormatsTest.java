package org.touchstone.formats.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Imported;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;

/** What MT-bench, HH, LLMBar and PandaLM do with rows that are not as they should be. */
class NamedFormatsTest {
    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    private Path mtBench(String... judgments) throws IOException {
        write(
                "question.jsonl",
                "{\"question_id\":1,\"category\":\"math\",\"turns\":[\"q1\",\"q2\"],\"reference\":[\"secret reference\"]}",
                "{\"question_id\":1,\"turns\":[\"again\"]}",
                "{\"question_id\":2,\"turns\":[]}");
        write(
                "model_answer/x.jsonl",
                "{\"question_id\":1,\"model_id\":\"x\",\"choices\":[{\"turns\":[\"x1\",\"x2\"]}]}");
        write(
                "model_answer/y.jsonl",
                "{\"question_id\":1,\"model_id\":\"y\",\"choices\":[{\"turns\":[\"y1\",\"y2\"]}]}");
        write("model_answer/z.jsonl", "{\"question_id\":1,\"model_id\":\"z\",\"choices\":[{\"turns\":[\"z1\"]}]}");
        if (judgments.length > 0) {
            write("human.jsonl", judgments);
        }
        return folder;
    }

    private static String judgment(String a, String b, int turn, String winner) {
        return "{\"judge\":\"j\",\"question_id\":1,\"turn\":" + turn + ",\"model_a\":\"" + a + "\",\"model_b\":\"" + b
                + "\",\"winner\":\"" + winner + "\"}";
    }

    @Test
    void mtBenchTurnTwoHasEachSidesHistory() throws IOException {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, mtBench(judgment("x", "y", 2, "model_b")));
        ImportedPair pair = imported.pairs().get(0);
        assertThat(pair.prompt()).containsExactly(new Turn(Role.USER, "q1"));
        assertThat(pair.second().turns())
                .containsExactly(
                        new Turn(Role.ASSISTANT, "y1"), new Turn(Role.USER, "q2"), new Turn(Role.ASSISTANT, "y2"));
        assertThat(pair.scope()).isEqualTo(Scope.ofTurn(2));
        assertThat(Imported.favours(imported.decisions().get(0)))
                .isEqualTo(imported.items().values().stream()
                        .flatMap(i -> i.facts().models().entrySet().stream())
                        .filter(e -> e.getValue().equals("y"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void mtBenchNamesWhatIsNotThere() throws IOException {
        Imported imported = Imported.from(
                SourceFormat.MT_BENCH,
                mtBench(
                        judgment("x", "y", 1, "model_a"),
                        judgment("x", "z", 2, "model_a"),
                        judgment("x", "nobody", 1, "model_a"),
                        judgment("x", "x", 1, "model_a"),
                        judgment("x", "y", 3, "model_a"),
                        judgment("x", "y", 1, "model_c"),
                        judgment("x", "y", 1, "tie").replace("\"question_id\":1", "\"question_id\":9"),
                        judgment("y", "x", 1, "tie (inconsistent)")));
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.reasons())
                .isEqualTo(Map.of(
                        "repeated-source", 1L,
                        "missing-field", 1L,
                        "unknown-answer", 2L,
                        "same-model", 1L,
                        "unknown-value", 2L,
                        "unknown-question", 1L,
                        "inconsistent-tie", 1L,
                        "repeated-decision", 1L));
    }

    @Test
    void mtBenchWithoutJudgmentsTakesEveryPairThatBothAnswered() throws IOException {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, mtBench());
        assertThat(imported.items()).hasSize(3 + 1);
        assertThat(imported.reasons()).containsEntry("unknown-answer", 2L);
    }

    private Imported hh(String chosen, String rejected) throws IOException {
        return Imported.from(
                SourceFormat.HH,
                write("hh.jsonl", "{\"chosen\":\"" + chosen + "\",\"rejected\":\"" + rejected + "\"}"));
    }

    @Test
    void hhKeepsEverythingButTheFormsOwnSpace() throws IOException {
        Imported imported = hh(
                "\\n\\nHuman:  a \\n\\nAssistant: b\\n\\nHuman:c\\n\\nAssistant: good \\n",
                "\\n\\nHuman:  a \\n\\nAssistant: b\\n\\nHuman:c\\n\\nAssistant:");
        ImportedPair pair = imported.pairs().get(0);
        assertThat(pair.prompt())
                .containsExactly(new Turn(Role.USER, " a "), new Turn(Role.ASSISTANT, "b"), new Turn(Role.USER, "c"));
        assertThat(pair.first().turns()).containsExactly(new Turn(Role.ASSISTANT, "good \n"));
        assertThat(pair.second().turns()).containsExactly(new Turn(Role.ASSISTANT, ""));
        assertThat(pair.decisions()).extracting("pick").containsExactly(Pick.FIRST);
        assertThat(imported.reasons()).isEqualTo(Map.of("no-space-after-role", 3L, "empty-response", 1L));
    }

    @Test
    void hhConversationsThatPartEarlierKeepTheirHistories() throws IOException {
        Imported imported = hh(
                "\\n\\nHuman: a\\n\\nAssistant: b\\n\\nHuman: c\\n\\nAssistant: d",
                "\\n\\nHuman: a\\n\\nAssistant: other");
        assertThat(imported.pairs().get(0).first().turns()).hasSize(3);
        assertThat(imported.reasons()).isEqualTo(Map.of("histories-differ", 1L));
    }

    @Test
    void hhRefusesWhatIsNoDialogue() throws IOException {
        assertThat(hh("Human: a\\n\\nAssistant: b", "\\n\\nHuman: a\\n\\nAssistant: b")
                        .reasons())
                .isEqualTo(Map.of("not-a-dialogue", 1L));
        assertThat(hh("\\n\\nHuman: a\\n\\nAssistant: b", "\\n\\nHuman: x\\n\\nAssistant: b")
                        .reasons())
                .isEqualTo(Map.of("no-shared-prompt", 1L));
        assertThat(hh("\\n\\nAssistant: b", "\\n\\nAssistant: c").reasons()).isEqualTo(Map.of("no-shared-prompt", 1L));
    }

    @Test
    void llmBarRefusesAnotherLabel() throws IOException {
        Path file = write("d.json", "[{\"input\":\"i\",\"output_1\":\"a\",\"output_2\":\"b\",\"label\":3}]");
        assertThat(Imported.from(SourceFormat.LLMBAR, file).reasons()).isEqualTo(Map.of("unknown-value", 1L));
    }

    @Test
    void pandaLmKeepsTheItemWhenADecisionCannotBeRead() throws IOException {
        Path file = write(
                "p.json",
                "[{\"idx\":0,\"cmp_key\":\"a_b_c\",\"instruction\":\"i\",\"input\":\"\",\"response1\":\"x\","
                        + "\"response2\":\"y\",\"annotator1\":3,\"annotator2\":\"1\",\"annotator3\":2,\"annotator12\":0}]");
        Imported imported = Imported.from(SourceFormat.PANDALM, file);
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.decisions()).extracting("annotator").containsExactly("annotator3", "annotator12");
        assertThat(imported.reasons()).isEqualTo(Map.of("unknown-decision", 2L, "unknown-model", 1L));
        assertThat(imported.pairs().get(0).prompt()).containsExactly(new Turn(Role.USER, "i"));
    }

    @Test
    void formatsAreDetectedByNameOrFirstRow() throws IOException {
        assertThat(Detection.of(List.of(mtBench()), false)).contains(SourceFormat.MT_BENCH);
        assertThat(detected("a.csv", "x")).contains(SourceFormat.CSV);
        assertThat(detected("b.tsv", "x")).contains(SourceFormat.CSV);
        assertThat(detected("c.jsonl", "broken\n{\"chosen\":\"\\n\\nHuman: x\",\"rejected\":\"\"}"))
                .contains(SourceFormat.HH);
        assertThat(detected("d.json", "[{\"input\":1,\"output_1\":1,\"output_2\":1,\"label\":1}]"))
                .contains(SourceFormat.LLMBAR);
        assertThat(detected("e.json", "[{\"response1\":1,\"response2\":1,\"annotator1\":1}]"))
                .contains(SourceFormat.PANDALM);
        assertThat(detected("f.jsonl", "{\"response_a\":1,\"response_b\":1}")).contains(SourceFormat.JSONL);
        assertThat(detected("g.jsonl", "{\"text\":1}")).isEmpty();
        assertThat(detected("h.txt", "")).isEmpty();
    }

    private Optional<SourceFormat> detected(String name, String content) throws IOException {
        return Detection.of(List.of(write(name, content)), false);
    }
}
