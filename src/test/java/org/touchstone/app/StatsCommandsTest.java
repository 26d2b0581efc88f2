package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class StatsCommandsTest {
    @TempDir
    private Path folder;

    private String printed = "";
    private String complained = "";

    private int run(String... args) {
        CommandRun run = CommandRun.of(args);
        printed = run.printed();
        complained = run.complained();
        return run.code();
    }

    private JsonNode json(String... args) {
        return CommandRun.json(args);
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    /** Krippendorff K. (2011), Computing Krippendorff's Alpha-Reliability, example C. */
    private String fourCoders() throws IOException {
        List<String> lines = new ArrayList<>(List.of("item,annotator,label"));
        String[] coders = {
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
        };
        for (int coder = 0; coder < coders.length; coder++) {
            String[] labels = coders[coder].split(" ", -1);
            for (int unit = 0; unit < labels.length; unit++) {
                if (!labels[unit].equals(".")) {
                    lines.add("u" + unit + ",c" + coder + "," + labels[unit]);
                }
            }
        }
        return file("four.csv", lines);
    }

    @ParameterizedTest
    @CsvSource({"nominal, 0.743", "ordinal, 0.815", "interval, 0.849", "ratio, 0.797"})
    void alphaIsThePublishedOneAtEveryLevel(String level, double published) throws IOException {
        JsonNode measures = json("agreement", fourCoders(), "--level", level, "--resamples", "50")
                .get("measures");
        double alpha = IntStream.range(0, measures.size())
                .mapToObj(measures::get)
                .filter(m -> m.get("id").asString().equals("krippendorff-alpha"))
                .mapToDouble(m -> m.get("value").asDouble())
                .findFirst()
                .orElseThrow();
        assertThat(alpha).isCloseTo(published, within(0.0005));
    }

    @Test
    void theOrderOfRowsChangesNoDigit() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(fourCoders()));
        List<String> turned = new ArrayList<>(lines);
        java.util.Collections.reverse(turned.subList(1, turned.size()));
        String[] with = {"agreement", "--resamples", "50"};
        JsonNode one = json(with[0], file("a.csv", lines), with[1], with[2]);
        JsonNode two = json(with[0], file("b.csv", turned), with[1], with[2]);
        assertThat(two.get("measures").get(2).get("value"))
                .isEqualTo(one.get("measures").get(2).get("value"));
    }

    /** Agresti (2002), section 10.1. */
    @Test
    void mcNemarIsThePublishedOne() {
        JsonNode test = json("bias", "mcnemar", "--yes-to-no", "150", "--no-to-yes", "86")
                .get("test");
        assertThat(test.get(0).get("chiSquare").asDouble()).isCloseTo(17.36, within(0.005));
    }

    /** Bang, Ni and Davis (2004), table 7, arm of treatment. */
    @Test
    void bangsIndexIsThatOfTheTrial() {
        JsonNode index = json("bias", "bang", "--right", "82", "--wrong", "25", "--unknown", "170")
                .get("index");
        assertThat(index.get(0).get("value").asDouble()).isCloseTo(0.20577617328519854, within(1e-9));
    }

    /** Benjamini and Hochberg (1995), section 4. */
    @Test
    void fourOfFifteenTestsSurvive() throws IOException {
        JsonNode tests = json(
                        "bias",
                        "adjust",
                        file(
                                "p.csv",
                                List.of(
                                        "p", ".0001", ".0004", ".0019", ".0095", ".0201", ".0278", ".0298", ".0344",
                                        ".0459", ".324", ".4262", ".5719", ".6528", ".759", "1")))
                .get("tests");
        assertThat(IntStream.range(0, tests.size())
                        .filter(i -> tests.get(i).get("adjusted").asDouble() <= 0.05)
                        .count())
                .isEqualTo(4);
    }

    /** Agresti (2002), p. 448: citations among journals of statistics; abilities relative to Biometrika. */
    @Test
    void journalsHaveThePublishedStrengths() throws IOException {
        List<String> lines = new ArrayList<>(List.of("first,second,result"));
        wins(lines, "Biometrika,Comm Statist", 730, 33);
        wins(lines, "Biometrika,JASA", 498, 320);
        wins(lines, "Biometrika,JRSS-B", 221, 284);
        wins(lines, "Comm Statist,JASA", 68, 813);
        wins(lines, "Comm Statist,JRSS-B", 17, 276);
        wins(lines, "JASA,JRSS-B", 142, 325);
        JsonNode strengths = json("strength", "--results", "A,tie,B", file("journals.csv", lines))
                .get("strengths");
        double base = strengths.get(0).get("strength").asDouble();
        double[] published = {0, -2.9491, -0.4796, 0.2690};
        for (int i = 0; i < published.length; i++) {
            assertThat(strengths.get(i).get("strength").asDouble() - base).isCloseTo(published[i], within(5e-5));
        }
    }

    private static void wins(List<String> lines, String pair, int first, int second) {
        lines.addAll(java.util.Collections.nCopies(first, pair + ",A"));
        lines.addAll(java.util.Collections.nCopies(second, pair + ",B"));
    }

    @Test
    void theMajorityOfAnItemIsNamedAndATieIsATie() throws IOException {
        JsonNode said = json("aggregate", "--items", fourCoders());
        assertThat(said.get("tied").asInt()).isEqualTo(1);
        assertThat(said.get("consensus").get(1).get("label").asString()).isEqualTo("2");
        assertThat(said.get("consensus").get(1).get("share").asDouble()).isEqualTo(0.75);
    }

    @Test
    void theLargerValueIsCountedPerPersonAndTiesAreSetAside() throws IOException {
        JsonNode said = json(
                "bias",
                "preference",
                "--first=one",
                "--second=two",
                "--annotator=who",
                file(
                        "lengths.csv",
                        List.of(
                                "one,two,label,who",
                                "10,5,A,x",
                                "5,10,A,x",
                                "20,10,A,x",
                                "10,10,B,x",
                                "3,9,tie,y",
                                "4,8,B,y")));
        assertThat(said.get("ties").asInt()).isEqualTo(1);
        assertThat(said.get("equalValues").asInt()).isEqualTo(1);
        assertThat(said.get("shares").get(0).get("larger").asInt()).isEqualTo(3);
        assertThat(said.get("shares").get(0).get("n").asInt()).isEqualTo(4);
        assertThat(said.get("shares").get(2).get("share").asDouble()).isEqualTo(1);
    }

    @Test
    void badInputGetsOneSentenceWithItsPlace() throws IOException {
        assertThat(run("agreement", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(complained).startsWith("There is no file").hasLineCount(1);
        assertThat(run(
                        "bias",
                        "preference",
                        "--first=a",
                        "--second=b",
                        file("x.csv", List.of("a,b,label", "1,2,A", "x,2,B"))))
                .isEqualTo(1);
        assertThat(complained).hasLineCount(1).contains("x.csv").contains("3");
        assertThat(run("agreement")).isEqualTo(2);
    }

    /** Every command of the tree, by its words. */
    static List<String> commands() {
        List<String> all = new ArrayList<>();
        CommandLine stats = java.util.Objects.requireNonNull(
                Main.commandLine().getSubcommands().get("stats"));
        collect(stats, "", all);
        return all;
    }

    private static void collect(CommandLine command, String words, List<String> all) {
        all.add(words);
        command.getSubcommands().forEach((name, below) -> collect(below, (words + " " + name).strip(), all));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.removeIf(String::isEmpty);
        words.add("--help");
        assertThat(run(words.toArray(String[]::new))).isZero();
        assertThat(printed).contains("Usage: touchstone stats").doesNotContain("%%");
    }

    @Test
    void softLabelsKeepTheDisagreement() throws IOException {
        JsonNode labels = json("aggregate", "--soft", "--prior", "1", "--values", "1=1,2=2,3=3,4=4,5=5", fourCoders())
                .get("softLabels");
        // Unit u1 was called 2 by three and 3 by one; a flat prior adds one vote to each of five labels.
        double[] shares = {1 / 9.0, 4 / 9.0, 2 / 9.0, 1 / 9.0, 1 / 9.0};
        for (int l = 0; l < shares.length; l++) {
            assertThat(labels.get(5 + l).get("share").asDouble()).isCloseTo(shares[l], within(1e-12));
        }
    }

    @Test
    void everyTwoPeopleAreDrawn() throws IOException {
        Path svg = folder.resolve("heat.svg");
        assertThat(run("agreement", "--resamples", "50", "--svg", svg.toString(), fourCoders()))
                .isZero();
        assertThat(Files.readString(svg)).contains("<svg").contains("Agreement of every two people");
    }

    @Test
    void slicesStandAloneAndPulledTowardsTheirMean() throws Exception {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>(List.of("item,annotator,label,domain"));
        String[] domains = {"legal", "medical", "tiny", "single"};
        int[] sizes = {200, 200, 12, 1};
        for (int d = 0; d < domains.length; d++) {
            for (int item = 0; item < sizes[d]; item++) {
                int truth = random.nextInt(2);
                for (int coder = 0; coder < (d == 3 ? 1 : 3); coder++) {
                    int label = random.nextInt(10) < (d == 1 ? 4 : 8) ? truth : random.nextInt(2);
                    lines.add(domains[d] + item + ",c" + coder + "," + label + "," + domains[d]);
                }
            }
        }
        JsonNode slices =
                json("agreement", file("s.csv", lines), "--by", "domain").get("slices");
        assertThat(slices).hasSize(4);
        assertThat(slices.get(0).get("slice").asString()).isEqualTo("legal");
        assertThat(slices.get(0).get("judgments").asLong()).isEqualTo(600);
        double legal = slices.get(0).get("alpha").asDouble();
        double medical = slices.get(1).get("alpha").asDouble();
        assertThat(legal).isGreaterThan(medical);
        double mean = (legal + medical) / 2;
        assertThat(Math.abs(slices.get(0).get("shrunk").asDouble() - legal)).isLessThan(0.05);
        JsonNode tiny = slices.get(3);
        assertThat(tiny.get("slice").asString()).isEqualTo("tiny");
        assertThat(Math.abs(tiny.get("shrunk").asDouble() - mean))
                .isLessThan(Math.abs(tiny.get("alpha").asDouble() - mean));
        assertThat(slices.get(2).get("alpha").isNumber()).isFalse();
        assertThat(slices.get(2).get("shrunk").isNumber()).isFalse();
    }
}
