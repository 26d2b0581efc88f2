package org.touchstone.store.sqlite.tables;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.store.Drafts;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.state.StoreHeadTable;

/** Drafts, and the item opened last, on SQLite. */
public final class DraftTable implements Drafts {
    private final Core core;
    private final ItemTable items;
    private final StoreHeadTable heads;
    private final PreparedStatement put;

    /** A stored draft. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(long ord, long version, byte[] sealed) {}

    public DraftTable(Core core, ItemTable items, StoreHeadTable heads) {
        this.core = core;
        this.items = items;
        this.heads = heads;
        this.put = core.writer()
                .prepare("INSERT INTO draft (ord, version, sealed) VALUES (?, ?, ?)"
                        + " ON CONFLICT (ord) DO UPDATE SET version = excluded.version, sealed = excluded.sealed");
    }

    @Override
    public void save(ItemKey item, byte[] draft) {
        change(item, row -> {
            put(row, draft);
            items.regardDraft(row, true);
            setLastOpened(row.ord(), core.head().seq());
        });
    }

    /** A change of an item's row. */
    @FunctionalInterface
    private interface Change {
        void of(ItemTable.Row row) throws SQLException;
    }

    private void change(ItemKey item, Change change) {
        core.writer().reserve().requireRoom(false);
        core.writer()
                .commit(
                        () -> {
                            heads.begin();
                            change.of(items.require(item));
                            return heads.end(core.head());
                        },
                        core::advance);
    }

    /** Saves a draft within a transaction. */
    void put(ItemTable.Row row, byte[] draft) throws SQLException {
        forget(row);
        long next = heads.step();
        heads.change(work -> work.toggled(core.keys().draftMark(row.ord(), next)));
        put.setLong(1, row.ord());
        put.setLong(2, next);
        put.setBytes(3, core.keys().seal(SealedColumn.DRAFT, row.ord(), next, draft));
        put.executeUpdate();
    }

    /** Deletes the draft, if there is one, within a transaction. */
    void drop(ItemTable.Row row) throws SQLException {
        forget(row);
        items.dropDraft(row);
    }

    /**
     * Deletes the drafts of a range of positions within a transaction; the caller changes the states of their items.
     */
    public void dropRange(long from, long to) throws SQLException {
        try (PreparedStatement find =
                        core.writer().prepare("SELECT ord, version FROM draft WHERE ord >= ? AND ord < ?");
                PreparedStatement drop = core.writer().prepare("DELETE FROM draft WHERE ord >= ? AND ord < ?")) {
            find.setLong(1, from);
            find.setLong(2, to);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    long mark = core.keys().draftMark(row.getLong(1), row.getLong(2));
                    heads.change(work -> work.toggled(mark));
                }
            }
            drop.setLong(1, from);
            drop.setLong(2, to);
            drop.executeUpdate();
        }
    }

    private void forget(ItemTable.Row row) {
        if (row.draft()) {
            heads.change(work -> work.toggled(core.keys().draftMark(row.ord(), row.draftVersion())));
        }
    }

    /** Sets the item opened last within a transaction; {@code seq} is the number of the journal's last entry. */
    void setLastOpened(long ord, long seq) {
        heads.change(work -> work.withLastOpened(ord, seq));
    }

    @Override
    public void setLastOpened(ItemKey item) {
        change(item, row -> setLastOpened(row.ord(), core.head().seq()));
    }

    @Override
    public void discard(ItemKey item) {
        if (find(item).isPresent()) {
            change(item, row -> {
                drop(row);
                items.regardDraft(row, false);
            });
        }
    }

    @Override
    public Optional<byte[]> find(ItemKey item) {
        Optional<Stored> stored = core.database()
                .read(handle -> handle.createQuery(
                                "SELECT d.ord, d.version, d.sealed FROM item_key k JOIN draft d ON d.ord = k.ord WHERE"
                                        + " k.mac = ?")
                        .bind(0, core.lookup(item))
                        .map(row -> new Stored(row.getLong(1), row.getLong(2), row.getBytes(3)))
                        .findOne());
        return stored.map(s -> core.keys().open(SealedColumn.DRAFT, s.ord, s.version, s.sealed));
    }

    @Override
    public Optional<ItemKey> lastOpened() {
        return core.database().readAtOnce(this::lastOpened);
    }

    private Optional<ItemKey> lastOpened(Handle handle) {
        StoreHead.Work work = core.storeHead().work();
        return handle.createQuery("SELECT sealed, standing FROM item WHERE ord = ? AND state < " + ItemStatus.GONE)
                .bind(0, work.lastOpened())
                .map(row -> {
                    ItemStatus standing = ItemStatus.read(core.keys(), work.lastOpened(), row.getBytes(2));
                    if (standing.inForce() > work.lastOpenedSeq()) {
                        return Optional.<ItemKey>empty();
                    }
                    ItemMeta meta = ItemMeta.read(core.keys(), work.lastOpened(), row.getBytes(1));
                    return Optional.of(ItemRows.key(core.catalog(), meta));
                })
                .findOne()
                .flatMap(found -> found);
    }
}
