package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.MtBenchVotes.Vote;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.cli.profile.ReplayRun;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.presentation.Side;
import org.touchstone.testing.Pairs;
import org.touchstone.testing.SharedData;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.replay.Duplicates;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real people's votes go the whole way: foreign files, pack, sixty-four profiles, sixty-four bundles, study key; and
 * come out as they went in, whatever side each response was painted on.
 */
class MtBenchReplayTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Map<ItemId, KeyedItem> studyKey = new HashMap<>();
    private final List<Vote> replayed = new ArrayList<>();
    private final List<Long> droppedLines = new ArrayList<>();
    private long paintedALeft;
    private long decisive;
    private long decisiveLeft;

    @BeforeEach
    void buildPack() throws Exception {
        Path data = SharedData.path("data/mt-bench-human");
        Path study = Files.writeString(folder.resolve("study.json"), "{\"id\":\"mt-bench\",\"title\":\"MT-bench\"}");
        StringWriter trouble = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(trouble, true));
        int code = line.execute(
                "pack",
                "build",
                "--from=mt-bench",
                "--study=" + study,
                "--out=" + folder.resolve("p.tspack"),
                "--key-out=" + folder.resolve("k.json"),
                "--judgments-out=" + folder.resolve("decisions"),
                data.toString());
        assertThat(code).as(trouble.toString()).isZero();
        for (JsonNode item :
                JSON.readTree(Files.readAllBytes(folder.resolve("k.json"))).get("items")) {
            KeyedItem keyed = Codecs.KEYED_ITEM.decode(item.toString().getBytes(StandardCharsets.UTF_8));
            studyKey.put(keyed.item(), keyed);
        }
    }

    @Test
    void reproducesTheFactsFromSixtyFourBundles() throws Exception {
        List<Path> decisions;
        try (Stream<Path> files = Files.list(folder.resolve("decisions"))) {
            decisions = files.sorted().toList();
        }
        assertThat(decisions).hasSize(64);
        Set<String> signers = new HashSet<>();
        Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
        for (Path file : decisions) {
            signers.add(replay(profiles, file).signer().id());
        }
        assertThat(signers).hasSize(64);
        assertThat(new HashSet<>(replayed)).isEqualTo(new HashSet<>(votesOfTheSource()));
        assertThat(droppedLines).hasSize(1);
        String section = section();
        assertThat(section)
                .contains("- rows in the file / rows dropped because the same judge repeats the same item: "
                        + rows().size() + " / " + droppedLines.size());
        for (String fact : new MtBenchVotes(replayed).lines()) {
            assertThat(section).contains(fact);
        }
        // The votes came out right although the sides were drawn: each response stood on each side about as often.
        assertThat(paintedALeft).isBetween(1667L * 45 / 100, 1667L * 55 / 100);
        assertThat(decisiveLeft).isBetween(decisive * 45 / 100, decisive * 55 / 100);
    }

    private Bundle replay(Profiles profiles, Path decisions) throws Exception {
        String judge = decisions.getFileName().toString().replace(".jsonl", "");
        Path out = folder.resolve(judge + ".tsbundle");
        ReplayRun run =
                new ReplayRun(folder.resolve("p.tspack"), Consent.NEW_STUDIES, decisions, out, Duplicates.KEEP_FIRST);
        StringWriter trouble = new StringWriter();
        try (OpenProfile profile =
                profiles.create(folder.resolve("profiles-" + judge), judge, "secret".toCharArray())) {
            ReplayRun.Result result = run.run(profile, new PrintWriter(trouble, true));
            assertThat(result.report().refused()).as(trouble.toString()).isEmpty();
            result.report().dropped().forEach(d -> droppedLines.add(d.line()));
        }
        Bundle bundle = BundleReader.read(out, Trust.anyKey(), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                collect(judge, judgment);
            }
        });
        assertThat(bundle.facts().annotator()).isEqualTo(judge);
        return bundle;
    }

    private void collect(String judge, Judgment judgment) {
        KeyedItem keyed = Objects.requireNonNull(studyKey.get(judgment.item()));
        Preference preference = Pairs.votes(judgment).blind().preferences().get(0);
        int turn = preference.scope().isConversation() ? 1 : preference.scope().turn();
        List<String> models = keyed.models().values().stream().sorted().toList();
        String label = "tie";
        if (preference.favours() != null) {
            label = label(models, Objects.requireNonNull(keyed.models().get(preference.favours())));
            decisive++;
            decisiveLeft += Pairs.sides(judgment).of(preference.favours()) == Side.LEFT ? 1 : 0;
        }
        paintedALeft +=
                models.get(0).equals(keyed.models().get(Pairs.sides(judgment).left())) ? 1 : 0;
        replayed.add(new Vote(judge, item(Objects.requireNonNull(keyed.source().get("id")), turn, models), label));
    }

    /** The source read anew, without the importer; the second row of one judge on one item is left out. */
    private static List<Vote> votesOfTheSource() throws Exception {
        Map<String, Vote> first = new HashMap<>();
        for (JsonNode row : rows()) {
            List<String> models = Stream.of(row.get("model_a"), row.get("model_b"))
                    .map(JsonNode::stringValue)
                    .sorted()
                    .toList();
            String winner = row.get("winner").stringValue();
            String label =
                    winner.equals("tie") ? "tie" : label(models, row.get(winner).stringValue());
            String item =
                    item(row.get("question_id").asString(), row.get("turn").intValue(), models);
            Vote vote = new Vote(row.get("judge").stringValue(), item, label);
            first.putIfAbsent(vote.judge() + " " + item, vote);
        }
        return List.copyOf(first.values());
    }

    private static List<JsonNode> rows() throws Exception {
        try (Stream<String> lines = Files.lines(SharedData.path("data/mt-bench-human/human.jsonl"))) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static String label(List<String> models, String winner) {
        return winner.equals(models.get(0)) ? "A" : "B";
    }

    private static String item(String question, int turn, List<String> models) {
        return question + "/" + turn + "/" + String.join("/", models);
    }

    private static String section() throws Exception {
        String facts = Files.readString(SharedData.path("data/FACTS.md"));
        int start = facts.indexOf("## mt-bench-human");
        return facts.substring(start, facts.indexOf("\n## ", start + 1));
    }
}
