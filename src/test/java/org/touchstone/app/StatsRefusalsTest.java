package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands of {@code stats} cannot take is refused in one sentence that says why. */
class StatsRefusalsTest {
    @TempDir
    Path temp;

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static void refused(String sentence, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.complained()).isEqualTo(1);
        assertThat(run.complained().strip()).isEqualTo(sentence);
    }

    @Test
    void valuesThatALevelDoesNotKnow() throws IOException {
        String negative = file("n.csv", "item,annotator,label\n1,a,-1\n1,b,2\n2,a,3\n2,b,4\n");
        refused(
                "The data do not fit this statistic: a ratio scale has no negative value.",
                "agreement",
                "--level=ratio",
                negative);
        String large =
                file("l.csv", "item,annotator,label,value\n1,a,9e307,9e307\n1,b,-9e307,-9e307\n2,a,3,3\n2,b,4,4\n");
        refused("The data do not fit this statistic: a score is not finite.", "agreement", "--level=interval", large);
        CommandRun ratings = CommandRun.of("ratings", large);
        assertThat(ratings.complained()).doesNotContain("went wrong");
        assertThat(ratings.code()).isIn(0, 1);
    }

    @Test
    void jsonThatIsCutShortWithinItsPacking() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Random random = new Random(5);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int n = 0; n < 3000; n++) {
                gzip.write(("{\"item\":\"" + n + "\",\"annotator\":\"a\",\"label\":\"" + random.nextInt(3) + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        for (int length : new int[] {11, 100, 1024, packed.size() / 2, packed.size() - 5}) {
            Path cut = temp.resolve("cut.jsonl.gz");
            Files.write(cut, Arrays.copyOf(packed.toByteArray(), length));
            CommandRun run = CommandRun.of("agreement", cut.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complained())
                    .contains("is a gzip file that is damaged or cut short")
                    .hasLineCount(1);
        }
    }

    @Test
    void expressionsThatCannotBeFollowed() throws IOException {
        String text = file("ab.txt", "ab".repeat(200_000));
        refused(
                "ab.txt cannot be searched: the step \"match (?<x>(?:a|b)*)\" repeats a group over more text than it can"
                        + " follow; repeat a class of characters instead.",
                "table",
                "--step=match (?<x>(?:a|b)*)",
                "--columns=x",
                text);
        String same = file("aa.txt", "a".repeat(2000));
        refused(
                "aa.txt cannot be searched: the step \"match (?<x>(.*)(.*)(.*)(.*)(.*)c)\" tries too many ways to match; make it say"
                        + " more exactly what it looks for.",
                "table",
                "--step=match (?<x>(.*)(.*)(.*)(.*)(.*)c)",
                "--columns=x",
                same);
        CommandRun nested = CommandRun.of("table", "--step=match " + "(".repeat(9000), "--columns=x", same);
        assertThat(nested.code()).isEqualTo(1);
        assertThat(nested.complained()).hasLineCount(1).hasSizeLessThan(400);
    }

    @Test
    void stepsThatAreNestedOrLongWithoutEnd() throws IOException {
        String table = file("t.csv", "a\n1\n");
        refused(
                "A step of the recipe has more than 10000 characters.",
                "table",
                "--step=set y = " + "-".repeat(200_000) + "1",
                table);
        for (String piece : new String[] {"-", "(", "not not ", "if("}) {
            CommandRun run =
                    CommandRun.of("table", "--step=set y = " + piece.repeat(9000 / piece.length()) + "1", table);
            assertThat(run.code()).as(piece).isEqualTo(1);
            assertThat(run.complained()).hasLineCount(1).hasSizeLessThan(500);
        }
        for (String sign : new String[] {"+", "&", " and ", " or ", "*"}) {
            String chain = ("1" + sign).repeat(1200) + "1";
            CommandRun run = CommandRun.of("table", "--step=set y = " + chain, table);
            assertThat(run.code()).as(sign).isEqualTo(1);
            assertThat(run.complained()).contains("more than 1000 operations").hasLineCount(1);
            boolean ofTruths = sign.contains(" ");
            String all = ((ofTruths ? "(1 = 1)" : "1") + sign).repeat(600) + (ofTruths ? "(1 = 1)" : "1");
            assertThat(CommandRun.of("table", "--step=set y = " + all, table).code())
                    .as(sign)
                    .isZero();
        }
    }
}
