package org.touchstone.store.sqlite.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.touchstone.domain.work.ItemState;
import org.touchstone.files.Durable;
import org.touchstone.store.NewEntry;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.tables.DraftTable;
import org.touchstone.store.sqlite.tables.ItemTable;
import org.touchstone.store.sqlite.tables.JournalTable;

/**
 * Packs on their way out. One commit takes their items out of every list and count and tells the journal; the files go
 * after it, and the next opening removes those that it finds still there. Rows stay, because the journal refers to them. One
 * thread.
 */
final class PackRemoval {
    /**
     * Bytes that the log takes for an item whose row changes, from above: a row of the longest id has some 300 bytes, and
     * where it grows its full page becomes two.
     */
    private static final long LOG_PER_ITEM = 800;

    private final Core core;
    private final JournalTable journal;
    private final DraftTable drafts;
    private final Map<Long, Catalog.Pack> leaving = new TreeMap<>();

    PackRemoval(Core core, JournalTable journal, DraftTable drafts) {
        this.core = core;
        this.journal = journal;
        this.drafts = drafts;
    }

    void remove(Collection<String> digests, NewEntry.Noted entry) {
        for (String digest : digests) {
            Map.Entry<Long, Catalog.Pack> pack =
                    core.catalog().packOf(digest).orElseThrow(() -> new NoSuchElementException("No such pack is held"));
            leaving.put(pack.getKey(), pack.getValue());
        }
        requireNewest();
        requireRoom();
        core.writer().commit(() -> journal.write(entry, () -> takeOut(entry.atMillis())), next -> {
            core.advance(next);
            core.refreshCatalog();
        });
        removeFiles();
    }

    /** A later pack holds only what earlier ones had not brought, so it must not be left without them. */
    private void requireNewest() {
        core.catalog().packs().forEach((number, pack) -> {
            boolean stays = pack.isHeld() && !leaving.containsKey(number);
            boolean buildsOn = leaving.entrySet().stream()
                    .anyMatch(e -> e.getKey() < number && e.getValue().study() == pack.study());
            if (stays && buildsOn) {
                throw new IllegalStateException("A later pack of the study builds on this one");
            }
        });
    }

    private void requireRoom() {
        long items = leaving.values().stream()
                .mapToLong(pack -> pack.nextOrd() - pack.firstOrd())
                .sum();
        try {
            if (Files.getFileStore(core.folder()).getUsableSpace() < items * LOG_PER_ITEM) {
                throw new StoreException(
                        Reason.DISK_FULL,
                        "To remove it takes " + (items * LOG_PER_ITEM / 1_000_000 + 1)
                                + " MB for a moment, and the disk has less. Nothing was removed.");
            }
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    private void takeOut(long atMillis) throws SQLException {
        for (Map.Entry<Long, Catalog.Pack> each : leaving.entrySet()) {
            Catalog.Pack pack = each.getValue();
            takeOut(pack.firstOrd(), pack.nextOrd());
            for (long ord : broughtBack(each.getKey(), pack)) {
                takeOut(ord, ord + 1);
            }
            rewrite(core, each.getKey(), pack.with(pack.record().removed(atMillis)));
        }
        try (PreparedStatement empty = core.writer().prepare("DELETE FROM tally WHERE n = 0")) {
            empty.executeUpdate();
        }
    }

    /** Judged items of packs that were removed earlier, whose text this one brought again. */
    private List<Long> broughtBack(long number, Catalog.Pack pack) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement find = core.writer()
                .prepare("SELECT ord, sealed FROM item WHERE ord >= ? AND ord < ? AND state < " + ItemStatus.GONE)) {
            for (Catalog.Pack earlier : core.catalog().packs().values()) {
                if (earlier.isHeld() || earlier.study() != pack.study()) {
                    continue;
                }
                find.setLong(1, earlier.firstOrd());
                find.setLong(2, earlier.nextOrd());
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        long ord = row.getLong(1);
                        if (ItemMeta.read(core.keys(), ord, row.getBytes(2)).pack() == number) {
                            found.add(ord);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void takeOut(long from, long to) throws SQLException {
        drafts.dropRange(from, to);
        String within = " FROM item WHERE ord >= ? AND ord < ? AND state < " + ItemStatus.GONE;
        try (PreparedStatement count = core.writer()
                        .prepare("SELECT ord / " + ItemTable.BLOCK + " AS block, facet, state, count(*)" + within
                                + " GROUP BY block, facet, state");
                PreparedStatement tally = core.writer()
                        .prepare("UPDATE tally SET n = n - ? WHERE block = ? AND facet = ? AND state = ?");
                PreparedStatement leave = core.writer()
                        .prepare("UPDATE item SET state = CASE WHEN state = " + ItemState.DRAFT.code() + " THEN "
                                + ItemState.DUE.code() + " ELSE state END + " + ItemStatus.GONE
                                + " WHERE ord >= ? AND ord < ? AND state < " + ItemStatus.GONE)) {
            count.setLong(1, from);
            count.setLong(2, to);
            try (ResultSet row = count.executeQuery()) {
                while (row.next()) {
                    tally.setLong(1, row.getLong(4));
                    for (int column = 1; column <= 3; column++) {
                        tally.setLong(1 + column, row.getLong(column));
                    }
                    tally.executeUpdate();
                }
            }
            leave.setLong(1, from);
            leave.setLong(2, to);
            leave.executeUpdate();
        }
    }

    /** Writes the row of a pack anew within a transaction. */
    static void rewrite(Core core, long number, Catalog.Pack pack) throws SQLException {
        try (PreparedStatement change = core.writer().prepare("UPDATE pack SET sealed = ? WHERE no = ?")) {
            change.setBytes(1, core.keys().seal(SealedColumn.PACK, number, pack.fields()));
            change.setLong(2, number);
            change.executeUpdate();
        }
    }

    private void removeFiles() {
        try {
            for (long number : leaving.keySet()) {
                core.forget(number);
                Path file = Catalog.segmentFile(core.folder(), number);
                Durable.remove(file);
            }
        } catch (IOException e) {
            // The packs are removed; their files go at the next opening.
            return;
        }
    }
}
