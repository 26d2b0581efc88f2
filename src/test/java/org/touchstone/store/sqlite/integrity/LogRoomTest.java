package org.touchstone.store.sqlite.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.sqlite.ReservedSpace;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.tasks.Progress;

/** The log has room before decisions need it, and what stands in the room is never taken for content. */
class LogRoomTest {
    private static final byte[] KEY = new byte[32];
    private static final int DECISIONS = 50;
    private static final ReservedSpace ROOM = new ReservedSpace(64 * 1024, 3 << 19, 3 << 20);

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = opener(ROOM);

    private static SqliteStoreOpener opener(ReservedSpace room) {
        return new SqliteStoreOpener(new SecureRandom(), Migration.ALL, room);
    }

    private Path log() {
        return folder.resolve("store.db-wal");
    }

    @BeforeEach
    void fill() {
        try (LocalStore store = opener.create(folder, KEY)) {
            Filling.importPack(store, "s", 1, 0, DECISIONS);
        }
        assertThat(log()).doesNotExist();
    }

    private static void decide(LocalStore store) {
        for (int n = 0; n < DECISIONS; n++) {
            store.journal().append(Filling.judged(Filling.key("s", n), "{\"j\":" + n + '}'));
        }
    }

    /** What a kill would leave now. */
    private Path left(String name) throws IOException {
        Path left = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("store.db", "store.db-wal", "head", "seal")) {
            Files.copy(folder.resolve(file), left.resolve(file));
        }
        Files.createDirectory(left.resolve("segments"));
        Files.copy(folder.resolve("segments/000001.seg"), left.resolve("segments/000001.seg"));
        return left;
    }

    @Test
    void decisionsWriteTheLogOverFromTheFirstOn() throws IOException {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(log()).hasSize(ROOM.logAtOpening());
            decide(store);
            assertThat(log()).hasSize(ROOM.logAtOpening());
            store.upkeep().maintain();
            assertThat(log()).hasSize(ROOM.logKept());
            decide(store);
            assertThat(log()).hasSize(ROOM.logKept());
        }
        assertThat(log()).doesNotExist();
    }

    @Test
    void pauseAfterLittleWorkLeavesTheLogAsItIs() throws IOException {
        try (LocalStore store = opener.open(folder, KEY)) {
            store.upkeep().maintain();
            store.journal().append(Filling.judged(Filling.key("s", 0), "{}"));
            store.upkeep().maintain();
            assertThat(log()).hasSize(ROOM.logAtOpening());
        }
    }

    @Test
    void logThatGrewIsCutToWhatIsKept() throws IOException {
        ReservedSpace small = new ReservedSpace(64 * 1024, 0, 64 * 1024);
        try (LocalStore store = opener(small).open(folder, KEY)) {
            decide(store);
            assertThat(Files.size(log())).isGreaterThan(small.logKept());
            store.upkeep().maintain();
            assertThat(log()).hasSize(small.logKept());
        }
    }

    @Test
    void whatWasDecidedIsFoundInALogWithRoomThatWasLeftBehind() throws IOException {
        try (LocalStore store = opener.open(folder, KEY)) {
            decide(store);
            JournalHead afterOpening = store.journal().head();
            Path opened = left("opened");
            store.upkeep().maintain();
            decide(store);
            assertSoundWith(opened, afterOpening);
            assertSoundWith(left("paused"), store.journal().head());
        }
    }

    private void assertSoundWith(Path left, JournalHead head) {
        try (LocalStore store = opener.open(left, KEY)) {
            assertThat(store.journal().head()).isEqualTo(head);
            CheckReport report = store.upkeep().check(Progress.NONE);
            assertThat(report.problems()).isEmpty();
            assertThat(report.remarks()).isEmpty();
        }
    }

    @Test
    void roomThatWasCutOrWrittenInIsNoticed() throws IOException {
        Path cut;
        Path written;
        try (LocalStore store = opener.open(folder, KEY)) {
            decide(store);
            cut = left("cut");
            written = left("written");
        }
        try (RandomAccessFile log =
                new RandomAccessFile(cut.resolve("store.db-wal").toFile(), "rw")) {
            log.setLength(ROOM.logAtOpening() - 1);
        }
        try (RandomAccessFile log =
                new RandomAccessFile(written.resolve("store.db-wal").toFile(), "rw")) {
            log.seek(ROOM.logAtOpening() - 1);
            log.write(1);
        }
        try (LocalStore store = opener.open(cut, KEY)) {
            assertThat(store.upkeep().check(Progress.NONE).problems()).hasSize(1);
        }
        try (LocalStore store = opener.open(written, KEY)) {
            assertThat(store.upkeep().check(Progress.NONE).remarks()).hasSize(1);
        }
    }

    @Test
    void diskWithoutSpaceForTheRoomHindersNothing() throws IOException {
        try (LocalStore store =
                opener(new ReservedSpace(64 * 1024, 1L << 60, 1L << 60)).open(folder, KEY)) {
            assertThat(log()).isEmptyFile();
            decide(store);
            store.upkeep().maintain();
            decide(store);
            assertThat(Files.size(log())).isLessThan(ROOM.logAtOpening());
            assertThat(store.readOnly()).isEmpty();
        }
    }
}
