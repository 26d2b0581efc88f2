package org.touchstone.cli.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.analysis.judged.JudgmentColumns;
import org.touchstone.app.Main;
import picocli.CommandLine;

/** The table of the golden bundle, byte for byte, and that the statistics take it. */
class BundleTableCommandTest {
    private static final Path BASE = Path.of(System.getProperty("touchstone.basedir", "."));
    private static final Path PAGE = BASE.resolve("src/site/markdown/formats/judgment-table-v1.md");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    private static Path golden(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(BundleTableCommandTest.class.getResource("/" + name))
                .toURI());
    }

    private static String container(String name) throws URISyntaxException {
        return golden("bundle/v1/" + name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preferences", "criteria"})
    void tableOfTheGoldenBundleIsTheGoldenTable(String rows) throws Exception {
        int code = run(
                "bundle",
                "table",
                container("bundle.tsbundle"),
                "--pack",
                container("pack.tspack"),
                "--study-key",
                container("study-key.json"),
                "--rows",
                rows);
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(golden("table/v1/" + rows + ".csv")));
    }

    @Test
    void columnsAreThoseOfThePage() throws Exception {
        String page = Files.readString(PAGE);
        int preferences = page.indexOf("## `--rows preferences`");
        int criteria = page.indexOf("## `--rows criteria`");
        List<String> common = columns(page.substring(0, preferences));
        List<String> wanted = new ArrayList<>(common);
        wanted.addAll(columns(page.substring(preferences, criteria)));
        assertThat(JudgmentColumns.PREFERENCES.names()).isEqualTo(wanted);
        wanted = new ArrayList<>(common);
        wanted.addAll(columns(page.substring(criteria)));
        assertThat(JudgmentColumns.CRITERIA.names()).isEqualTo(wanted);
    }

    /** What stands in code quotes in the first cell of the rows of a table. */
    private static List<String> columns(String part) {
        return part.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([a-z_]+)`")
                        .matcher(line.substring(0, line.indexOf('|', 1)))
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .toList();
    }

    @Test
    void statisticsTakeTheTable(@TempDir Path folder) throws Exception {
        String table = folder.resolve("votes.csv").toString();
        assertThat(run("bundle", "table", container("bundle.tsbundle"), "--output", table))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).isEmpty();
        int code = run(
                "stats",
                "agreement",
                table,
                "--labels",
                "A,tie,B",
                "--step",
                "where in_force = 1 and vote = 'blind' and scope = 'conversation'");
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("judgments   9");
    }

    @Test
    void withoutPackAndKeyNothingIsKnownOfItems_andNoModelIsNamed() throws Exception {
        assertThat(run("bundle", "table", container("bundle.tsbundle"))).isZero();
        assertThat(out.toString()).doesNotContain("planted").doesNotContain("legal");
        assertThat(out.toString().lines().count())
                .isEqualTo(Files.readString(golden("table/v1/preferences.csv"))
                        .lines()
                        .count());
    }

    @Test
    void whatIsNoBundleIsRefused_andNoTableIsLeft(@TempDir Path folder) throws Exception {
        Path table = folder.resolve("votes.csv");
        assertThat(run(
                        "bundle",
                        "table",
                        container("bundle.tsbundle"),
                        container("pack.tspack"),
                        "--output",
                        table.toString()))
                .isEqualTo(1);
        assertThat(table).doesNotExist();
        assertThat(out.toString()).isEmpty();
    }
}
