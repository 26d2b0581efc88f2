package org.touchstone.stats.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Human votes on pairs of responses, read from the original files. Categories: A better, tie, B better. */
record Votes(List<Vote> rows, int repeatedRows) {
    static final int A = 0;
    static final int TIE = 1;
    static final int B = 2;

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Every character that other software takes for a space between words. */
    private static final Pattern SPACES = Pattern.compile("[\\p{IsWhite_Space}\\x1c-\\x1f]+");

    /** One judgment; {@code firstIsA} says which response was listed first. */
    record Vote(String item, int turn, String annotator, int label, Pair pair, boolean firstIsA) {
        boolean decisive() {
            return label != TIE;
        }

        boolean prefersFirst() {
            return (label == A) == firstIsA;
        }
    }

    /** The two responses of an item. */
    record Pair(String modelA, String modelB, String textA, String textB) {
        int charactersAheadA() {
            return textA.codePointCount(0, textA.length()) - textB.codePointCount(0, textB.length());
        }

        int wordsAheadA() {
            return words(textA) - words(textB);
        }

        private static int words(String text) {
            int n = 0;
            for (String word : SPACES.split(text, -1)) {
                n += word.isEmpty() ? 0 : 1;
            }
            return n;
        }
    }

    static Votes ofMtBench() {
        Path folder = SharedData.path("data/mt-bench-human");
        Map<String, List<String>> answers = new HashMap<>();
        for (String model :
                List.of("alpaca-13b", "claude-v1", "gpt-3.5-turbo", "gpt-4", "llama-13b", "vicuna-13b-v1.2")) {
            for (JsonNode row : lines(folder.resolve("model_answer/" + model + ".jsonl"))) {
                JsonNode turns = row.get("choices").get(0).get("turns");
                answers.put(
                        model + " " + row.get("question_id").asInt(),
                        List.of(turns.get(0).asString(), turns.get(1).asString()));
            }
        }
        List<Vote> votes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        for (JsonNode row : lines(folder.resolve("human.jsonl"))) {
            String first = row.get("model_a").asString();
            String second = row.get("model_b").asString();
            boolean firstIsA = first.compareTo(second) < 0;
            String a = firstIsA ? first : second;
            String b = firstIsA ? second : first;
            int question = row.get("question_id").asInt();
            int turn = row.get("turn").asInt();
            String item = question + " " + turn + " " + a + " " + b;
            if (!seen.add(item + " " + row.get("judge").asString())) {
                repeated++;
                continue;
            }
            String winner = row.get("winner").asString();
            int label = winner.equals("tie") ? TIE : winner.equals("model_a") == firstIsA ? A : B;
            Pair pair = new Pair(
                    a,
                    b,
                    answers.getOrDefault(a + " " + question, List.of()).get(turn - 1),
                    answers.getOrDefault(b + " " + question, List.of()).get(turn - 1));
            votes.add(new Vote(item, turn, row.get("judge").asString(), label, pair, firstIsA));
        }
        return new Votes(votes, repeated);
    }

    static Votes ofPandaLm() {
        List<Vote> votes = new ArrayList<>();
        for (JsonNode row : MAPPER.readTree(
                SharedData.path("data/pandalm-3annotators/testset-v1.json").toFile())) {
            Pair pair = new Pair(
                    "response1",
                    "response2",
                    row.get("response1").asString(),
                    row.get("response2").asString());
            for (String annotator : List.of("annotator1", "annotator2", "annotator3")) {
                int label = List.of(TIE, A, B).get(row.get(annotator).asInt());
                votes.add(new Vote(row.get("idx").asString(), 1, annotator, label, pair, true));
            }
        }
        return new Votes(votes, 0);
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(MAPPER::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Votes ofTurn(int turn) {
        return new Votes(rows.stream().filter(v -> v.turn == turn).toList(), 0);
    }

    /** Dense numbers of items and annotators, in the order of their first row. */
    RaterColumns columns() {
        Map<String, Integer> items = new LinkedHashMap<>();
        Map<String, Integer> annotators = annotators();
        int[] unit = new int[rows.size()];
        int[] rater = new int[rows.size()];
        short[] category = new short[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Vote vote = rows.get(i);
            items.putIfAbsent(vote.item, items.size());
            unit[i] = items.getOrDefault(vote.item, 0);
            rater[i] = annotators.getOrDefault(vote.annotator, 0);
            category[i] = (short) vote.label;
        }
        return new RaterColumns(new RatingColumns(items.size(), 3, unit, category), annotators.size(), rater);
    }

    Map<String, Integer> annotators() {
        Map<String, Integer> annotators = new LinkedHashMap<>();
        rows.forEach(v -> annotators.putIfAbsent(v.annotator, annotators.size()));
        return annotators;
    }
}
