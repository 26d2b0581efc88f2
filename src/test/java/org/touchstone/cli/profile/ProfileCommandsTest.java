package org.touchstone.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.cli.Failures;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.SigningKey;
import org.touchstone.demo.DemoJudgments;
import org.touchstone.demo.DemoPacks;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Progress;
import org.touchstone.wiring.ContainerVerifier;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.library.JudgedRow;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine;

class ProfileCommandsTest {
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    Path temp;

    private final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-11-24T21:00:00Z");

    private Path folder() {
        return temp.resolve("profile");
    }

    private Path stick() {
        return temp.resolve("stick");
    }

    @BeforeEach
    void makeAProfileWithWork() throws Exception {
        Files.writeString(temp.resolve("secret"), PASSPHRASE + "\n");
        try (OpenProfile profile = profiles.create(folder(), "Dr. Osler", PASSPHRASE.toCharArray());
                SigningKey key = SigningKey.generate(new SecureRandom())) {
            for (Path pack : DemoPacks.write(temp, DemoPacks.STUDIES, key, 1)) {
                profile.packImport().importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            }
            DemoJudgments.add(profile);
        }
    }

    private int run(Object command, String... args) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((failure, c, parsed) -> {
            err.append(Failures.sentence(failure)).append('\n');
            return 1;
        });
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return line.execute(Stream.concat(
                        Stream.of("--passphrase-file", temp.resolve("secret").toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private int backUp() {
        now = now.plus(Duration.ofMinutes(1));
        return run(
                new BackupCommand(() -> profiles, Clock.fixed(now, ZoneOffset.UTC)),
                "--profile",
                folder().toString(),
                "--to",
                stick().toString());
    }

    private int restore(Path from, Path into) {
        return run(
                new RestoreCommand(() -> profiles, Clock.fixed(now, ZoneOffset.UTC)),
                "--from",
                from.toString(),
                "--profile",
                into.toString(),
                "--json");
    }

    private static List<Judgment> judgments(OpenProfile profile) {
        return profile.review().search("", 1000).stream()
                .map(JudgedRow::judgment)
                .toList();
    }

    private List<String> lines(OpenProfile profile) {
        return profile.queue().studies().stream()
                .flatMap(s -> profile.bundleExport().preview(s.study(), 1000).stream())
                .toList();
    }

    @Test
    void provesASoundProfile() {
        assertThat(run(new CheckCommand(() -> profiles), "--profile", folder().toString(), "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"sound\":true", "\"items\":53", "\"problems\":[]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesWhatIsDamagedAndEndsWithOne() throws Exception {
        Path segment = folder().resolve("segments/000001.seg");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        assertThat(run(new CheckCommand(() -> profiles), "--profile", folder().toString(), "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"sound\":false", "segment chunk");
        assertThat(err.toString().strip().lines()).hasSize(1);
    }

    @Test
    void wrongPassphraseGivesTheOneConstantSentence() throws Exception {
        Files.writeString(temp.resolve("secret"), "something else\n");
        assertThat(run(new CheckCommand(() -> profiles), "--profile", folder().toString()))
                .isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("The passphrase does not open this profile.");
    }

    @Test
    void restoredProfileHoldsTheSameJudgmentsAndChain() throws Exception {
        List<Judgment> before;
        List<String> waiting;
        StudyId study;
        String key;
        long entries;
        try (OpenProfile profile = profiles.open(folder(), PASSPHRASE.toCharArray())) {
            before = judgments(profile);
            waiting = lines(profile);
            study = profile.bundleExport().outgoing().get(0).study();
            key = profile.publicKeyPem();
        }
        assertThat(before).hasSize(5);
        assertThat(backUp()).isZero();
        assertThat(restore(stick(), temp.resolve("other"))).isZero();
        assertThat(out.toString()).contains("\"sound\":true");
        try (OpenProfile restored = profiles.open(temp.resolve("other"), PASSPHRASE.toCharArray())) {
            assertThat(judgments(restored)).isEqualTo(before);
            assertThat(lines(restored)).isEqualTo(waiting);
            assertThat(restored.publicKeyPem()).isEqualTo(key);
            entries = restored.entries();
            restored.bundleExport().export(study, temp.resolve("b.tsbundle"), Progress.NONE);
            DemoJudgments.add(restored);
            assertThat(restored.entries()).isGreaterThan(entries);
            assertThat(restored.check(Progress.NONE).isSound()).isTrue();
        }
        assertThat(new ContainerVerifier()
                        .verify(temp.resolve("b.tsbundle"), Progress.NONE)
                        .accepted())
                .isTrue();
    }

    @Test
    void snapshotsRollAndShareTheirPacks() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(backUp()).isZero();
        }
        Path shelf;
        try (Stream<Path> shelves = Files.list(stick())) {
            shelf = shelves.findFirst().orElseThrow();
        }
        try (Stream<Path> snapshots = Files.list(shelf.resolve("snapshots"));
                Stream<Path> segments = Files.list(shelf.resolve("segments"))) {
            assertThat(snapshots).hasSize(8);
            assertThat(segments).hasSize(2);
        }
        Path oldest;
        try (Stream<Path> snapshots = Files.list(shelf.resolve("snapshots"))) {
            oldest = snapshots.sorted().findFirst().orElseThrow();
        }
        assertThat(restore(oldest, temp.resolve("early"))).isZero();
        assertThat(out.toString()).contains("2026-11-24T21:03:00Z");
    }

    @Test
    void clockThatIsBehindCostsNoSnapshotAndNoJudgment() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(backUp()).isZero();
        }
        long entries;
        try (OpenProfile profile = profiles.open(folder(), PASSPHRASE.toCharArray())) {
            DemoJudgments.add(profile);
            entries = profile.entries();
        }
        now = Instant.parse("2015-01-01T00:00:00Z");
        assertThat(backUp()).isZero();
        assertThat(out.toString()).contains("1 was removed.", "so the clock was wrong then");
        now = Instant.parse("2026-11-25T21:00:00Z");
        assertThat(restore(stick(), temp.resolve("other"))).isZero();
        assertThat(out.toString())
                .contains(
                        "\"time\":\"2015-01-01T00:01:00Z\"",
                        "by the clock of that time; 7 other snapshots were left, the longest of them holds");
        try (OpenProfile other = profiles.open(temp.resolve("other"), PASSPHRASE.toCharArray())) {
            assertThat(other.entries()).isGreaterThan(entries);
        }
    }

    @Test
    void snapshotThatWasNamedIsNeverExchangedForAnother() throws Exception {
        assertThat(backUp()).isZero();
        assertThat(backUp()).isZero();
        Path description;
        try (Stream<Path> all = Files.walk(stick())) {
            description =
                    all.filter(p -> p.endsWith("snapshot.json")).findFirst().orElseThrow();
        }
        Files.writeString(description, "{}");
        assertThat(restore(description.resolveSibling(""), temp.resolve("other")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("incomplete");
        assertThat(restore(stick(), temp.resolve("other"))).isZero();
        assertThat(out.toString()).contains("1 folder there holds no complete snapshot");
    }

    @Test
    void snapshotWhoseDescriptionPromisesTooMuchIsAFailure() throws Exception {
        assertThat(backUp()).isZero();
        Path description;
        try (Stream<Path> all = Files.walk(stick())) {
            description =
                    all.filter(p -> p.endsWith("snapshot.json")).findFirst().orElseThrow();
        }
        Files.writeString(
                description, Files.readString(description).replaceFirst("\"entries\":[0-9]+", "\"entries\":5000"));
        assertThat(restore(stick(), temp.resolve("other"))).isEqualTo(1);
        assertThat(err.toString()).contains("fewer entries than its description says");
    }

    @Test
    void neverWritesOverAProfile() throws Exception {
        assertThat(backUp()).isZero();
        byte[] keys = Files.readAllBytes(folder().resolve("keys.json"));
        assertThat(restore(stick(), folder())).isEqualTo(1);
        assertThat(err.toString()).contains("already contains a profile");
        assertThat(folder().resolve("keys.json")).hasBinaryContent(keys);
    }

    @Test
    void damagedSnapshotIsToldAndNothingElseIsTouched() throws Exception {
        assertThat(backUp()).isZero();
        Path segment;
        try (Stream<Path> all = Files.walk(stick())) {
            segment = all.filter(p -> p.toString().endsWith(".seg")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 40] ^= 1;
        Files.write(segment, bytes);
        assertThat(restore(stick(), temp.resolve("other"))).isEqualTo(1);
        assertThat(err.toString()).contains("choose another one");
    }

    @Test
    void refusesToBackUpIntoTheProfileItself() throws Exception {
        assertThat(run(
                        new BackupCommand(() -> profiles, Clock.systemUTC()),
                        "--profile",
                        folder().toString(),
                        "--to",
                        folder().toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("another folder than the profile");
    }

    @Test
    void changesThePassphraseAndLeavesEarlierSnapshotsTheirOwn() throws IOException {
        assertThat(backUp()).isZero();
        Files.writeString(temp.resolve("new"), "battery staple\n");
        assertThat(run(
                        new PassphraseCommand(() -> profiles),
                        "--profile",
                        folder().toString(),
                        "--new-passphrase-file",
                        temp.resolve("new").toString()))
                .isZero();
        assertThat(run(new CheckCommand(() -> profiles), "--profile", folder().toString()))
                .isEqualTo(1);
        assertThat(restore(stick(), temp.resolve("other"))).isZero();
        Files.writeString(temp.resolve("secret"), "battery staple\n");
        assertThat(run(new CheckCommand(() -> profiles), "--profile", folder().toString()))
                .isZero();
    }
}
