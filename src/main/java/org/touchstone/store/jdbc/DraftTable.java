package org.touchstone.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.store.Drafts;

/** Drafts and the desk on SQLite. */
final class DraftTable implements Drafts {
    /** The setting that is the desk: value is the position, other the head of the journal when it was put there. */
    private static final int DESK = 2;

    private final Core core;
    private final ItemTable items;
    private final PreparedStatement version;
    private final PreparedStatement put;
    private final PreparedStatement desk;

    /** A draft as stored. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(long ord, long version, byte[] sealed) {}

    DraftTable(Core core, ItemTable items) {
        this.core = core;
        this.items = items;
        Writer writer = core.writer();
        this.version = writer.prepare("SELECT version FROM draft WHERE ord = ?");
        this.put = writer.prepare("INSERT INTO draft (ord, version, sealed) VALUES (?, ?, ?)"
                + " ON CONFLICT (ord) DO UPDATE SET version = excluded.version, sealed = excluded.sealed");
        this.desk = writer.prepare("UPDATE setting SET value = ?, other = ? WHERE no = " + DESK);
    }

    @Override
    public void save(ItemKey item, byte[] draft) {
        core.writer().commit(() -> {
            ItemTable.Row row = items.require(item);
            put(row, draft);
            items.regardDraft(row, true);
            putOnDesk(row.ord(), core.head().seq());
            return row;
        });
    }

    /** Keeps a draft within a transaction. */
    void put(ItemTable.Row row, byte[] draft) throws SQLException {
        version.setLong(1, row.ord());
        long next;
        try (ResultSet found = version.executeQuery()) {
            next = found.next() ? found.getLong(1) + 1 : 1;
        }
        put.setLong(1, row.ord());
        put.setLong(2, next);
        put.setBytes(3, core.keys().seal(Cell.DRAFT, row.ord(), next, draft));
        put.executeUpdate();
    }

    /** Puts an item on the desk within a transaction. */
    void putOnDesk(long ord, long head) throws SQLException {
        desk.setLong(1, ord);
        desk.setLong(2, head);
        desk.executeUpdate();
    }

    @Override
    public void putOnDesk(ItemKey item) {
        core.writer().commit(() -> {
            ItemTable.Row row = items.require(item);
            putOnDesk(row.ord(), core.head().seq());
            return row;
        });
    }

    @Override
    public void discard(ItemKey item) {
        if (find(item).isPresent()) {
            core.writer().commit(() -> {
                ItemTable.Row row = items.require(item);
                items.dropDraft(row);
                items.regardDraft(row, false);
                return row;
            });
        }
    }

    @Override
    public Optional<byte[]> find(ItemKey item) {
        Optional<Stored> stored = core.database()
                .read(handle -> handle.createQuery(
                                "SELECT d.ord, d.version, d.sealed FROM item_key k JOIN draft d ON d.ord = k.ord WHERE k.mac = ?")
                        .bind(0, core.keys().lookup(item))
                        .map((row, context) -> new Stored(row.getLong(1), row.getLong(2), row.getBytes(3)))
                        .findOne());
        return stored.map(s -> core.keys().open(Cell.DRAFT, s.ord, s.version, s.sealed));
    }

    @Override
    public Optional<ItemKey> onDesk() {
        return core.database().readAtOnce(this::onDesk);
    }

    private Optional<ItemKey> onDesk(Handle handle) {
        return handle.createQuery("SELECT i.ord, i.facet, i.sealed, i.standing, s.other FROM setting s"
                        + " JOIN item i ON i.ord = s.value WHERE s.no = " + DESK)
                .map((row, context) -> {
                    long ord = row.getLong(1);
                    Standing standing = Standing.read(core.keys(), ord, row.getBytes(4));
                    if (standing.inForce() > row.getLong(5)) {
                        return Optional.<ItemKey>empty();
                    }
                    ItemMeta meta = ItemMeta.read(core.keys(), ord, row.getBytes(3));
                    return Optional.of(ItemRows.key(core.catalog(), meta));
                })
                .findOne()
                .flatMap(found -> found);
    }
}
