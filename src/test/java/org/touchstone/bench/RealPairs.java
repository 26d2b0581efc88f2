package org.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real response pairs of four public data sets, and seeded samples of them. */
final class RealPairs {
    static final ResponseId A = new ResponseId("a");
    static final ResponseId B = new ResponseId("b");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A pair.
     *
     * @param source the data set
     */
    record Pair(String source, String one, String two) {
        Comparison item(int number) {
            return new Comparison(
                    new ItemId("item-" + number),
                    source,
                    "bench",
                    "und",
                    List.of(new Turn(Role.USER, "?")),
                    List.of(
                            new Response(A, List.of(new Turn(Role.ASSISTANT, one))),
                            new Response(B, List.of(new Turn(Role.ASSISTANT, two)))),
                    List.of(Scope.CONVERSATION));
        }

        int length(ResponseId id) {
            String text = id.equals(A) ? one : two;
            return text.codePointCount(0, text.length());
        }
    }

    private RealPairs() {}

    /** All pairs of responses of different length, by data set. */
    static Map<String, List<Pair>> all() {
        Map<String, List<Pair>> all = new LinkedHashMap<>();
        all.put("mt-bench", mtBench());
        all.put("llmbar", llmBar());
        all.put("pandalm", pandaLm());
        all.put("hh", hh());
        return all;
    }

    /** A seeded sample with the same number from each data set. */
    static List<Pair> sample(int size, long seed) {
        List<Pair> sample = new ArrayList<>();
        Map<String, List<Pair>> all = all();
        for (List<Pair> pairs : all.values()) {
            List<Pair> shuffled = new ArrayList<>(pairs);
            Collections.shuffle(shuffled, new Random(seed));
            sample.addAll(shuffled.subList(0, size / all.size()));
        }
        Collections.shuffle(sample, new Random(seed + 1));
        return sample;
    }

    private static void add(List<Pair> pairs, String source, String one, String two) {
        if (one.codePointCount(0, one.length()) != two.codePointCount(0, two.length())) {
            pairs.add(new Pair(source, one, two));
        }
    }

    private static List<Pair> mtBench() {
        Path folder = SharedData.path("data/mt-bench-human");
        Map<String, JsonNode> answers = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        try (var files = Files.list(folder.resolve("model_answer"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode answer = JSON.readTree(line);
                    String key = answer.get("question_id").asInt() + "/"
                            + answer.get("model_id").asString();
                    answers.put(key, answer.get("choices").get(0).get("turns"));
                }
            }
            for (String line : Files.readAllLines(folder.resolve("human.jsonl"))) {
                JsonNode row = JSON.readTree(line);
                int question = row.get("question_id").asInt();
                int turn = row.get("turn").asInt() - 1;
                JsonNode one = answers.get(question + "/" + row.get("model_a").asString());
                JsonNode two = answers.get(question + "/" + row.get("model_b").asString());
                if (one != null && two != null) {
                    add(
                            pairs,
                            "mt-bench",
                            one.get(turn).asString(),
                            two.get(turn).asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs.stream().distinct().toList();
    }

    private static List<Pair> llmBar() {
        List<Pair> pairs = new ArrayList<>();
        try (var files = Files.walk(SharedData.path("data/llmbar"))) {
            for (Path file :
                    files.filter(f -> f.endsWith("dataset.json")).sorted().toList()) {
                for (JsonNode row : JSON.readTree(Files.readString(file))) {
                    add(
                            pairs,
                            "llmbar",
                            row.get("output_1").asString(),
                            row.get("output_2").asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static List<Pair> pandaLm() {
        List<Pair> pairs = new ArrayList<>();
        try {
            String text = Files.readString(SharedData.path("data/pandalm-3annotators/testset-v1.json"));
            for (JsonNode row : JSON.readTree(text)) {
                JsonNode one = row.get("response1");
                JsonNode two = row.get("response2");
                if (one.isString() && two.isString()) {
                    add(pairs, "pandalm", one.asString(), two.asString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static List<Pair> hh() {
        List<Pair> pairs = new ArrayList<>();
        Path file = SharedData.path("data/hh-rlhf-harmless/test.first1156.jsonl.gz");
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                JsonNode row = JSON.readTree(line);
                add(
                        pairs,
                        "hh",
                        lastAnswer(row.get("chosen").asString()),
                        lastAnswer(row.get("rejected").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static String lastAnswer(String conversation) {
        String mark = "\n\nAssistant:";
        return conversation
                .substring(conversation.lastIndexOf(mark) + mark.length())
                .strip();
    }
}
