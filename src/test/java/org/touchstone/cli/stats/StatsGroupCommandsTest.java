package org.touchstone.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.app.CommandRun;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;

/** What the commands for drift, quizzes, spans, retests, diversity and biases find, and how they take bad input. */
class StatsGroupCommandsTest {
    @TempDir
    private Path folder;

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    /** A calm person, and one whose errors rise from .1 to .6 after a hundred answers. */
    private String gold() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>(List.of("who,right"));
        for (int i = 0; i < 200; i++) {
            lines.add("calm," + (random.nextDouble() > 0.1));
            lines.add("drifter," + (random.nextDouble() > (i < 100 ? 0.1 : 0.6)));
        }
        return file("gold.csv", lines);
    }

    @Test
    void theDrifterAlarmsAndIsDrawn() throws IOException {
        Path svg = folder.resolve("cusum.svg");
        JsonNode said = CommandRun.json("drift", "cusum", gold(), "--by=who", "--of=drifter", "--svg=" + svg);
        JsonNode people = said.get("people");
        assertThat(people.get(0).get("alarms").asInt()).isZero();
        assertThat(people.get(1).get("firstAlarm").asInt()).isBetween(100, 160);
        assertThat(said.get("alarmed").asInt()).isEqualTo(1);
        assertThat(Files.readString(svg)).contains("drifter");
        assertThat(CommandRun.of("drift", "cusum", gold(), "--by=who", "--svg=" + folder.resolve("nobody.svg"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theChangeIsFoundWhereItWasAndTheSameSeedGivesTheSameDigits() throws IOException {
        JsonNode one = CommandRun.json("drift", "change", gold(), "--by=who", "--seed=5");
        JsonNode change = one.get("people").get(1);
        assertThat(change.get("at").asInt()).isBetween(90, 112);
        assertThat(change.get("lower").asDouble())
                .isLessThanOrEqualTo(change.get("at").asDouble());
        assertThat(change.get("p").asDouble()).isLessThan(0.01);
        assertThat(CommandRun.json("drift", "change", gold(), "--by=who", "--seed=5"))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"ewma, 3", "cusum, 3", "page-hinkley, 3"})
    void everyChartOfNumbersAlarmsAfterAShift(String chart, String shift) throws IOException {
        List<String> lines = new ArrayList<>(List.of("value"));
        for (int i = 0; i < 60; i++) {
            lines.add(i % 2 == 0 ? "0.5" : "-0.5");
        }
        for (int i = 0; i < 20; i++) {
            lines.add(shift);
        }
        JsonNode person = CommandRun.json("drift", "values", file("v.csv", lines), "--chart=" + chart)
                .get("people")
                .get(0);
        assertThat(person.get("firstAlarm").asInt()).isBetween(61, 70);
    }

    @Test
    void anchorsAreComparedEarlyAndLate() throws IOException {
        List<String> lines = new ArrayList<>(List.of("early,late"));
        for (int i = 0; i < 40; i++) {
            lines.add((i < 36) + "," + (i < 24));
        }
        JsonNode shift = CommandRun.json("drift", "anchors", file("a.csv", lines))
                .get("people")
                .get(0);
        assertThat(shift.get("difference").asDouble()).isCloseTo(-0.3, within(1e-12));
        assertThat(shift.get("p").asDouble()).isCloseTo(Math.pow(2, -11), within(1e-12));
    }

    @Test
    void whoDisagreesMoreThanExpectedAlarms() throws IOException {
        List<String> lines = new ArrayList<>(List.of("who,disagreed,expected"));
        for (int i = 0; i < 300; i++) {
            lines.add("usual," + (i % 5 == 0) + ",0.2");
            lines.add("odd," + (i % 2 == 0) + ",0.2");
        }
        JsonNode people = CommandRun.json("drift", "residuals", file("r.csv", lines), "--by=who")
                .get("people");
        assertThat(people.get(0).get("state").asString()).isEqualTo("alarm");
        assertThat(people.get(1).get("state").asString()).isEqualTo("calm");
    }

    @Test
    void eloRanksPeopleAndItems() throws IOException {
        List<String> lines = new ArrayList<>(List.of("annotator,item,right"));
        for (int i = 0; i < 30; i++) {
            lines.add("able,hard,1");
            lines.add("able,easy,1");
            lines.add("weak,hard,0");
            lines.add("weak,easy,1");
        }
        JsonNode said = CommandRun.json("quiz", "elo", file("e.csv", lines));
        assertThat(said.get("people").get(0).get("rating").asDouble())
                .isGreaterThan(said.get("people").get(1).get("rating").asDouble());
        assertThat(said.get("items").get(0).get("rating").asDouble())
                .isGreaterThan(said.get("items").get(1).get("rating").asDouble());
    }

    @Test
    void confidenceIsGroupedAndDrawn() throws IOException {
        Path svg = folder.resolve("curve.svg");
        JsonNode groups = CommandRun.json(
                        "quiz",
                        "calibration",
                        file("c.csv", List.of("confidence,right", "50,true", "50,false", "100,true", "100,true")),
                        "--scale=100",
                        "--svg=" + svg)
                .get("groups");
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).get("share").asDouble()).isEqualTo(0.5);
        assertThat(groups.get(1).get("confidence").asDouble()).isEqualTo(1);
        assertThat(Files.readString(svg)).contains("<svg");
    }

    @Test
    void spansAreComparedTokenByToken() throws IOException {
        JsonNode said = CommandRun.json(
                "spans",
                file(
                        "s.csv",
                        List.of("item,annotator,start,end,length", "t,a,0,4,10", "t,b,2,6,10", "u,a,,,5", "u,b,,,5")));
        JsonNode measures = said.get("measures");
        assertThat(said.get("pairs").asInt()).isEqualTo(2);
        assertThat(measures.get(0).get("value").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(measures.get(2).get("value").asDouble()).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void whoFollowsTheSideFlipsWhenSidesAreSwapped() throws IOException {
        List<String> lines = new ArrayList<>(List.of("annotator,item,label,side"));
        for (int item = 0; item < 10; item++) {
            lines.add("steady,i" + item + ",2,left");
            lines.add("steady,i" + item + ",2,right");
            lines.add("sided,i" + item + ",2,left");
            lines.add("sided,i" + item + ",-2,right");
        }
        lines.add("steady,i0,-2,left"); // a third time says nothing
        JsonNode people =
                CommandRun.json("retest", file("t.csv", lines), "--side=side").get("people");
        assertThat(people.get(0).get("flips").asDouble()).isEqualTo(1);
        assertThat(people.get(1).get("same").asDouble()).isEqualTo(1);
        assertThat(people.get(1).get("flips").asDouble()).isZero();
    }

    @Test
    void residualsOfATargetAreThoseOfChiSquareAndBarsAreDrawn() throws IOException {
        Path svg = folder.resolve("bars.svg");
        JsonNode said = CommandRun.json(
                "diversity",
                "fit",
                file("f.csv", List.of("kind,count,want", "a,30,1", "b,10,1", "c,20,1")),
                "--svg=" + svg);
        assertThat(said.get("chiSquare").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(said.get("p").asDouble()).isCloseTo(Math.exp(-5), within(1e-12));
        assertThat(said.get("kinds").get(0).get("residual").asDouble()).isCloseTo(10 / Math.sqrt(20), within(1e-12));
        assertThat(Files.readString(svg)).contains("30 of 20");
    }

    /** Votes of six people on the same pairs; the last one follows length, in the blinded arm a little less. */
    private String votes() throws IOException {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>(List.of("item,annotator,label,z,arm,left"));
        for (int item = 0; item < 150; item++) {
            double quality = random.nextGaussian();
            double z = random.nextGaussian();
            for (int person = 0; person < 6; person++) {
                boolean blinded = random.nextBoolean();
                boolean left = random.nextBoolean();
                double slope = (person == 5 ? 2.5 : 0.4) * (blinded ? 0.2 : 1);
                boolean first = random.nextDouble() < 1 / (1 + Math.exp(-quality - slope * z));
                lines.add("i" + item + ",p" + person + "," + (first ? "A" : "B") + "," + z + ","
                        + (blinded ? "blinded" : "plain") + "," + left);
            }
        }
        lines.add("i0,p0,tie,0,plain,true");
        return file("votes.csv", lines);
    }

    @Test
    void whoFollowsLengthMoreThanPeersIsFlaggedAlone() throws IOException {
        Path svg = folder.resolve("excess.svg");
        JsonNode said = CommandRun.json("bias", "peers", votes(), "--features=z", "--left=left", "--svg=" + svg);
        assertThat(said.get("ties").asInt()).isEqualTo(1);
        for (JsonNode person : said.get("people")) {
            boolean biased = person.get("annotator").asString().equals("p5");
            assertThat(person.get("verdict").asString().equals("flag"))
                    .as(person.toString())
                    .isEqualTo(biased);
        }
        assertThat(Files.readString(svg)).contains("Slope beyond that of peers");
    }

    @Test
    void blindingTakesFromThePullOfLength() throws IOException {
        JsonNode said = CommandRun.json("bias", "blinding", votes(), "--features=z", "--left=left", "--draws=999");
        JsonNode effect = said.get("effect").get(0);
        assertThat(effect.get("effect").asDouble()).isNegative();
        assertThat(effect.get("p").asDouble()).isLessThan(0.05);
        assertThat(said.get("withinItems").get(0).get("logOdds").asDouble()).isNegative();
    }

    @Test
    void lengthIsTakenOutOfTheWinRate() throws IOException {
        List<String> lines = new ArrayList<>(List.of("result,length,baseline"));
        for (int i = 0; i < 60; i++) {
            boolean longer = i % 3 != 0;
            lines.add((longer == (i % 10 != 0) ? "win" : "loss") + "," + (longer ? 200 : 100) + "," + 150);
        }
        JsonNode rate = CommandRun.json("bias", "length", file("l.csv", lines))
                .get("winRate")
                .get(0);
        assertThat(rate.get("controlled").asDouble()).isLessThan(rate.get("raw").asDouble());
        assertThat(rate.get("lengthEffect").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "choice 15 20, choice, p, 0.04138946533203125",
        "rate 5 20, rate, p, 0.0431745",
        "flip 6 0 14, flip, p, 0.03125",
        "swap 30 10 0, choice, p, 0.001953125",
        "two-rates 8 10 2 10, twoRates, p, 0.0230142",
    })
    void probesHaveTheirExactProbability(String words, String table, String column, double value) {
        List<String> args = new ArrayList<>(List.of("bias", "probe"));
        args.addAll(List.of(words.split(" ", -1)));
        JsonNode said = CommandRun.json(args.toArray(String[]::new));
        assertThat(said.get(table).get(0).get(column).asDouble()).isCloseTo(value, within(5e-7));
    }

    @Test
    void whoPressesOneKeyAgainAndAgainShows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("who,label"));
        for (int i = 0; i < 80; i++) {
            lines.add("lazy," + (i / 20 % 2 == 0 ? "A" : "B"));
            lines.add("fair," + (i * 7 % 5 < 3 ? "A" : "B"));
        }
        JsonNode runs = CommandRun.json("bias", "care", file("k.csv", lines), "--by=who")
                .get("runs");
        assertThat(runs.get(0).get("flagged").asBoolean()).isFalse();
        assertThat(runs.get(1).get("longestRun").asInt()).isEqualTo(20);
        assertThat(runs.get(1).get("flagged").asBoolean()).isTrue();
    }

    @Test
    void columnsAreDescribedByGroup() throws IOException {
        JsonNode said = CommandRun.json(
                "describe",
                file("d.csv", List.of("g,x,l", "a,1,u", "a,2,v", "a,NA,u", "b,-4,u")),
                "--columns=x,l",
                "--values=l",
                "--by=g");
        assertThat(said.get("columns").get(0).get("filled").asInt()).isEqualTo(2);
        assertThat(said.get("columns").get(0).get("median").asDouble()).isEqualTo(1.5);
        assertThat(said.get("columns").get(1).has("mean")).isFalse();
        assertThat(said.get("values").get(0).get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void aShapedTableIsWrittenAndReadBack() throws IOException {
        String table = file("w.csv", List.of("a,b", "\"x, \"\"y\"\"\",two words"));
        Path out = folder.resolve("out.csv");
        CommandRun run = CommandRun.of("table", table, "--step=set n = words(b)", "--columns=a,n", "--output=" + out);
        assertThat(run.code()).as(run.complained()).isZero();
        assertThat(Files.readString(out)).isEqualTo("a,n\r\n\"x, \"\"y\"\"\",2\r\n");
        assertThat(CommandRun.of("table", table, "--columns=a", "--output=" + out)
                        .complained())
                .contains("exists already")
                .hasLineCount(1);
    }

    /** One sentence on standard error, exit code 1 for what is in a file and 2 for how a command is called. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; drift values FILE --value text",
                "1; drift anchors FILE --early none",
                "1; drift residuals FILE --disagreed text --expected big",
                "1; quiz calibration FILE --confidence big --right text",
                "1; ratings FILE --item text --annotator text --value text",
                "1; ratings FILE --item text --annotator text --value minus --level ratio",
                "1; spans FILE --item text --annotator text --start big --end zero --length big",
                "1; retest FILE --annotator text --item text --label text",
                "1; diversity fit FILE --kind text --count text --want big",
                "1; diversity counts FILE --kind text --count minus",
                "1; bias peers FILE --item text --annotator text --label text --features big",
                "1; bias style FILE --first text --second text --result text --pairs big:big",
                "1; bias length FILE --result text --length big --baseline big",
                "1; bias care FILE --label text --seconds text --median big --words big",
                "1; strength FILE --first text --second big --result text --annotator text",
                "1; describe FILE --columns text --step nonsense",
                "2; drift cusum --up 3",
                "2; drift values --chart none",
                "2; drift values --lambda 7",
                "2; quiz plan --p0 0.9 --p1 0.8",
                "2; quiz items FILE --model 9pl",
                "2; bias style FILE --pairs big",
                "2; bias probe choice 3 2",
                "2; bias probe nothing 1 2",
                "2; spans",
                "2; table FILE",
                "2; drift",
            })
    void badInputGetsOneSentence(int code, String words) throws IOException {
        String table = file("bad.csv", List.of("text,big,zero,minus", "word,7,0,-1"));
        CommandRun run = CommandRun.of(words.replace("FILE", table).split(" ", -1));
        assertThat(run.code()).as(run.complained()).isEqualTo(code);
        assertThat(run.complained()).isNotBlank().doesNotContain("went wrong").doesNotContain("Exception");
        if (code == 1) {
            assertThat(run.complained()).hasLineCount(1);
        }
    }

    @Test
    void tooManyLabelsAreRefusedWithAdvice() throws IOException {
        List<String> lines = new ArrayList<>(List.of("item,annotator,label"));
        for (int i = 0; i < 1002; i++) {
            lines.add("i,p" + i + "," + i + ".5");
        }
        CommandRun run = CommandRun.of("agreement", file("many.csv", lines), "--level=interval");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.complained())
                .contains("line 1002")
                .contains("stats ratings")
                .hasLineCount(1);
        JsonNode alpha = CommandRun.json("ratings", file("many.csv", lines), "--value=label")
                .get("measures");
        assertThat(alpha.get(0).get("value").isNumber()).isTrue();
    }

    /** A table with a header only: every command says that there is nothing, and none fails. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "drift cusum FILE",
                "drift values FILE",
                "drift change FILE",
                "drift anchors FILE",
                "drift residuals FILE",
                "quiz pass FILE",
                "quiz items FILE",
                "quiz elo FILE",
                "quiz calibration FILE",
                "spans FILE",
                "retest FILE",
                "diversity counts FILE",
                "diversity fit FILE",
                "diversity duplicates FILE",
                "bias peers FILE --features z",
                "bias blinding FILE --features z",
                "bias style FILE --pairs start:end",
                "bias length FILE",
                "bias conditional FILE --pairs start:end",
                "bias care FILE",
                "strength FILE --annotator annotator",
                "strength FILE",
                "agreement FILE",
                "ratings FILE",
                "aggregate FILE --soft",
                "describe FILE --columns item",
                "interval FILE",
                "bias preference FILE --first start --second end",
                "bias logistic FILE --outcome right --features z",
            })
    void anEmptyTableHasDefinedAnswers(String words) throws IOException {
        String table = file(
                "empty.csv",
                List.of(
                        "item,annotator,label,right,value,early,late,disagreed,expected,confidence,start,end,length,kind,"
                                + "count,want,id,text,z,arm,first,second,result,baseline"));
        CommandRun run = CommandRun.of(words.replace("FILE", table).split(" ", -1));
        assertThat(run.code()).as(run.complained()).isZero();
        assertThat(run.printed()).doesNotContain("NaN");
    }

    /** Naughty strings as names of people and items are names like others. */
    @Test
    void naughtyNamesAreNames() throws IOException {
        List<String> naughty = Files.readAllLines(SharedData.path("data/stress/naughty-strings/blns.txt"));
        List<String> lines = new ArrayList<>(List.of("annotator,item,right"));
        for (String name : naughty) {
            if (!name.isEmpty()) {
                lines.add("\"" + name.replace("\"", "\"\"") + "\",q,true");
            }
        }
        String table = file("naughty.csv", lines);
        JsonNode people = CommandRun.json("quiz", "elo", table).get("people");
        assertThat(people.size()).isGreaterThan(400);
        CommandRun run = CommandRun.of("quiz", "elo", table);
        assertThat(run.code()).isZero();
        assertThat(run.printed().chars().filter(c -> c != '\n' && c < ' ')).isEmpty();
    }
}
