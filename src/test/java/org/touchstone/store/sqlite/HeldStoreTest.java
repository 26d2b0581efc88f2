package org.touchstone.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.tasks.Progress;

/** An open store is held against every other program, and looks whether its file is where it was. */
class HeldStoreTest {
    private static final byte[] KEY = new byte[32];
    private static final String HELD = "IN_USE " + StoreOpener.IN_USE;

    @TempDir
    Path temp;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
    private Path folder = Path.of("");

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("profile"));
    }

    private static JournalHead decide(LocalStore store, int n) {
        return store.journal().append(judged(key("s", n), "{\"j\":" + n + "}"));
    }

    @Test
    void itIsHeldFromItsMakingThroughAllThatReadsItsFileUntilItsEnd() throws Exception {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 9);
            assertThat(HoldProbe.asks(folder)).isEqualTo(HELD);
        }
        assertThat(HoldProbe.asks(folder)).isEqualTo("FREE");
        List<Migration> later = new ArrayList<>(Migration.ALL);
        later.add(new Migration(Migration.ALL.size() + 1, "next", "CREATE TABLE later (no INTEGER PRIMARY KEY);\n"));
        // The copy before a migration reads the whole file.
        try (LocalStore store =
                new SqliteStoreOpener(new SecureRandom(), later, ReservedSpace.OURS).open(folder, KEY)) {
            assertThat(HoldProbe.asks(folder)).isEqualTo(HELD);
            decide(store, 0);
            store.upkeep().maintain();
            store.upkeep().check(Progress.NONE);
            store.upkeep().copyTo(temp.resolve("copy.db"));
            assertThat(HoldProbe.asks(folder)).isEqualTo(HELD);
            assertThatThrownBy(() -> opener.open(folder, KEY)).hasMessage(StoreOpener.IN_USE);
            assertThat(HoldProbe.asks(folder)).isEqualTo(HELD);
        }
        assertThatThrownBy(() -> opener.open(folder, KEY))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER));
        assertThat(HoldProbe.asks(folder)).isEqualTo("FREE");
    }

    @Test
    void aDatabaseThatAnotherKindOfProgramHasOpenIsNotTouched() throws Exception {
        opener.create(folder, KEY).close();
        Path index = folder.resolve("store.db-shm");
        // In this process SQLite's lock would not keep us out, so the other one stays connected and we ask from
        // outside.
        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + SqliteStoreOpener.file(folder));
                Statement statement = foreign.createStatement()) {
            Database.pragma(statement, "user_version");
            assertThat(HoldProbe.asks(folder)).startsWith("IN_USE Another program has the profile's store.db open");
            assertThat(index).exists();
        }
        assertThat(HoldProbe.asks(folder)).isEqualTo("FREE");
    }

    @Test
    void aFolderThatIsMovedMeanwhileTakesNothingMoreAndLosesNothing() throws Exception {
        LocalStore store = opener.create(folder, KEY);
        importPack(store, "s", 1, 0, 9);
        JournalHead head = decide(store, 0);
        Path moved = Files.move(folder, temp.resolve("moved"));
        assertRefused(store);
        assertThat(store.readOnly())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("The profile's folder was moved, or its store.db was removed or replaced"));
        assertThat(HoldProbe.asks(moved)).isEqualTo(HELD);
        store.close();
        assertThat(folder).doesNotExist();
        assertSound(moved, head);
    }

    @Test
    void aStoreThatIsReplacedMeanwhileTakesNothingMoreAndLeavesTheOtherAlone() throws Exception {
        opener.create(folder, KEY).close();
        Path older = Files.createDirectory(temp.resolve("older"));
        Files.copy(folder.resolve("store.db"), older.resolve("store.db"));
        LocalStore store = opener.open(folder, KEY);
        importPack(store, "s", 1, 0, 9);
        JournalHead head = decide(store, 0);
        byte[] other = Files.readAllBytes(older.resolve("store.db"));
        Path kept = Files.createLink(temp.resolve("kept"), folder.resolve("store.db"));
        Files.move(older.resolve("store.db"), folder.resolve("store.db"), StandardCopyOption.REPLACE_EXISTING);
        store.upkeep().look();
        assertThat(store.readOnly()).isPresent();
        assertRefused(store);
        store.close();
        assertThat(folder.resolve("store.db")).hasBinaryContent(other);
        // Its log is still there, so putting the file back brings all of it back.
        Files.move(kept, folder.resolve("store.db"), StandardCopyOption.REPLACE_EXISTING);
        assertSound(folder, head);
    }

    private static void assertRefused(LocalStore store) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> decide(store, 1))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("put the folder back as it was, then open it again");
        }
    }

    private void assertSound(Path place, JournalHead head) {
        try (LocalStore again = opener.open(place, KEY)) {
            assertThat(again.journal().head()).isEqualTo(head);
            CheckReport report = again.upkeep().check(Progress.NONE);
            assertThat(report.problems()).isEmpty();
        }
    }
}
