package org.touchstone.workstation.profile.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.ClockRig;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;

/** What lies in a folder into which a snapshot is restored. */
class StrayFilesTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    /** A profile that was left open, so that its folder holds everything that one can leave, and a snapshot of it. */
    private ClockRig rig = new ClockRig(Path.of(""));

    @BeforeEach
    void makeAProfileAndASnapshot() throws Exception {
        rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 3)) {
            rig.judge(profile, 2);
            rig.backUp(profile);
            folder = Files.createDirectory(temp.resolve("old"));
            Files.createDirectory(folder.resolve("segments"));
            try (Stream<Path> files = Files.walk(rig.folder("profile"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = folder.resolve(rig.folder("profile").relativize(file));
                    Files.createDirectories(to.resolveSibling(""));
                    Files.copy(file, to);
                }
            }
        }
        Files.delete(folder.resolve("keys.json"));
    }

    private void remove(String... names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    private void restores() throws Exception {
        rig.restore(rig.longest(), "old");
        try (OpenProfile restored = rig.open("old")) {
            assertThat(ClockRig.judgments(restored)).isEqualTo(rig.acknowledged);
            assertThat(restored.check(Progress.NONE).isSound()).isTrue();
        }
    }

    @Test
    void whatSaysNothingByItselfIsClearedAwayAtTheFirstTry() throws Exception {
        remove("store.db", "store.db-wal", "segments/000001.seg");
        assertThat(lying()).contains("head", "seal");
        Files.writeString(folder.resolve("segments/000002.seg.part"), "begun");
        Files.createFile(folder.resolve("store.db-wal"));
        restores();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.db-wal", "segments/000001.seg"})
    void whatMayBeWorkIsRefusedByItsNameBeforeAnythingIsWritten(String kept) throws Exception {
        for (String name : List.of("store.db", "store.db-wal", "segments/000001.seg")) {
            if (!name.equals(kept)) {
                remove(name);
            }
        }
        List<String> before = lying();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> rig.restore(rig.longest(), "old"))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("files of an earlier profile (" + kept.replaceFirst("/.*", "") + ")");
            assertThat(lying()).isEqualTo(before);
        }
        remove(kept);
        restores();
    }

    @Test
    void linkToSegmentsElsewhereIsNeverFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("000001.seg"), "mine");
        remove("store.db", "store.db-wal", "segments/000001.seg", "segments");
        Files.createSymbolicLink(folder.resolve("segments"), elsewhere);
        assertThatThrownBy(() -> rig.restore(rig.longest(), "old")).hasMessageContaining("(segments)");
        Files.createFile(folder.resolve("creating"));
        restores();
        assertThat(elsewhere.resolve("000001.seg")).hasContent("mine");
    }

    @Test
    void copyWhoseHeadIsAheadIsRefusedWithBothCausesAndWhatToDo() throws Exception {
        try (OpenProfile profile = rig.open("profile")) {
            Path copy = Files.createDirectory(temp.resolve("copy"));
            for (String name : List.of("store.db", "store.db-wal", "keys.json")) {
                Files.copy(rig.folder("profile").resolve(name), copy.resolve(name));
            }
            rig.judge(profile, 1);
            // A file manager came to it later.
            Files.copy(rig.folder("profile").resolve("head"), copy.resolve("head"));
            assertThatThrownBy(() -> rig.open("copy"))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("a copy that was made while the profile was open")
                    .hasMessageContaining("copy it again by backup and restore")
                    .hasMessageContaining("put back to an earlier state: restore the longest snapshot");
        }
    }
}
