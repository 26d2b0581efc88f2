package org.touchstone.store.sqlite.tables;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.Writer;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.state.Core;

/** The item rows as the writer reads and changes them: inside {@link Writer#commit} only. */
public final class ItemTable {
    /** Positions per row of the tally: few enough to scan, many enough to keep the tally small. */
    public static final int BLOCK = 1024;

    /** An item's row within the transaction. */
    record Row(long ord, long facet, ItemStatus standing, long draftVersion) {
        /** Whether there is a draft: draft versions count from 1. */
        boolean draft() {
            return draftVersion > 0;
        }

        ItemState shown() {
            return standing.with(draft());
        }
    }

    private final Core core;
    private final PreparedStatement find;
    private final PreparedStatement change;
    private final PreparedStatement changeState;
    private final PreparedStatement fewer;
    private final PreparedStatement more;
    private final PreparedStatement dropDraft;

    public ItemTable(Core core) {
        this.core = core;
        Writer writer = core.writer();
        this.find = writer.prepare("SELECT i.ord, i.facet, i.state, i.standing, d.version FROM item_key k"
                + " JOIN item i ON i.ord = k.ord LEFT JOIN draft d ON d.ord = k.ord WHERE k.mac = ? AND k.ord < ?");
        this.change = writer.prepare("UPDATE item SET state = ?, standing = ? WHERE ord = ?");
        this.changeState = writer.prepare("UPDATE item SET state = ? WHERE ord = ?");
        this.fewer = writer.prepare("UPDATE tally SET n = n - 1 WHERE block = ? AND facet = ? AND state = ?");
        this.more = writer.prepare("INSERT INTO tally (block, facet, state, n) VALUES (?, ?, ?, 1)"
                + " ON CONFLICT DO UPDATE SET n = n + 1");
        this.dropDraft = writer.prepare("DELETE FROM draft WHERE ord = ?");
    }

    /**
     * Returns the row of an item.
     *
     * @throws NoSuchElementException when no pack holds it
     */
    Row require(ItemKey key) throws SQLException {
        find.setBytes(1, core.lookup(key));
        find.setLong(2, core.catalog().end());
        try (ResultSet found = find.executeQuery()) {
            if (!found.next()) {
                throw new NoSuchElementException("No pack holds the item " + key.item());
            }
            long ord = found.getLong(1);
            if (ItemStatus.isGone(found.getLong(3))) {
                throw new NoSuchElementException("The item " + key.item() + " was removed with its pack");
            }
            ItemStatus standing = ItemStatus.read(core.keys(), ord, found.getBytes(4));
            Row row = new Row(ord, found.getLong(2), standing, found.getLong(5));
            if (row.shown().code() != found.getLong(3)) {
                throw Faults.damaged(SealedColumn.STANDING, ord);
            }
            return row;
        }
    }

    /** Writes a new status, and whether there is a draft afterwards. */
    void settle(Row row, ItemStatus to, boolean draft) throws SQLException {
        ItemState shown = to.with(draft);
        change.setInt(1, shown.code());
        change.setBytes(2, core.keys().seal(SealedColumn.STANDING, row.ord, to.fields()));
        change.setLong(3, row.ord);
        requireOne(change.executeUpdate(), row.ord);
        count(row, shown);
    }

    /** Updates the state after a draft was saved or deleted. */
    void regardDraft(Row row, boolean draft) throws SQLException {
        ItemState shown = row.standing.with(draft);
        if (shown != row.shown()) {
            changeState.setInt(1, shown.code());
            changeState.setLong(2, row.ord);
            requireOne(changeState.executeUpdate(), row.ord);
            count(row, shown);
        }
    }

    void dropDraft(Row row) throws SQLException {
        if (row.draft()) {
            dropDraft.setLong(1, row.ord);
            requireOne(dropDraft.executeUpdate(), row.ord);
        }
    }

    private void count(Row row, ItemState to) throws SQLException {
        if (to == row.shown()) {
            return;
        }
        count(fewer, row, row.shown());
        count(more, row, to);
    }

    private static void count(PreparedStatement tally, Row row, ItemState state) throws SQLException {
        tally.setLong(1, row.ord / BLOCK);
        tally.setLong(2, row.facet);
        tally.setInt(3, state.code());
        requireOne(tally.executeUpdate(), row.ord);
    }

    private static void requireOne(int changed, long ord) {
        if (changed != 1) {
            throw Faults.damaged(SealedColumn.ITEM, ord);
        }
    }
}
