package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.IndependentVerifierTest;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.cli.profile.ReplayRun;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.replay.Duplicates;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rankings go the whole way: rows, pack, decisions, profile, bundle, table; both verifiers take what comes out. */
class RankingReplayTest {
    private static final String ROW = """
            {"prompt":"question %d","responses":["a","bb","ccc"],"models":["x","y","z"],"ranks":%s}""";

    @TempDir
    Path folder;

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private void build() throws Exception {
        Files.writeString(folder.resolve("study.json"), "{\"id\":\"rankings\",\"title\":\"Rankings\"}");
        List<String> rows = new ArrayList<>();
        for (String ranks : List.of("[1,2,3]", "[2,1,2]", "[1,1,1]", "[3,1,1]", "[1,2,9]", "null")) {
            rows.add(ROW.formatted(rows.size(), ranks));
        }
        rows.add("{\"prompt\":\"a pair\",\"response_a\":\"a\",\"response_b\":\"b\",\"winner\":\"b\"}");
        Files.write(folder.resolve("rows.jsonl"), rows);
        JsonNode built = JsonMapper.shared()
                .readTree(run(
                        "pack",
                        "build",
                        "--study=" + folder.resolve("study.json"),
                        "--out=" + folder.resolve("p.tspack"),
                        "--key-out=" + folder.resolve("k.json"),
                        "--judgments-out=" + folder.resolve("decisions"),
                        "--json",
                        folder.resolve("rows.jsonl").toString()));
        assertThat(built.get("items").intValue()).isEqualTo(7);
        assertThat(built.get("decisions").intValue()).isEqualTo(5);
        assertThat(built.get("decisionsRefused").intValue()).isEqualTo(1);
    }

    private ReplayRun.Result replay(Path decisions, Path bundle) throws Exception {
        Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
        try (OpenProfile profile = profiles.create(folder.resolve("profile"), "ranker", "secret".toCharArray())) {
            return new ReplayRun(
                            folder.resolve("p.tspack"), Consent.NEW_STUDIES, decisions, bundle, Duplicates.KEEP_FIRST)
                    .run(profile, new PrintWriter(new StringWriter(), true));
        }
    }

    @Test
    void whatWasRankedElsewhereStandsInTheBundleAndInTheTable() throws Exception {
        build();
        Path pack = folder.resolve("p.tspack");
        Path bundle = folder.resolve("b.tsbundle");
        ReplayRun.Result result = replay(folder.resolve("decisions").resolve("source.jsonl"), bundle);
        assertThat(result.report().refused()).isEmpty();
        assertThat(result.report().recorded()).isEqualTo(5);
        List<Integer> places = new ArrayList<>();
        BundleReader.read(bundle, Trust.anyKey(), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                if (judgment.decision() instanceof RankingDecision ranking) {
                    assertThat(ranking.order()
                                    .ranksExactly(judgment.presentation().order()))
                            .isTrue();
                    places.add(ranking.order().places().size());
                }
            }
        });
        assertThat(places).containsExactlyInAnyOrder(3, 2, 1, 2);
        run("pack", "verify", pack.toString());
        run("bundle", "verify", bundle.toString());
        assertThat(IndependentVerifierTest.unpinned("pack", pack)).startsWith("accepted ");
        assertThat(IndependentVerifierTest.unpinned("bundle", bundle)).startsWith("accepted ");
        JsonNode shown = JsonMapper.shared().readTree(run("bundle", "inspect", "--json", bundle.toString()));
        assertThat(shown.get("judgmentsOf").toString()).isEqualTo("{\"comparisons\":1,\"rankings\":4}");
        assertThat(shown.get("rankingsWithTies").intValue()).isEqualTo(3);
        assertThat(shown.get("noneAcceptable").intValue()).isZero();
        assertThat(ranked(pack, bundle))
                .containsExactlyInAnyOrder(
                        "x110", "y220", "z330", "x121", "y210", "z321", "x112", "y212", "z312", "x120", "y211", "z311");
    }

    /** Model, characters, rank and number of ties of every row. */
    private List<String> ranked(Path pack, Path bundle) {
        List<String> table = run(
                        "bundle",
                        "table",
                        "--rows=ranks",
                        "--pack=" + pack,
                        "--study-key=" + folder.resolve("k.json"),
                        bundle.toString())
                .lines()
                .toList();
        List<String> columns = List.of(table.get(0).split(",", -1));
        List<String> ranked = new ArrayList<>();
        for (String row : table.subList(1, table.size())) {
            String[] cells = row.split(",", -1);
            ranked.add(cells[columns.indexOf("model")]
                    + cells[columns.indexOf("characters")]
                    + cells[columns.indexOf("rank")]
                    + cells[columns.indexOf("tied")]);
        }
        return ranked;
    }

    @Test
    void anOrderThatLeavesOneOutOrNamesAStrangerIsRefusedByReplay() throws Exception {
        build();
        Path file = folder.resolve("decisions").resolve("source.jsonl");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("{\"kind\":\"decisions\",\"minReader\":2,\"version\":1}");
        Path changed = Files.write(
                folder.resolve("changed.jsonl"),
                List.of(
                        lines.get(1).replaceAll("\"order\":\"(r-[0-9a-f]+) > [^\"]*\"", "\"order\":\"$1\""),
                        lines.get(2).replaceAll("r-[0-9a-f]{4}", "r-0000"),
                        lines.get(3).replaceAll("\"order\":\"[^\"]*\"", "\"order\":\"first>second\""),
                        lines.get(4).replaceAll("\"order\":\"[^\"]*\"", "\"noneAcceptable\":true")));
        ReplayRun.Result result = replay(changed, folder.resolve("b"));
        assertThat(result.report().recorded()).isEqualTo(1);
        assertThat(result.report().refused()).hasSize(3);
    }
}
