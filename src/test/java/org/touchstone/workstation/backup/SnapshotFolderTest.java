package org.touchstone.workstation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.ClockRig;
import org.touchstone.workstation.profile.OpenProfile;

class SnapshotFolderTest {
    @TempDir
    Path temp;

    private List<Snapshot> lying() throws IOException {
        return SnapshotFolder.find(temp.resolve("stick")).get(0).list();
    }

    @Test
    void snapshotTakenUnderAClockThatIsBehindStaysAndIsWhatComesBack() throws Exception {
        ClockRig rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 30)) {
            for (int n = 0; n < SnapshotFolder.KEPT; n++) {
                rig.judge(profile, 1);
                rig.backUp(profile);
            }
            rig.judge(profile, 5);
            rig.setClock("2015-01-01T00:00:00Z");
            BackupResult taken = rig.backUp(profile);
            assertThat(taken.snapshot().folder()).isDirectory();
            assertThat(taken.removed()).hasSize(1);
            assertThat(new SnapshotWords(ZoneOffset.UTC, rig.time.millis()).remarks(taken))
                    .hasSize(2)
                    .anySatisfy(remark -> assertThat(remark).contains("dated before a snapshot that it follows"));
            assertThat(rig.longest().snapshot()).isEqualTo(taken.snapshot());
        }
        rig.restore(rig.longest(), "back");
        try (OpenProfile back = rig.open("back")) {
            assertThat(ClockRig.judgments(back)).isEqualTo(rig.acknowledged);
        }
    }

    /** As an earlier version left it: named by its time, without number, line and digest. */
    private void age(Snapshot snapshot, String name) throws IOException {
        Path folder = Files.move(snapshot.folder(), snapshot.folder().resolveSibling(name));
        SnapshotFile file = SnapshotFile.read(folder);
        String text = Files.readString(SnapshotFile.in(folder))
                .replaceAll(",\"number\":[0-9]+", "")
                .replaceAll(",\"line\":[0-9]+", "")
                .replaceAll("\"database\":\"[0-9a-f]+\",", "");
        Files.writeString(SnapshotFile.in(folder), text);
        assertThat(SnapshotFile.read(folder))
                .isEqualTo(new SnapshotFile(file.atMillis(), file.entries(), file.segments(), 0, 0, null));
    }

    @Test
    void shelfOfAnEarlierVersionIsReadAndRolledByWhatItHolds() throws Exception {
        ClockRig rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 30)) {
            for (int n = 0; n < SnapshotFolder.KEPT; n++) {
                rig.judge(profile, 1);
                // The later, the earlier its name.
                age(rig.backUp(profile).snapshot(), "203" + (9 - n) + "0101-000000-000");
            }
            assertThat(lying()).hasSize(SnapshotFolder.KEPT).isSortedAccordingTo(Snapshot.LONGEST_FIRST);
            assertThat(rig.longest().snapshot().name()).startsWith("2032");
            rig.judge(profile, 1);
            BackupResult taken = rig.backUp(profile);
            assertThat(taken.snapshot().number()).isEqualTo(1);
            assertThat(taken.removed())
                    .singleElement()
                    .satisfies(old -> assertThat(old.name()).startsWith("2039"));
            assertThat(lying()).hasSize(SnapshotFolder.KEPT).startsWith(taken.snapshot());
        }
        rig.restore(RestoreChoice.of(lying().get(3), lying(), 0), "old");
        try (OpenProfile old = rig.open("old")) {
            assertThat(old.check(Progress.NONE).isSound()).isTrue();
        }
    }

    @Test
    void profileThatWentOnTwiceKeepsBothLinesAndSaysSo() throws Exception {
        ClockRig rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 60)) {
            rig.judge(profile, 2);
            rig.backUp(profile);
        }
        rig.restore(rig.longest(), "other");
        Snapshot ofOther;
        try (OpenProfile other = rig.open("other")) {
            rig.judge(other, 9);
            ofOther = rig.backUp(other).snapshot();
        }
        BackupResult last = null;
        try (OpenProfile profile = rig.open("profile")) {
            for (int n = 0; n < SnapshotFolder.KEPT + 2; n++) {
                assertThat(profile.isSaved(rig.stick)).isFalse();
                last = rig.backUp(profile);
                assertThat(profile.isSaved(rig.stick)).isTrue();
                assertThat(last.apart()).containsExactly(ofOther);
                rig.judge(profile, 1);
            }
        }
        assertThat(last).isNotNull();
        assertThat(lying()).hasSize(SnapshotFolder.KEPT + 1).contains(ofOther);
        assertThat(lying().stream().map(Snapshot::line).distinct()).hasSize(2);
        SnapshotWords words = new SnapshotWords(ZoneOffset.UTC, rig.time.millis());
        assertThat(words.remarks(last)).singleElement().asString().contains("continued elsewhere");
        assertThat(words.remarks(rig.longest()))
                .singleElement()
                .asString()
                .contains("There is another line of work: " + ofOther.name());
    }

    @Test
    void packsStayWhileAFolderCannotBeReadThatMayNameThem() throws Exception {
        ClockRig rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 3)) {
            Snapshot first = rig.backUp(profile).snapshot();
            Path segments = first.folder().resolve("../../segments").normalize();
            Path stranger = Files.writeString(segments.resolve("ab".repeat(16) + ".seg"), "of another line");
            String description = Files.readString(SnapshotFile.in(first.folder()));
            Files.writeString(SnapshotFile.in(first.folder()), "{}");
            assertThat(rig.backUp(profile).unreadable()).isEqualTo(1);
            assertThat(stranger).exists();
            Files.writeString(SnapshotFile.in(first.folder()), description);
            assertThat(rig.backUp(profile).unreadable()).isZero();
            assertThat(stranger).doesNotExist();
        }
    }

    @Test
    void changedSnapshotIsNotRestored() throws Exception {
        ClockRig rig = new ClockRig(temp);
        try (OpenProfile profile = rig.create("profile", 3)) {
            rig.backUp(profile);
        }
        Path database = rig.longest().snapshot().folder().resolve("store.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length - 1] ^= 1;
        Files.write(database, bytes);
        assertThatThrownBy(() -> rig.restore(rig.longest(), "back"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed or is damaged");
        assertThat(rig.folder("back").resolve("keys.json")).doesNotExist();
    }

    /** A folder of files as a profile, on a disk that can fail: the entries of a copy are its length. */
    private final class FilesOnly implements SnapshotFolder.Source {
        private final Path folder;
        private final Set<Long> unreadableAt = new HashSet<>();
        private int held = 3;
        private long looks;

        FilesOnly() throws IOException {
            folder = Files.createDirectory(temp.resolve("files"));
            Files.writeString(folder.resolve("keys.json"), "{}");
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public void copyDatabase(Path file) {
            try {
                Files.writeString(file, "x".repeat(held));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public OptionalLong entriesOnChain(Path database) {
            looks++;
            return unreadableAt.contains(looks)
                    ? OptionalLong.empty()
                    : OptionalLong.of(database.toFile().length());
        }
    }

    @Test
    void snapshotThatCannotBeReadBackIsAFailureAndCostsNoOther() throws Exception {
        FilesOnly source = new FilesOnly();
        SnapshotFolder shelf = SnapshotFolder.of(temp.resolve("stick"), "ab".repeat(32));
        for (int n = 0; n < SnapshotFolder.KEPT; n++) {
            source.held++;
            shelf.take(source, 0, Progress.NONE);
        }
        List<Snapshot> before = shelf.list();
        source.held++;
        // Every older one is looked at, then the copy before it is moved, then the proof.
        source.unreadableAt.add(source.looks + before.size() + 2);
        assertThatThrownBy(() -> shelf.take(source, 0, Progress.NONE))
                .matches(e -> ForeseenFailureException.is(e, Failure.NOT_READ_BACK));
        assertThat(shelf.list()).isEqualTo(before);
        source.unreadableAt.add(source.looks + before.size() + 3);
        assertThatThrownBy(() -> shelf.take(source, 0, Progress.NONE))
                .as("proved again after the last removal")
                .matches(e -> ForeseenFailureException.is(e, Failure.NOT_READ_BACK));
        assertThat(shelf.list()).hasSize(SnapshotFolder.KEPT);
        assertThat(shelf.take(source, 0, Progress.NONE).snapshot().number()).isEqualTo(10);
    }

    @Test
    void equallyLongOnesAreOrderedByNumberWhateverTheClockSays() throws Exception {
        FilesOnly source = new FilesOnly();
        SnapshotFolder shelf = SnapshotFolder.of(temp.resolve("stick"), "ab".repeat(32));
        for (int n = 1; n <= 12; n++) {
            BackupResult taken = shelf.take(source, Long.MAX_VALUE - n, Progress.NONE);
            assertThat(taken.snapshot().number()).isEqualTo(n);
            assertThat(shelf.list().get(0)).isEqualTo(taken.snapshot());
        }
        assertThat(shelf.list()).extracting(Snapshot::number).containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L);
    }
}
