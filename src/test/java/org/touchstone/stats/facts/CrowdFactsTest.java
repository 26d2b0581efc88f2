package org.touchstone.stats.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.aggregation.MajorityVote;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.agreement.PercentAgreement;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.testing.SharedData;

/** Crowd labels with known truth: agreement, majority and Dawid-Skene accuracy, from the original files. */
class CrowdFactsTest {

    /** Judgments as (worker, item, label) and the truth of items. */
    private record Crowd(List<String[]> rows, Map<String, Integer> truth) {

        private Map<String, Integer> numbers(int column) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            rows.forEach(r -> numbers.putIfAbsent(r[column], numbers.size()));
            return numbers;
        }

        RaterColumns columns() {
            Map<String, Integer> workers = numbers(0);
            Map<String, Integer> items = numbers(1);
            int[] unit =
                    rows.stream().mapToInt(r -> items.getOrDefault(r[1], -1)).toArray();
            int[] rater =
                    rows.stream().mapToInt(r -> workers.getOrDefault(r[0], -1)).toArray();
            short[] category = new short[rows.size()];
            for (int i = 0; i < category.length; i++) {
                category[i] = Short.parseShort(rows.get(i)[2]);
            }
            return new RaterColumns(new RatingColumns(items.size(), 2, unit, category), workers.size(), rater);
        }

        int rightByMajority() {
            Map<String, int[]> votes = new TreeMap<>();
            rows.forEach(r -> votes.computeIfAbsent(r[1], i -> new int[2])[Integer.parseInt(r[2])]++);
            return (int) votes.entrySet().stream()
                    .filter(e -> MajorityVote.TIES_TO_FIRST
                                    .of(e.getValue())
                                    .get()
                                    .category()
                                    .orElse(-1)
                            == truth.getOrDefault(e.getKey(), -2))
                    .count();
        }

        int right(DawidSkene.Fit fit) {
            Map<String, Integer> items = numbers(1);
            return (int) items.keySet().stream()
                    .filter(i -> fit.label(items.getOrDefault(i, -1)) == truth.getOrDefault(i, -2))
                    .count();
        }
    }

    private static void check(String section, Crowd crowd) {
        Facts facts = Facts.of(section);
        RaterColumns columns = crowd.columns();
        facts.say(
                "judgments / items / workers: ",
                crowd.rows.size(),
                columns.ratings().units(),
                columns.raters());
        CategoryPatterns patterns = CategoryPatterns.of(columns.ratings());
        PercentAgreement percent = PercentAgreement.of(patterns).get();
        facts.say("percent agreement: micro ", percent.micro(), percent.pairs(), percent.macro());
        facts.say(
                "Krippendorff alpha nominal: ",
                KrippendorffAlpha.nominal().of(patterns).get());
        facts.say(
                "majority vote accuracy (ties -> alphabetically first label): ",
                crowd.rightByMajority(),
                crowd.truth.size());
        DawidSkene.Fit fit = DawidSkene.maximumLikelihood().fit(columns).get();
        String line = facts.after("Dawid-Skene accuracy (all items, ");
        assertThat(line).contains(" " + crowd.right(fit) + "/" + crowd.truth.size() + " ");
    }

    @Test
    void barzanMozafari() throws IOException {
        Path folder = SharedData.path("data/crowd-gold/barzan-mozafari");
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.txt"))) {
            rows.add(line.split("\t", -1));
        }
        Map<String, Integer> truth = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("evaluation.txt"))) {
            String[] cells = line.split("\t", -1);
            truth.put(cells[0], Integer.valueOf(cells[1]));
        }
        check("crowd-gold/barzan-mozafari", new Crowd(rows, truth));
    }

    @Test
    void bluebirds() throws IOException {
        Path folder = SharedData.path("data/crowd-gold/bluebirds");
        Pattern pair = Pattern.compile("(\\d+):\\s*(true|false)");
        Map<String, Integer> truth = new LinkedHashMap<>();
        Matcher gold = pair.matcher(Files.readString(folder.resolve("gt.yaml"), StandardCharsets.UTF_8));
        while (gold.find()) {
            truth.put(gold.group(1), gold.group(2).equals("true") ? 1 : 0);
        }
        List<String[]> rows = new ArrayList<>();
        Matcher worker = Pattern.compile("(\\d+):\\s*\\{([^}]*)\\}")
                .matcher(Files.readString(folder.resolve("labels.yaml"), StandardCharsets.UTF_8));
        while (worker.find()) {
            Matcher label = pair.matcher(worker.group(2));
            while (label.find()) {
                rows.add(new String[] {
                    worker.group(1), label.group(1), label.group(2).equals("true") ? "1" : "0"
                });
            }
        }
        check("crowd-gold/bluebirds", new Crowd(rows, truth));
    }
}
