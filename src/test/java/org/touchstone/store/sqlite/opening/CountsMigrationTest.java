package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.store.local.CheckProgress;
import org.touchstone.store.local.LocalStore;

/**
 * A store as the third layout kept it: a column of the tally for each state, and nothing counted in the entries. It holds
 * twelve judgments and one item sent on in one study, a bundle of them with one withdrawal, two withdrawals and a revision
 * after it, a draft in a second study, and a third study whose pack was removed.
 */
class CountsMigrationTest {
    private static final byte[] KEY = new byte[32];
    private static final StudyId S = new StudyId("s");
    private static final StudyId T = new StudyId("t");
    private static final StudyId U = new StudyId("u");

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());

    @BeforeEach
    void unpack() throws IOException {
        InputStream kept = Objects.requireNonNull(getClass().getResourceAsStream("/store/store-v3.zip"));
        try (ZipInputStream zip = new ZipInputStream(kept)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Path file = folder.resolve(e.getName());
                if (e.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    @Test
    void statesAreCountedAsBefore() {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.items().tally(ItemFilter.of(S)))
                    .isEqualTo(Map.of(
                            ItemState.DUE, 29L, ItemState.DRAFT, 1L, ItemState.JUDGED, 9L, ItemState.ROUTED, 1L));
            assertThat(store.items().tally(ItemFilter.of(T)))
                    .isEqualTo(Map.of(ItemState.DUE, 4L, ItemState.DRAFT, 1L, ItemState.JUDGED, 1L));
            assertThat(store.items().tally(ItemFilter.of(U))).isEmpty();
            for (ItemState state : ItemState.values()) {
                long counted = store.items().count(ItemFilter.ALL.in(state));
                assertThat(store.items().page(ItemFilter.ALL.in(state), 0, 100))
                        .hasSize((int) counted)
                        .allMatch(row -> row.state() == state);
            }
        }
    }

    @Test
    void judgmentsAndWithdrawalsAreCountedInEveryRange() {
        try (LocalStore store = opener.open(folder, KEY)) {
            long end = store.journal().head(S).seq();
            long exported = store.exports().last(S).orElseThrow().to();
            assertThat(store.judgments().count(S, 1, end)).isEqualTo(14);
            assertThat(store.judgments().withdrawals(S, 1, end)).isEqualTo(3);
            assertThat(store.judgments().count(S, exported + 1, end)).isEqualTo(1);
            assertThat(store.judgments().withdrawals(S, exported + 1, end)).isEqualTo(2);
            for (long from = 1; from <= end; from++) {
                for (long to = from - 1; to <= end; to++) {
                    long judgments = 0;
                    for (var all = store.judgments().ofStudy(S, from, to); all.hasNext(); all.next()) {
                        judgments++;
                    }
                    assertThat(store.judgments().count(S, from, to)).isEqualTo(judgments);
                }
            }
        }
    }

    @Test
    void everythingIsSoundAndGoesOn() {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
            store.journal().append(judged(key("t", 2), "{\"t\":2}"));
            store.journal().append(new Entry.Withdrawn(key("s", 5), 20, utf8("{\"w\":5}"), null));
            // The judged item of the pack that was removed comes back with what was judged.
            importPack(store, facts("u", 1), 0, 4);
            assertThat(store.items().tally(ItemFilter.of(U)))
                    .isEqualTo(Map.of(ItemState.DUE, 2L, ItemState.JUDGED, 1L, ItemState.ROUTED, 1L));
            assertThat(store.judgments().alike(key("s", 0))).isEmpty();
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
            assertThat(store.judgments().count(T, 1, 100)).isEqualTo(2);
            assertThat(store.judgments().inForce(key("u", 1))).isPresent();
        }
        assertThat(folder.resolve("backup/store-v3.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "t", "u"})
    void packsOfTheOldLayoutAreRemovedWhole(String study) {
        try (LocalStore store = opener.open(folder, KEY)) {
            StudyId id = new StudyId(study);
            var held = store.packs().all().stream()
                    .map(p -> p.facts())
                    .filter(f -> f.study().equals(id))
                    .map(f -> f.digest())
                    .toList();
            store.packs().remove(held, new Entry.Noted(id, "pack-removed", 30, utf8("{\"n\":1}")));
            assertThat(store.items().tally(ItemFilter.of(id))).isEmpty();
            assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
    }
}
