package org.touchstone.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.started;
import static org.touchstone.store.packs.Filling.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.store.sqlite.schema.Schema;
import org.touchstone.tasks.Progress;

/** What lies on disk: settings, reopening, versions, failures, leftovers. */
class SqliteFilesTest {
    private static final byte[] KEY = new byte[32];
    private static final int NEWEST = Migration.ALL.size();

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());

    private static void assertFails(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    @Test
    void liveWriterIsDurable() throws Exception {
        opener.create(folder, KEY).close();
        try (StoreFile held = StoreFile.claim(SqliteStoreOpener.file(folder));
                Database database = new Database(held);
                Connection writer = database.writer();
                Statement statement = writer.createStatement()) {
            assertThat(Database.pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(Database.pragma(statement, "synchronous")).isEqualTo("2");
            assertThat(Database.pragma(statement, "foreign_keys")).isEqualTo("1");
            assertThat(Database.pragma(statement, "temp_store")).isEqualTo("2");
            assertThat(Database.pragma(statement, "wal_autocheckpoint")).isEqualTo("0");
            assertThat(Database.pragma(statement, "user_version")).isEqualTo(String.valueOf(NEWEST));
            assertThat(Database.pragma(statement, "application_id")).isEqualTo("" + Schema.APPLICATION_ID);
        }
    }

    @Test
    void everythingIsThereAfterReopening() {
        JournalHead head;
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 50);
            store.journal().append(judged(key("s", 4), "{\"j\":1}"));
            store.drafts().save(key("s", 7), utf8("d"));
            head = store.journal().head();
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.journal().head()).isEqualTo(head);
            assertThat(store.judgments().inForce(key("s", 4)).orElseThrow().bytes())
                    .isEqualTo(utf8("{\"j\":1}"));
            assertThat(store.drafts().lastOpened()).hasValue(key("s", 7));
            assertThat(store.items().count(ItemFilter.ALL.in(ItemState.DUE))).isEqualTo(48);
            assertThat(store.items().text(key("s", 49))).isEqualTo(utf8(Filling.text("s", 49)));
            assertThat(store.upkeep().check(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void tailOfALongJournalIsProvedAndOpened() {
        try (LocalStore store = opener.create(folder, KEY)) {
            for (int n = 0; n < SqliteStoreOpener.TAIL + 300; n++) {
                store.journal().append(started(n));
            }
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.journal().head().seq()).isEqualTo(SqliteStoreOpener.TAIL + 300);
            assertThat(store.upkeep().check(Progress.NONE).isSound()).isTrue();
            assertThat(store.upkeep().check((done, total) -> false).complete()).isFalse();
        }
    }

    @Test
    void wrongKeyIsRefused() {
        opener.create(folder, KEY).close();
        byte[] other = new byte[32];
        other[0] = 1;
        assertFails(Reason.DAMAGED, () -> opener.open(folder, other));
        assertFails(Reason.ALREADY_EXISTS, () -> opener.create(folder, KEY));
        assertFails(Reason.NOT_FOUND, () -> opener.open(folder.resolve("none"), KEY));
    }

    private static List<Migration> allAnd(Migration next) {
        return Stream.concat(Migration.ALL.stream(), Stream.of(next)).toList();
    }

    @Test
    void newerSchemaIsRefusedUntouched() throws Exception {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 3);
        }
        Migration next = new Migration(NEWEST + 1, "next", "CREATE TABLE later (no INTEGER PRIMARY KEY);");
        new SqliteStoreOpener(new SecureRandom(), allAnd(next), ReservedSpace.OURS)
                .open(folder, KEY)
                .close();
        Map<String, String> before = digests();
        assertFails(Reason.NEWER, () -> opener.open(folder, KEY));
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void newerSchemaThatIsStillInTheLogIsRefusedUntouched() throws Exception {
        opener.create(folder, KEY).close();
        Path file = SqliteStoreOpener.file(folder);
        Path copy = folder.resolve("copy");
        Files.createDirectory(copy);
        // A newer program that was killed before its checkpoint leaves its version in the log only.
        try (StoreFile held = StoreFile.claim(file);
                Database database = new Database(held);
                Connection writer = database.writer();
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA user_version=" + (NEWEST + 1));
            Files.copy(file, copy.resolve("store.db"));
            Files.copy(folder.resolve("store.db-wal"), copy.resolve("store.db-wal"));
        }
        String database = Sha256.hex(Files.readAllBytes(copy.resolve("store.db")));
        String log = Sha256.hex(Files.readAllBytes(copy.resolve("store.db-wal")));
        assertFails(Reason.NEWER, () -> opener.open(copy, KEY));
        assertThat(Sha256.hex(Files.readAllBytes(copy.resolve("store.db")))).isEqualTo(database);
        assertThat(Sha256.hex(Files.readAllBytes(copy.resolve("store.db-wal")))).isEqualTo(log);
    }

    @Test
    void migrationKeepsACopyAndTheContent() throws Exception {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 3);
        }
        String before = Sha256.hex(Files.readAllBytes(SqliteStoreOpener.file(folder)));
        Migration next =
                new Migration(NEWEST + 1, "next", "CREATE TABLE later (no INTEGER PRIMARY KEY);\nDROP TABLE later;\n");
        try (LocalStore store =
                new SqliteStoreOpener(new SecureRandom(), allAnd(next), ReservedSpace.OURS).open(folder, KEY)) {
            assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(3);
        }
        Path copy = folder.resolve("backup/store-v" + NEWEST + ".db");
        assertThat(Sha256.hex(Files.readAllBytes(copy))).isEqualTo(before);
    }

    @Test
    void failedMigrationLeavesTheOldVersion() {
        opener.create(folder, KEY).close();
        Migration bad = new Migration(NEWEST + 1, "bad", "CREATE TABLE later (no INTEGER PRIMARY KEY);\nNONSENSE;\n");
        assertThatThrownBy(() ->
                        new SqliteStoreOpener(new SecureRandom(), allAnd(bad), ReservedSpace.OURS).open(folder, KEY))
                .isInstanceOf(StoreException.class);
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.upkeep().check(Progress.NONE).isSound()).isTrue();
        }
    }

    @Test
    void fullDiskIsNeverAcknowledgedAndEndsInReadOnly() throws Exception {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 200);
        }
        JournalHead acknowledged = JournalHead.EMPTY;
        Database database = new Database(StoreFile.claim(SqliteStoreOpener.file(folder)));
        Connection writer = database.writer();
        try (Statement statement = writer.createStatement()) {
            long pages = Long.parseLong(Database.pragma(statement, "page_count"));
            statement.execute("PRAGMA max_page_count=" + (pages + 20));
        }
        String big = "{\"j\":\"" + "x".repeat(9000) + "\"}";
        try (LocalStore store = opener.assemble(folder, KEY, database, writer, false)) {
            Reason reason = null;
            for (int n = 0; n < 200 && reason == null; n++) {
                try {
                    acknowledged = store.journal().append(judged(key("s", n), big));
                } catch (StoreException e) {
                    reason = e.reason();
                }
            }
            assertThat(reason).isEqualTo(Reason.DISK_FULL);
            assertThat(store.journal().head()).isEqualTo(acknowledged);
            assertThat(store.readOnly())
                    .hasValueSatisfying(why -> assertThat(why).contains("disk is full"));
            assertFails(Reason.READ_ONLY, () -> store.journal().append(started(1)));
            assertFails(Reason.READ_ONLY, () -> store.drafts().save(key("s", 199), utf8("d")));
            assertThat(store.judgments().count(key("s", 0).study(), 1, 999)).isEqualTo(acknowledged.seq() - 1);
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.journal().head()).isEqualTo(acknowledged);
            store.journal().append(judged(key("s", 199), big));
            assertThat(store.upkeep().check(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void importCutShortLeavesNothing() throws Exception {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 10);
            PackIntake cut = store.packs().begin(Filling.facts("t", 1));
            cut.beginPart("items.jsonl");
            for (int n = 0; n < 5000; n++) {
                byte[] line = utf8(Filling.text("t", n));
                cut.write(line, 0, line.length);
                cut.add(Filling.item(n, n, 0, line.length), line);
            }
            store.journal().append(judged(key("s", 1), "{}"));
            assertThat(store.items().find(key("t", 0))).isEmpty();
            assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(10);
        }
        assertThat(folder.resolve("segments/000002.seg.part")).exists();
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(folder.resolve("segments/000002.seg.part")).doesNotExist();
            assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(10);
            assertThat(store.upkeep().check(Progress.NONE).problems()).isEmpty();
            importPack(store, "t", 1, 0, 20);
            assertThat(store.items().text(key("t", 19))).isEqualTo(utf8(Filling.text("t", 19)));
        }
    }

    @Test
    void pagesAndNextItemAreRightAcrossBlocks() {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 3000);
            for (int n = 2999; n > 1500; n--) {
                if (n % 3 != 0) {
                    store.journal().append(judged(key("s", n), "{}"));
                }
            }
            ItemFilter due = ItemFilter.ALL.in(ItemState.DUE);
            assertThat(store.items().count(due)).isEqualTo(2000);
            assertThat(store.items().page(due, 499, 3).stream().map(r -> r.key()))
                    .containsExactly(key("s", 1500), key("s", 1499), key("s", 1498));
            assertThat(store.items().firstAfter(due, 1498).orElseThrow().key()).isEqualTo(key("s", 1500));
            assertThat(store.items().page(due, 1990, 50)).hasSize(10);
        }
    }
}
