package org.touchstone.store.sqlite.opening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;
import static org.touchstone.store.packs.Filling.utf8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.store.Journal;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.CheckProgress;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.state.Catalog;

/** A store under a new data key holds all that the old one held, and the old key opens nothing of it. */
class RenewalTest {
    private static final byte[] OLD = new byte[32];
    private static final byte[] NEW = filled((byte) 7);

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());

    @TempDir
    Path folder;

    private Path from;
    private Path into;

    private static byte[] filled(byte value) {
        byte[] key = new byte[32];
        Arrays.fill(key, value);
        return key;
    }

    @BeforeEach
    void fill() throws Exception {
        from = Files.createDirectory(folder.resolve("from"));
        into = Files.createDirectory(folder.resolve("into"));
        try (LocalStore store = opener.create(from, OLD)) {
            importPack(store, "s", 1, 0, 3000);
            importPack(store, "t", 1, 0, 5);
            for (int n = 0; n < 50; n++) {
                store.journal().append(judged(key("s", n), "{\"j\":" + n + "}"));
            }
            store.journal().append(judged(key("s", 1003), "{\"j\":1003}"));
            store.drafts().save(key("t", 1), utf8("half a thought"));
            store.drafts().save(key("s", 99), utf8("another"));
        }
    }

    private static List<String> lines(LocalStore store) {
        return all(store.journal().lines(1, store.journal().head().seq())).stream()
                .map(Journal.Line::bytes)
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }

    @Test
    void everythingIsThereUnderTheNewKey_andTheOldKeyOpensNothing() {
        opener.renew(from, OLD, into, NEW, CheckProgress.NONE);
        List<String> before;
        try (LocalStore store = opener.open(from, OLD)) {
            before = lines(store);
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
        try (LocalStore store = opener.open(into, NEW)) {
            assertThat(lines(store)).isEqualTo(before);
            assertThat(store.judgments().alike(key("s", 3))).containsExactly(key("s", 1003));
            assertThat(store.drafts().find(key("t", 1))).get().isEqualTo(utf8("half a thought"));
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
            store.journal().append(judged(key("s", 99), "{\"j\":99}"));
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
        assertThatThrownBy(() -> opener.open(into, OLD)).isInstanceOf(StoreException.class);
    }

    @Test
    void whatWasRemovedStaysRemovedUnderTheNewKey() {
        try (LocalStore store = opener.open(from, OLD)) {
            store.packs().remove(List.of(facts("s", 1).digest()), noted("pack-removed", 9));
            importPack(store, "s", 2, 10, 200);
            store.packs().remove(List.of(facts("t", 1).digest()), noted("pack-removed", 9));
            importPack(store, facts("t", 1, 'z'), 0, 5);
            store.journal().append(judged(key("t", 2), "{\"anew\":1}"));
        }
        opener.renew(from, OLD, into, NEW, CheckProgress.NONE);
        try (LocalStore store = opener.open(into, NEW)) {
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
            assertThat(store.packs().removed()).hasSize(2);
            assertThat(store.judgments().inForce(key("t", 2))).isPresent();
            assertThat(store.judgments().inForce(key("s", 12))).isPresent();
            importPack(store, "s", 3, 0, 250);
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void canBeCancelledAtAnyPoint_andChangesNothing() throws Exception {
        List<Long> told = new ArrayList<>();
        opener.renew(from, OLD, into, NEW, (done, total) -> told.add(done));
        for (int stop = 0; stop < told.size(); stop += Math.max(1, told.size() / 12)) {
            Path other = Files.createDirectory(folder.resolve("stop" + stop));
            int[] left = {stop};
            assertThatThrownBy(() -> opener.renew(from, OLD, other, NEW, (done, total) -> left[0]-- > 0))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(told).isSorted();
        try (LocalStore store = opener.open(from, OLD)) {
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void aDamagedStoreIsNotRenewed() throws Exception {
        Path segment = Catalog.segmentFile(from, 1);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 1;
        Files.write(segment, bytes);
        assertThatThrownBy(() -> opener.renew(from, OLD, into, NEW, CheckProgress.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not sound");
    }

    /** A column that is sealed and not listed would be lost under the new key. */
    @Test
    void everyColumnThatCanHoldASealedValueIsListed() throws Exception {
        Set<String> listed = new HashSet<>(Set.of("item_key.mac"));
        Resealing.COLUMNS.forEach(c -> listed.add(c.table() + "." + c.column()));
        Set<String> found = new HashSet<>();
        try (Connection reader = Database.reader(SqliteStoreOpener.file(from));
                var rows = reader.createStatement()
                        .executeQuery("SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                                + " WHERE m.type = 'table' AND c.type = 'BLOB'")) {
            while (rows.next()) {
                found.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        assertThat(listed).isEqualTo(found);
        assertThat(Resealing.COLUMNS.stream().map(Resealing.Column::cell))
                .containsExactlyInAnyOrder(Arrays.stream(SealedColumn.values())
                        .filter(c -> c != SealedColumn.SEAL && c != SealedColumn.UNLINKED_LINE)
                        .toArray(SealedColumn[]::new));
    }
}
