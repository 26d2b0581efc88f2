package org.touchstone.cli.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.analysis.judged.JudgmentColumns;
import org.touchstone.analysis.judged.JudgmentRowSource;
import org.touchstone.analysis.judged.RatingRow;
import org.touchstone.analysis.judged.RevisionLedger;
import org.touchstone.app.Main;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.journal.JournalLine;
import org.touchstone.kinds.KindExample;
import org.touchstone.kinds.KindExamples;
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
        List<String> common = columns(section(page, "Columns of every row"));
        for (BundleTableCommand.Rows rows : BundleTableCommand.Rows.values()) {
            String name = "`--rows " + rows.name().toLowerCase(Locale.ROOT) + "`";
            List<String> wanted = new ArrayList<>(common);
            wanted.addAll(columns(section(page, name)));
            assertThat(rows.columns().names())
                    .as(name)
                    .hasSizeGreaterThan(common.size())
                    .isEqualTo(wanted);
        }
    }

    private static String section(String page, String title) {
        int start = page.indexOf("## " + title);
        assertThat(start).as(title).isPositive();
        return page.substring(start, page.indexOf("\n## ", start));
    }

    @Test
    void ratingsHaveRowsOfTheirOwn() {
        RatingRow rated = ratings(3, 5, new Accepted.ForRating(Optional.of(new Accepted.LevelRange(4, 6)), Map.of()));
        assertThat(JudgmentColumns.PREFERENCES.cells(rated)).isEmpty();
        List<String> cells = JudgmentColumns.RATINGS.cells(rated).orElseThrow();
        assertThat(cells.subList(cells.size() - 10, cells.size()))
                .containsExactly("5", "one", "0", "0", "11", "2", "m", "4", "6", "1");
        RatingRow wrong = ratings(3, 7, new Accepted.ForRating(Optional.of(new Accepted.LevelRange(4, 6)), Map.of()));
        assertThat(wrong.right()).contains(false);
        RatingRow level = ratings(
                3, 5, new Accepted.ForRating(Optional.empty(), Map.of("accuracy", new Accepted.LevelRange(1, 2))));
        assertThat(level.gold()).isEmpty();
        assertThat(level.right()).as("no level was given").contains(false);
    }

    private static RatingRow ratings(int number, int overall, Accepted accepted) {
        KindExample example = KindExamples.ALL.stream()
                .filter(each -> each.kind() == ItemKind.RATING)
                .findFirst()
                .orElseThrow();
        Item item = example.items().get(0);
        Judgment judgment =
                KindExamples.judgment(Samples.judgmentId(number), Samples.STUDY_ID, item, RatingDecision.of(overall));
        RevisionLedger revisions = new RevisionLedger();
        revisions.judged(judgment);
        JudgmentRowSource source = new JudgmentRowSource(revisions);
        source.item(Samples.STUDY_ID, item);
        ResponseId response = item.responses().get(0).id();
        source.key(
                Samples.STUDY_ID,
                KeyedItem.of(item.id(), AnswerKind.RATING, Map.of(response, "m"), Map.of())
                        .withGold(Gold.imported(accepted)));
        return source.of("Dr A. Example", judgment)
                .filter(RatingRow.class::isInstance)
                .map(RatingRow.class::cast)
                .findFirst()
                .orElseThrow();
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

    /**
     * A bundle that withdraws a judgment of the third item.
     *
     * @param sequence the first bundle holds the third judgment before; a later one holds no judgment
     */
    private static Path withdrawing(Path file, long sequence, String withdrawn) throws Exception {
        String before = sequence == 1 ? Sha256.ZEROS : "ab".repeat(32);
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(sequence, before), sequence, before)) {
            JournalHead head = new JournalHead(sequence - 1, before);
            if (sequence == 1) {
                byte[] body = Codecs.JUDGMENT.encode(Samples.judgment(3));
                byte[] line = JournalLine.CODEC.encode(JournalEntry.ofJudgment(head, Samples.NOON, Sha256.hex(body)));
                writer.judgment(line, body);
                head = head.after(line);
            }
            Map<String, Object> facts = Map.of("study", Samples.STUDY_ID.value(), "item", "i-3", "judgment", withdrawn);
            writer.journal(JournalLine.CODEC.encode(new JournalEntry(
                    head.seq() + 1, JournalKind.WITHDRAWAL.word(), Samples.NOON, head.hash(), null, facts)));
            writer.finish(Samples.key(2));
        }
        return file;
    }

    @Test
    void withdrawnJudgmentIsNotInForce(@TempDir Path folder) throws Exception {
        String id = Samples.judgment(3).id().toString();
        Path bundle = withdrawing(folder.resolve("b.tsbundle"), 1, id);
        assertThat(run("bundle", "table", bundle.toString())).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        int column = List.of(lines.get(0).split(",", -1)).indexOf("in_force");
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line.split(",", -1)[column]).isEqualTo("0"));
    }

    /** The format leaves it to readers: a bundle may withdraw what an earlier one held. */
    @Test
    void withdrawalOfNoJudgmentIdIsRefused_namingItsLine(@TempDir Path folder) throws Exception {
        Path bundle = withdrawing(folder.resolve("b.tsbundle"), 2, "the third");
        assertThat(BundleReader.read(bundle, Trust.anyKey(), BundleVisitor.NONE).judgments())
                .isZero();
        assertThat(run("bundle", "table", bundle.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("journal.jsonl").contains("json.value");
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
