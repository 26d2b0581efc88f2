package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.IndependentVerifierTest;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.cli.profile.ReplayRun;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.replay.Duplicates;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ratings go the whole way: rows, pack, decisions, profile, bundle; both verifiers take what comes out. */
class RatingReplayTest {
    private static final String STUDY = """
            {"id":"ratings","title":"Ratings","criteria":[
            {"id":"helpfulness","title":"Helpfulness","question":"","anchors":["0","1","2","3","4"]},
            {"id":"accuracy","title":"Accuracy","question":"","anchors":["no","yes"]}]}""";

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
        Files.writeString(folder.resolve("study.json"), STUDY);
        List<String> rows = new ArrayList<>();
        for (int n = 1; n <= 7; n++) {
            rows.add("{\"prompt\":\"question " + n + "\",\"response\":\"answer\",\"model\":\"m\",\"overall\":" + n
                    + ",\"helpfulness\":" + n % 5 + ",\"accuracy\":" + (1 + n % 2) + "}");
        }
        rows.add("{\"prompt\":\"a pair\",\"response_a\":\"a\",\"response_b\":\"b\",\"winner\":\"b\"}");
        rows.add("{\"prompt\":\"unrated\",\"response\":\"answer\"}");
        rows.add("{\"prompt\":\"misrated\",\"response\":\"answer\",\"overall\":9}");
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
        assertThat(built.get("items").intValue()).isEqualTo(10);
        assertThat(built.get("decisions").intValue()).isEqualTo(8);
        assertThat(built.get("decisionsRefused").intValue()).isEqualTo(1);
    }

    @Test
    void whatWasRatedElsewhereStandsInTheBundle() throws Exception {
        build();
        Path pack = folder.resolve("p.tspack");
        Path bundle = folder.resolve("b.tsbundle");
        Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
        StringWriter trouble = new StringWriter();
        try (OpenProfile profile = profiles.create(folder.resolve("profile"), "rater", "secret".toCharArray())) {
            Path decisions = folder.resolve("decisions").resolve("source.jsonl");
            ReplayRun.Result result = new ReplayRun(pack, Consent.NEW_STUDIES, decisions, bundle, Duplicates.KEEP_FIRST)
                    .run(profile, new PrintWriter(trouble, true));
            assertThat(result.report().refused()).as(trouble.toString()).isEmpty();
            assertThat(result.report().recorded()).isEqualTo(8);
        }
        Map<Integer, Map<String, Integer>> rated = new TreeMap<>();
        assertThat(BundleReader.read(bundle, Trust.anyKey(), new BundleVisitor() {
                            @Override
                            public void judgment(Judgment judgment, byte[] line) {
                                if (judgment.decision() instanceof RatingDecision rating) {
                                    rated.put(rating.overall().orElseThrow(), levels(judgment));
                                }
                            }
                        })
                        .judgments())
                .isEqualTo(8);
        assertThat(rated.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        rated.forEach((overall, levels) ->
                assertThat(levels).isEqualTo(Map.of("helpfulness", overall % 5 + 1, "accuracy", 1 + overall % 2)));
        run("pack", "verify", pack.toString());
        run("bundle", "verify", bundle.toString());
        assertThat(IndependentVerifierTest.unpinned("pack", pack)).startsWith("accepted ");
        assertThat(IndependentVerifierTest.unpinned("bundle", bundle)).startsWith("accepted ");
        JsonNode shown = JsonMapper.shared().readTree(run("bundle", "inspect", "--json", bundle.toString()));
        assertThat(shown.get("judgmentsOf").toString()).isEqualTo("{\"comparisons\":1,\"ratings\":7}");
        assertThat(shown.get("overallRatings").size()).isEqualTo(7);
        assertThat(run("bundle", "inspect", "--judgments", bundle.toString())
                        .lines()
                        .toList())
                .hasSize(8)
                .anyMatch(line -> line.contains("\"kind\":\"rating\""));
    }

    private static Map<String, Integer> levels(Judgment judgment) {
        Map<String, Integer> levels = new TreeMap<>();
        for (CriterionScore score : judgment.findings().criteria()) {
            assertThat(Objects.requireNonNull(judgment.presentation().order()).get(0))
                    .isEqualTo(score.response());
            levels.put(score.criterion(), score.level());
        }
        return levels;
    }

    @Test
    void aRatingWithoutAnOverallRatingIsRefusedByReplay() throws Exception {
        build();
        Path file = folder.resolve("decisions").resolve("source.jsonl");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("{\"kind\":\"decisions\",\"minReader\":2,\"version\":1}");
        Path bare = Files.write(
                folder.resolve("bare.jsonl"),
                List.of(
                        lines.get(1).replaceAll("\"overall\":[0-9],", ""),
                        lines.get(2).replace("\"overall\"", "\"preferences\":[],\"x\""),
                        lines.get(3)));
        Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
        try (OpenProfile profile = profiles.create(folder.resolve("profile"), "rater", "secret".toCharArray())) {
            ReplayRun.Result result = new ReplayRun(
                            folder.resolve("p.tspack"),
                            Consent.NEW_STUDIES,
                            bare,
                            folder.resolve("b"),
                            Duplicates.KEEP_FIRST)
                    .run(profile, new PrintWriter(new StringWriter(), true));
            assertThat(result.report().recorded()).isEqualTo(1);
            assertThat(result.report().refused()).hasSize(2);
            assertThat(result.report().refused().get(0).reason())
                    .startsWith("the study asks for an overall rating on everything asked");
        }
    }
}
