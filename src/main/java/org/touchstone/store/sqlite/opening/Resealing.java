package org.touchstone.store.sqlite.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.tables.ItemRows;
import org.touchstone.tasks.Progress;

/**
 * Re-encrypts a copy of a database under other keys: opens every sealed value and seals it again in its place, and
 * recomputes every value derived from the keys. The copy must not be in use. One use, one thread.
 */
final class Resealing {
    private static final int PAGE = 2048;

    /** A sealed column: its table and name, and what its values are bound to. */
    record Column(SealedColumn cell, String table, String id, String column, String version) {
        Column(SealedColumn cell, String table, String id, String column) {
            this(cell, table, id, column, "1");
        }
    }

    /** All sealed columns of the database; the seal file is separate. */
    static final List<Column> COLUMNS = List.of(
            new Column(SealedColumn.SETTING, "setting", "no", "sealed"),
            new Column(SealedColumn.STUDY, "study", "no", "sealed"),
            new Column(SealedColumn.PACK, "pack", "no", "sealed"),
            new Column(SealedColumn.FACET, "facet", "no", "sealed"),
            new Column(SealedColumn.ITEM, "item", "ord", "sealed"),
            new Column(SealedColumn.STANDING, "item", "ord", "standing"),
            new Column(SealedColumn.LINE, "entry", "seq", "line"),
            new Column(SealedColumn.BODY, "entry", "seq", "body"),
            new Column(SealedColumn.DRAFT, "draft", "ord", "sealed", "version"),
            new Column(SealedColumn.BUNDLE, "bundle", "seq", "sealed"));

    private final Connection copy;
    private final Handle handle;
    private final StoreKeys from;
    private final StoreKeys to;
    private final Progress progress;
    private final long total;
    private long done;

    /** A sealed value as stored. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Sealed(long id, long version, byte @Nullable [] bytes) {}

    Resealing(Connection copy, StoreKeys from, StoreKeys to, Progress progress) {
        this.copy = copy;
        this.handle = new Handle(copy);
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.total = COLUMNS.stream().mapToLong(this::rows).sum();
    }

    private long rows(Column column) {
        return handle.createQuery("SELECT count(*) FROM " + column.table)
                .mapToLong()
                .one();
    }

    /**
     * Re-encrypts everything in one transaction.
     *
     * @throws StoreException when a value does not open, or with {@link Reason#CANCELLED}
     */
    void run() throws SQLException {
        copy.setAutoCommit(false);
        StoreHead stored = StoreHead.read(handle, from);
        for (Column column : COLUMNS) {
            column(column);
        }
        storeHead(stored);
        lookups();
        copy.commit();
        copy.setAutoCommit(true);
    }

    private void column(Column column) throws SQLException {
        String update = "UPDATE " + column.table + " SET " + column.column + " = ? WHERE " + column.id + " = ?";
        try (PreparedStatement write = copy.prepareStatement(update)) {
            List<Sealed> page = page(column, Long.MIN_VALUE);
            while (!page.isEmpty()) {
                for (Sealed row : page) {
                    if (row.bytes != null) {
                        byte[] plain = from.open(column.cell, row.id, row.version, row.bytes);
                        write.setBytes(1, to.seal(column.cell, row.id, row.version, plain));
                        write.setLong(2, row.id);
                        write.addBatch();
                    }
                }
                write.executeBatch();
                done += page.size();
                report();
                page = page(column, page.get(page.size() - 1).id);
            }
        }
    }

    private List<Sealed> page(Column column, long after) {
        return handle.createQuery("SELECT " + column.id + ", " + column.version + ", " + column.column + " FROM "
                        + column.table + " WHERE " + column.id + " > ? ORDER BY " + column.id + " LIMIT " + PAGE)
                .bind(0, after)
                .map(row -> new Sealed(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    /** The sum over drafts consists of marks, which depend on the key. */
    private void storeHead(StoreHead before) throws SQLException {
        long sum = 0;
        for (long mark : handle.createQuery("SELECT ord, version FROM draft")
                .map(row -> to.draftMark(row.getLong(1), row.getLong(2)))
                .list()) {
            sum ^= mark;
        }
        StoreHead.Work work = before.work();
        StoreHead after = new StoreHead(
                before.head(), new StoreHead.Work(work.steps(), sum, work.lastOpened(), work.lastOpenedSeq()));
        try (PreparedStatement write = copy.prepareStatement("UPDATE setting SET sealed = ? WHERE no = ?")) {
            write.setBytes(1, after.seal(to));
            write.setInt(2, StoreHead.SETTING);
            write.executeUpdate();
        }
    }

    /** Recomputes the lookup values by which items are found. */
    private void lookups() throws SQLException {
        Catalog catalog = Catalog.read(handle, to);
        try (PreparedStatement clear = copy.prepareStatement("DELETE FROM item_key");
                PreparedStatement add = copy.prepareStatement("INSERT INTO item_key (mac, ord) VALUES (?, ?)");
                PreparedStatement like = copy.prepareStatement("UPDATE item SET alike = ? WHERE ord = ?")) {
            clear.executeUpdate();
            Column items = new Column(SealedColumn.ITEM, "item", "ord", "sealed", "state");
            List<Sealed> page = page(items, Long.MIN_VALUE);
            while (!page.isEmpty()) {
                for (Sealed row : page) {
                    byte[] sealed = row.bytes == null ? new byte[0] : row.bytes;
                    ItemMeta meta = ItemMeta.read(to, row.id, sealed);
                    // The version here is the item's state. An item whose pack was removed before it was judged has no
                    // lookup any more: another may use it.
                    if (row.version != ItemStatus.GONE) {
                        String mark = catalog.mark(catalog.facet(meta.facet()).study());
                        add.setBytes(1, to.lookup(ItemRows.key(catalog, meta), mark));
                        add.setLong(2, row.id);
                        add.addBatch();
                    }
                    like.setObject(1, to.alike(meta.content()));
                    like.setLong(2, row.id);
                    like.addBatch();
                }
                add.executeBatch();
                like.executeBatch();
                report();
                page = page(items, page.get(page.size() - 1).id);
            }
        }
    }

    private void report() {
        if (!progress.report(done, total)) {
            throw new StoreException(Reason.CANCELLED, "No new data key was made; nothing was changed.");
        }
    }
}
