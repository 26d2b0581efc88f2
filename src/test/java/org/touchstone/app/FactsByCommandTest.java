package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * Runs every command line of {@code facts.md} on the original files and compares what it prints with the figures of
 * {@code FACTS.md}, which other software has computed. Nothing is typed twice: figures come from that file, commands and
 * places from the page.
 */
class FactsByCommandTest {
    private static final Path BASE = Path.of(System.getProperty("touchstone.basedir", "."));
    /** A number that is not part of a name such as gpt-3.5 or rater1. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.]|\\w-)[+-]?\\d+(\\.\\d+)?(?!\\w)");

    private static final Pattern PATH = Pattern.compile("(%?)(\\w+)(?:\\[([^\\]]+)\\])?(?:\\.([\\w+]+))?(\\??)");

    private static FactPage page() {
        try {
            return FactPage.of(Files.readAllLines(BASE.resolve("src/site/markdown/facts.md")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<FactPage.Section> sections() {
        return page().sections();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyFigureIsPrintedByItsCommand(FactPage.Section section) throws IOException {
        Path data = SharedData.path("data");
        List<String> facts = factsOf(section.name());
        for (FactPage.Command command : section.commands()) {
            JsonNode printed = CommandRun.json(arguments(command.args(), data));
            for (FactPage.Claim claim : command.claims()) {
                check(claim, line(facts, claim.words()), printed);
            }
        }
    }

    /** A fact that nobody reproduces would be missed by the test above. */
    @Test
    void noFigureOfTheFactsIsLeftOut() throws IOException {
        SharedData.path("data");
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<String>> facts : allFacts().entrySet()) {
            List<FactPage.Claim> claims = sections().stream()
                    .filter(s -> facts.getKey().startsWith(s.name()))
                    .flatMap(s -> s.commands().stream())
                    .flatMap(c -> c.claims().stream())
                    .toList();
            for (String fact : facts.getValue()) {
                missing.addAll(unprinted(fact, claims));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The numbers of a fact that no claim covers. */
    private static List<String> unprinted(String fact, List<FactPage.Claim> claims) {
        List<FactPage.Claim> about =
                claims.stream().filter(c -> fact.startsWith(c.words())).toList();
        if (about.isEmpty()) {
            return numbers(fact).isEmpty() ? List.of() : List.of(fact);
        }
        List<String> numbers = numbers(fact.substring(about.get(0).words().length()));
        TreeSet<Integer> covered = new TreeSet<>();
        for (FactPage.Claim claim : about) {
            List<String> paths = claim.paths().stream()
                    .filter(p -> !p.matches(".*\\.(min|max)Of"))
                    .toList();
            boolean all = paths.stream().anyMatch(p -> p.contains("[*]"));
            for (int i = 0; i < numbers.size(); i++) {
                if (all || (i < paths.size() && !paths.get(i).equals("-"))) {
                    covered.add(i);
                }
            }
        }
        return covered.size() == numbers.size() ? List.of() : List.of(fact);
    }

    private static void check(FactPage.Claim claim, String rest, JsonNode printed) {
        List<String> numbers = numbers(rest);
        int at = 0;
        for (String path : claim.paths()) {
            if (path.equals("-") || path.equals("_")) {
                at++;
                continue;
            }
            for (String value : values(printed, path)) {
                String where = claim.words() + " at " + path;
                if (!value.matches("-?\\d.*")) {
                    assertThat(rest).as(where).contains(value);
                    continue;
                }
                assertThat(at).as(where).isLessThan(numbers.size());
                String fact = numbers.get(at++);
                double scale = path.startsWith("%") ? 100 : 1;
                assertThat(Double.parseDouble(value) * scale)
                        .as(where)
                        .isCloseTo(Double.parseDouble(fact), within(rounding(fact)));
            }
        }
        assertThat(at).as("all numbers of " + claim.words()).isEqualTo(numbers.size());
    }

    /** Half of the last printed digit, and a little for what rounds at the half. */
    private static double rounding(String number) {
        int point = number.indexOf('.');
        return 0.501 * Math.pow(10, point < 0 ? 0 : point + 1 - number.length()) * (point < 0 ? 1e-9 : 1);
    }

    /** The printed values at a path: {@code name}, {@code table[row].column}, several columns joined by plus. */
    private static List<String> values(JsonNode printed, String path) {
        Matcher parts = PATH.matcher(path);
        assertThat(parts.matches()).as(path).isTrue();
        JsonNode found = printed.get(parts.group(2));
        assertThat(found).as(path).isNotNull();
        if (parts.group(3) == null) {
            return List.of(found.asString());
        }
        List<String> values = new ArrayList<>();
        for (JsonNode row : rows(found, parts.group(3))) {
            for (String column : parts.group(4).split("\\+", -1)) {
                assertThat(row.get(column)).as(path).isNotNull();
                values.add(row.get(column).asString());
            }
        }
        if (values.isEmpty() && !parts.group(5).isEmpty()) {
            return List.of("0");
        }
        assertThat(values).as(path).isNotEmpty();
        return values;
    }

    private static List<JsonNode> rows(JsonNode table, String which) {
        List<JsonNode> all = new ArrayList<>();
        table.forEach(all::add);
        if (which.equals("*")) {
            return all;
        }
        if (which.matches("\\d+")) {
            return List.of(all.get(Integer.parseInt(which)));
        }
        List<JsonNode> found = all;
        for (String condition : which.split(",", -1)) {
            String[] sides = condition.split("=", 2);
            found = found.stream()
                    .filter(row -> row.get(sides[0]) != null
                            && row.get(sides[0]).asString().equals(sides[1]))
                    .toList();
        }
        assertThat(found).as(which).hasSizeLessThan(2);
        return found;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text.replace("..", " "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String line(List<String> facts, String words) {
        List<String> found =
                facts.stream().filter(line -> line.startsWith(words)).toList();
        assertThat(found).as("lines that begin with: " + words).hasSize(1);
        return found.get(0).substring(words.length());
    }

    private static List<String> factsOf(String section) throws IOException {
        List<List<String>> found = allFacts().entrySet().stream()
                .filter(e -> e.getKey().startsWith(section))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(found).as(section).hasSize(1);
        return found.get(0);
    }

    /** Lines that state facts, by heading. */
    private static Map<String, List<String>> allFacts() throws IOException {
        Map<String, List<String>> facts = new TreeMap<>();
        String heading = "";
        for (String line : Files.readAllLines(SharedData.path("data/FACTS.md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
                facts.put(heading, new ArrayList<>());
            } else if (line.startsWith("|---")) {
                List<String> above = facts.getOrDefault(heading, new ArrayList<>());
                above.remove(above.size() - 1); // the names of columns
            } else if (!heading.isEmpty() && (line.startsWith("- ") || line.startsWith("| "))) {
                facts.getOrDefault(heading, new ArrayList<>()).add(line.replaceFirst("^-\\s+", ""));
            }
        }
        return facts;
    }

    /** Files below the data folder and recipes with their places; few resamples, for no fact is an interval of them. */
    private static String[] arguments(List<String> words, Path data) throws IOException {
        List<String> args = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("recipes/")) {
                args.add(BASE.resolve("src/site").resolve(word).toString());
            } else if (word.contains("/") && word.contains("*")) {
                args.addAll(glob(data, word));
            } else if (word.contains("/") && !word.contains(" ") && Files.exists(data.resolve(word))) {
                args.add(data.resolve(word).toString());
            } else {
                args.add(word);
            }
        }
        if (List.of("agreement", "strength").contains(words.get(0))) {
            args.addAll(List.of("--resamples", "20"));
        }
        return args.toArray(String[]::new);
    }

    private static List<String> glob(Path data, String word) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + word);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(f -> matcher.matches(data.relativize(f)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
