package org.touchstone.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.formats.generic.ColumnMap;
import org.touchstone.formats.packing.MadeDecision;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.refusal.RowReason;
import org.touchstone.testing.SharedData;

/** Counts of the real data sets, as {@code FACTS.md} gives them. */
class RealDataTest {
    @Test
    void mtBenchGivesTheJudgedItemsAndEveryJudgment() {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, SharedData.path("data/mt-bench-human"));
        assertThat(imported.items()).hasSize(892);
        assertThat(imported.decisions()).hasSize(1668);
        assertThat(imported.counts().annotators()).isEqualTo(64);
        assertThat(imported.reasons()).containsEntry("repeated-decision", 1L).hasSize(1);
        assertThat(imported.items().values().stream()
                        .map(i -> ((Comparison) i.item()).scopes())
                        .collect(Collectors.groupingBy(s -> s, Collectors.counting()))
                        .keySet())
                .containsExactlyInAnyOrder(List.of(Scope.CONVERSATION), List.of(Scope.ofTurn(2)));
        assertThat(imported.decisions().stream().filter(d -> Imported.favours(d) == null))
                .hasSize(396);
    }

    @Test
    void mtBenchReproducesTheWinRateOfEachModel() {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, SharedData.path("data/mt-bench-human"));
        Map<String, double[]> wins = new HashMap<>();
        imported.decisions().stream()
                .collect(Collectors.toMap(d -> d.annotator() + "|" + d.item(), d -> d, (first, repeated) -> first))
                .values()
                .forEach(d -> count(
                        wins, java.util.Objects.requireNonNull(imported.items().get(d.item())), d));
        assertThat(rate(wins, "gpt-4")).isEqualTo("0.7248 (n=487)");
        assertThat(rate(wins, "claude-v1")).isEqualTo("0.6721 (n=491)");
        assertThat(rate(wins, "gpt-3.5-turbo")).isEqualTo("0.6293 (n=735)");
        assertThat(rate(wins, "vicuna-13b-v1.2")).isEqualTo("0.4872 (n=549)");
        assertThat(rate(wins, "alpaca-13b")).isEqualTo("0.3103 (n=514)");
        assertThat(rate(wins, "llama-13b")).isEqualTo("0.1694 (n=558)");
    }

    private static void count(Map<String, double[]> wins, MadeItem item, MadeDecision decision) {
        item.facts().models().forEach((response, model) -> {
            double[] sum = wins.computeIfAbsent(model, m -> new double[2]);
            sum[0] += Imported.favours(decision) == null ? 0.5 : response.equals(Imported.favours(decision)) ? 1 : 0;
            sum[1]++;
        });
    }

    private static String rate(Map<String, double[]> wins, String model) {
        double[] sum = wins.getOrDefault(model, new double[2]);
        return String.format("%.4f (n=%.0f)", sum[0] / sum[1], sum[1]);
    }

    @Test
    void mtBenchWithoutJudgmentsGivesEveryPairOnEveryTurn() {
        ImportRequest all = new ImportRequest(
                List.of(SharedData.path("data/mt-bench-human")),
                Facets.UNKNOWN,
                null,
                null,
                ImportRequest.Judgments.NONE);
        Imported imported = Imported.from(SourceFormat.MT_BENCH, all);
        assertThat(imported.pairs()).hasSize(40 * 2 * 15);
        assertThat(imported.decisions()).isEmpty();
    }

    @Test
    void mtBenchSecondTurnCarriesEachSidesOwnHistory() {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, SharedData.path("data/mt-bench-human"));
        MadeItem second = imported.items().values().stream()
                .filter(i -> ((Comparison) i.item()).scopes().contains(Scope.ofTurn(2)))
                .findFirst()
                .orElseThrow();
        assertThat(second.item().prompt()).extracting("role").containsExactly(Role.USER);
        assertThat(second.item().responses())
                .allSatisfy(r -> assertThat(r.turns())
                        .extracting("role")
                        .containsExactly(Role.ASSISTANT, Role.USER, Role.ASSISTANT));
    }

    @Test
    void hhGivesEveryPairWithItsTurns() {
        Imported imported =
                Imported.from(SourceFormat.HH, SharedData.path("data/hh-rlhf-harmless/test.first1156.jsonl.gz"));
        assertThat(imported.items()).hasSize(1156);
        assertThat(imported.decisions()).hasSize(1156);
        assertThat(imported.reasons()).isEqualTo(Map.of("empty-response", 4L));
        Map<Long, Long> humanTurns = imported.items().values().stream()
                .map(i -> i.item().prompt().stream()
                        .filter(t -> t.role() == Role.USER)
                        .count())
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        assertThat(humanTurns)
                .isEqualTo(Map.ofEntries(
                        Map.entry(1L, 348L),
                        Map.entry(2L, 289L),
                        Map.entry(3L, 288L),
                        Map.entry(4L, 160L),
                        Map.entry(5L, 41L),
                        Map.entry(6L, 10L),
                        Map.entry(7L, 10L),
                        Map.entry(8L, 3L),
                        Map.entry(9L, 4L),
                        Map.entry(10L, 1L),
                        Map.entry(12L, 1L),
                        Map.entry(18L, 1L)));
    }

    @ParameterizedTest
    @CsvSource({
        "Natural, 100, 42",
        "Adversarial/GPTInst, 92, 45",
        "Adversarial/Manual, 46, 22",
        "CaseStudy/Constraint, 89, 43",
        "CaseStudy/Negation, 59, 26"
    })
    void llmBarGivesEveryPairWithItsGold(String subset, int pairs, int goldFirst) {
        Path file = SharedData.path("data/llmbar/" + subset + "/dataset.json");
        Imported imported = Imported.from(SourceFormat.LLMBAR, file);
        assertThat(imported.items()).hasSize(pairs);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.pairs().stream().filter(p -> p.gold() == Pick.FIRST))
                .hasSize(goldFirst);
        assertThat(imported.items().values())
                .allSatisfy(i -> assertThat(i.facts().gold()).isNotNull());
    }

    @Test
    void llmBarFolderGivesAllSubsets() {
        Imported imported = Imported.from(SourceFormat.LLMBAR, SharedData.path("data/llmbar"));
        assertThat(imported.items()).hasSize(100 + 92 + 46 + 89 + 59);
    }

    @Test
    void pandaLmGivesEveryPairAndNamesTheOddOnes() {
        Imported imported =
                Imported.from(SourceFormat.PANDALM, SharedData.path("data/pandalm-3annotators/testset-v1.json"));
        assertThat(imported.items()).hasSize(999);
        assertThat(imported.decisions()).hasSize(2997);
        assertThat(imported.decisions().stream().filter(d -> Imported.favours(d) == null))
                .hasSize(326);
        assertThat(imported.reasons()).isEqualTo(Map.of("not-a-string", 6L, "empty-response", 54L));
        assertThat(imported.findings().stream()
                        .filter(f -> f.reason() == RowReason.NOT_A_STRING)
                        .map(f -> f.place().index()))
                .containsExactly(157L, 158L, 159L, 161L, 162L, 164L);
        Map<String, Map<String, Long>> labels = imported.pairs().stream()
                .flatMap(p -> p.decisions().stream())
                .collect(Collectors.groupingBy(
                        ImportedDecision::annotator,
                        Collectors.groupingBy(d -> d.pick().name(), Collectors.counting())));
        assertThat(labels)
                .isEqualTo(Map.of(
                        "annotator1", Map.of("FIRST", 427L, "SECOND", 475L, "TIE", 97L),
                        "annotator2", Map.of("FIRST", 417L, "SECOND", 466L, "TIE", 116L),
                        "annotator3", Map.of("FIRST", 411L, "SECOND", 475L, "TIE", 113L)));
    }

    @Test
    void jaVicunaQaComesThroughAColumnMap() {
        ColumnMap map = ColumnMap.parse(List.of("prompt=question,response_a=answer_1,response_b=answer_2,"
                + "model_a=model_1,model_b=model_2,winner=g1_winner,annotator=judge_model,id=question_id"));
        ImportRequest request = new ImportRequest(
                List.of(SharedData.path("data/ja-vicuna-qa/pairwise_gpt-4_davinci-003_vs_swallow-70b.jsonl")),
                new Facets("general", "general", "ja"),
                map,
                null,
                ImportRequest.Judgments.OWN);
        Imported imported = Imported.from(SourceFormat.JSONL, request);
        assertThat(imported.items()).hasSize(80);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.pairs().stream()
                        .flatMap(p -> p.decisions().stream())
                        .collect(Collectors.groupingBy(ImportedDecision::pick, Collectors.counting())))
                .isEqualTo(Map.of(Pick.FIRST, 35L, Pick.SECOND, 44L, Pick.TIE, 1L));
    }

    @Test
    void jaVicunaQaFolderIsAnMtBenchFolder() {
        Imported imported = Imported.from(SourceFormat.MT_BENCH, SharedData.path("data/ja-vicuna-qa"));
        assertThat(imported.pairs()).hasSize(80 * 3);
    }
}
