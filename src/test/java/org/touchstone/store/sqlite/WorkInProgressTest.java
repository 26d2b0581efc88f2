package org.touchstone.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.journal.Head;
import org.touchstone.store.local.CheckProgress;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.StoreHead;

/** Drafts and the desk are not in the journal; edits of them by somebody without the key are noticed all the same. */
class WorkInProgressTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());

    @BeforeEach
    void fill() {
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 5);
            store.drafts().save(key("s", 1), utf8("one"));
            store.drafts().save(key("s", 2), utf8("two"));
            store.journal().append(judged(key("s", 0), "{\"j\":0}"));
        }
    }

    private void edit(String... statements) throws Exception {
        try (StoreFile held = StoreFile.claim(SqliteStoreOpener.file(folder));
                Database database = new Database(held);
                Connection connection = database.writer();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        removeSeal();
    }

    /** So that only the drafts themselves can tell. */
    private void removeSeal() throws IOException {
        Files.deleteIfExists(folder.resolve("seal"));
    }

    private List<String> problems() {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.judgments().newestFirst()).toIterable().hasSize(1);
            return store.upkeep().check(CheckProgress.NONE).problems();
        }
    }

    @Test
    void untouchedWorkIsSound() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void draftTakenAwayWithItsTracesIsNoticed() throws Exception {
        edit(
                "CREATE TEMP TABLE gone AS SELECT ord, facet FROM item WHERE ord = (SELECT min(ord) FROM draft)",
                "DELETE FROM draft WHERE ord IN (SELECT ord FROM gone)",
                "UPDATE item SET state = 0 WHERE ord IN (SELECT ord FROM gone)",
                "UPDATE tally SET n = n + 1 WHERE state = 0 AND facet IN (SELECT facet FROM gone)",
                "UPDATE tally SET n = n - 1 WHERE state = 1 AND facet IN (SELECT facet FROM gone)");
        assertThat(problems()).singleElement().asString().contains("Drafts");
    }

    @Test
    void earlierDraftPutBackIsNoticed() throws Exception {
        edit("CREATE TABLE kept AS SELECT * FROM draft");
        try (LocalStore store = opener.open(folder, KEY)) {
            store.drafts().save(key("s", 1), utf8("one, changed"));
        }
        edit("INSERT OR REPLACE INTO draft SELECT * FROM kept", "DROP TABLE kept");
        assertThat(problems()).singleElement().asString().contains("Drafts");
    }

    @Test
    void draftOfAnItemJudgedSinceIsNoticedWhenPutBack() throws Exception {
        edit("CREATE TABLE kept AS SELECT * FROM draft");
        try (LocalStore store = opener.open(folder, KEY)) {
            store.drafts().discard(key("s", 2));
            // Its number is not used again, so the earlier draft does not pass for this one.
            store.drafts().save(key("s", 2), utf8("other"));
        }
        edit("INSERT OR REPLACE INTO draft SELECT * FROM kept", "DROP TABLE kept");
        assertThat(problems()).singleElement().asString().contains("Drafts");
    }

    @Test
    void storeThatLacksOnlyTheLastDraftOpensAndTheCheckSaysSo() throws Exception {
        Path older = folder.resolve("older");
        Files.copy(SqliteStoreOpener.file(folder), older);
        try (LocalStore store = opener.open(folder, KEY)) {
            store.drafts().save(key("s", 3), utf8("three"));
        }
        Files.move(older, SqliteStoreOpener.file(folder), StandardCopyOption.REPLACE_EXISTING);
        removeSeal();
        assertThat(problems()).singleElement().asString().contains("Drafts");
    }

    @Test
    void storeOfTheFirstLayoutKeepsItsDraftsAndIsSummedFromThenOn() throws Exception {
        StoreKeys keys = new StoreKeys(KEY, new SecureRandom());
        try (StoreFile held = StoreFile.claim(SqliteStoreOpener.file(folder));
                Database database = new Database(held);
                Connection connection = database.writer();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE setting SET sealed = ? WHERE no = " + StoreHead.SETTING)) {
            Head head =
                    database.readAtOnce(handle -> StoreHead.read(handle, keys)).head();
            byte[] fields =
                    new PackedFields.Out().number(head.seq()).text(head.hash()).done();
            byte[] sealed = keys.seal(SealedColumn.SETTING, StoreHead.SETTING, fields);
            update.setBytes(1, sealed);
            update.executeUpdate();
        }
        Files.delete(folder.resolve("head"));
        removeSeal();
        assertThat(problems()).isEmpty();
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.drafts().find(key("s", 1))).hasValue(utf8("one"));
            store.drafts().save(key("s", 3), utf8("three"));
        }
        assertThat(problems()).isEmpty();
        edit("DELETE FROM draft WHERE ord = (SELECT min(ord) FROM draft)");
        assertThat(problems()).anyMatch(p -> p.contains("Drafts"));
    }
}
