package org.touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real answers to one prompt, three at a time and of three different lengths, and seeded samples of them. */
final class RealTriples {
    /** Answers of a triple. */
    static final int SIZE = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RealTriples() {}

    /** Three of the answers to each prompt of MT-bench (six models, both turns) and of Open-Assistant, drawn and shuffled. */
    static List<Ranking> sample(int size, long seed) {
        Random random = new Random(seed);
        List<List<String>> prompts = new ArrayList<>(mtBench().values());
        prompts.addAll(openAssistant());
        List<List<String>> triples = new ArrayList<>();
        // Every prompt once, then again with other answers, until there are enough.
        while (triples.size() < size) {
            Collections.shuffle(prompts, random);
            for (List<String> answers : prompts) {
                List<String> drawn = new ArrayList<>(answers);
                Collections.shuffle(drawn, random);
                List<String> three = drawn.subList(0, Math.min(SIZE, drawn.size()));
                boolean different =
                        three.stream().map(RealTriples::length).distinct().count() == SIZE;
                if (different && triples.size() < size && !triples.contains(three)) {
                    triples.add(List.copyOf(three));
                }
            }
        }
        List<Ranking> rankings = new ArrayList<>();
        for (List<String> triple : triples) {
            rankings.add(ranking(rankings.size(), triple));
        }
        return rankings;
    }

    private static Ranking ranking(int number, List<String> answers) {
        List<Response> responses = new ArrayList<>();
        for (String answer : answers) {
            responses.add(
                    new Response(new ResponseId("r" + responses.size()), List.of(new Turn(Role.ASSISTANT, answer))));
        }
        return new Ranking(
                new ItemId("item-" + number), "bench", "bench", "und", List.of(new Turn(Role.USER, "?")), responses);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Map<String, List<String>> mtBench() {
        Map<String, List<String>> answers = new TreeMap<>();
        try (var files = Files.list(SharedData.path("data/mt-bench-human").resolve("model_answer"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode answer = JSON.readTree(line);
                    JsonNode turns = answer.get("choices").get(0).get("turns");
                    for (int turn = 0; turn < turns.size(); turn++) {
                        answers.computeIfAbsent(
                                        answer.get("question_id").asInt() + "/" + turn, key -> new ArrayList<>())
                                .add(turns.get(turn).asString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static List<List<String>> openAssistant() {
        List<List<String>> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(SharedData.path("data/formats/open-assistant/en_100_tree.jsonl"))) {
                List<String> replies = new ArrayList<>();
                JSON.readTree(line)
                        .get("prompt")
                        .get("replies")
                        .forEach(reply -> replies.add(reply.get("text").asString()));
                all.add(replies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
