package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.PackRemovalContract;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.PackSpace;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.tasks.Progress;

/** The store on SQLite removes packs as the contract says, and its files with them. */
class SqlitePackRemovalTest extends PackRemovalContract {
    private static final byte[] KEY = new byte[32];
    private static final int MANY = 3000;

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
    private LocalStore store;

    @BeforeEach
    void open() {
        store = opener.create(folder, KEY);
    }

    @Override
    protected LocalStore store() {
        return store;
    }

    private void reopen() {
        store.close();
        store = opener.open(folder, KEY);
    }

    private void remove(String study) {
        store.packs().remove(List.of(facts(study, 1).digest()), noted(new StudyId(study), JournalKind.PACK_REMOVED, 9));
    }

    @Test
    void fileOfARemovedPackIsGone_andEverythingIsSoAfterReopening() {
        importPack(store, "s", 1, 0, MANY);
        importPack(store, "t", 1, 0, 3);
        store.journal().append(judged(key("s", 7), "{\"j\":1}"));
        Path segment = Catalog.segmentFile(folder, 1);
        assertThat(segment).exists();
        // Read, so that the file is open when it goes.
        store.items().text(key("s", 9));
        remove("s");
        assertThat(segment).doesNotExist();
        reopen();
        assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(3);
        assertThat(store.judgments().inForce(key("s", 7))).isPresent();
        assertThat(store.upkeep().check(Progress.NONE).isSound()).isTrue();
        importPack(store, "s", 1, 0, MANY);
        assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(MANY + 3);
    }

    @Test
    void removalThatWasCutOffBeforeTheFilesWentIsFinishedAtOpening() throws Exception {
        importPack(store, "s", 1, 0, 20);
        Path segment = Catalog.segmentFile(folder, 1);
        byte[] bytes = Files.readAllBytes(segment);
        remove("s");
        store.close();
        Files.write(segment, bytes);
        store = opener.open(folder, KEY);
        assertThat(segment).doesNotExist();
        assertThat(store.packs().all()).isEmpty();
    }

    @Test
    void whatAPackTakesIsNotMoreThanWasSaid() throws Exception {
        long before = bytes();
        importPack(store, "s", 1, 0, MANY);
        long taken = bytes() - before;
        long parts = store.packs().all().get(0).bytes();
        PackSpace space = store.packs().space(parts, MANY);
        assertThat(taken).isLessThan(space.needed());
        assertThat(space.needed()).isLessThan(3 * taken);
        store.upkeep().maintain();
        assertThat(store.packs().space(parts, MANY).free()).isPositive();
    }

    /** The log has room already, so it does not grow; what is in it will be in the database. */
    private long bytes() throws Exception {
        store.upkeep().maintain();
        long sum = 0;
        for (Path file : List.of(folder.resolve("store.db"), Catalog.segmentFile(folder, 1))) {
            sum += Files.exists(file) ? Files.size(file) : 0;
        }
        return sum;
    }
}
