package org.touchstone.store.sqlite.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.Query;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The heads of the chains of all studies as of the last commit, each read from its row on first use. Only inside the
 * writer's turn, except for the static methods.
 */
public final class Chains {
    /** Studies are numbered from 1; entries of no study share one chain. */
    private static final long NO_STUDY = 0;

    private static final String LAST = "SELECT seq, line, judgments, withdrawals FROM entry INDEXED BY entry_of_study"
            + " WHERE study IS ? ORDER BY place DESC LIMIT 1";

    /**
     * The end of a chain.
     *
     * @param judgments number of its entries that are judgments
     * @param withdrawals number of its entries that are withdrawals
     */
    public record End(JournalHead head, long judgments, long withdrawals) {
        public static final End EMPTY = new End(JournalHead.EMPTY, 0, 0);

        /** Returns the end after one more entry. */
        public End with(JournalHead next, EntryKind kind) {
            return new End(
                    next,
                    judgments + (kind == EntryKind.JUDGMENT ? 1 : 0),
                    withdrawals + (kind == EntryKind.WITHDRAWAL ? 1 : 0));
        }
    }

    private final Core core;
    private final PreparedStatement last;
    private final Map<Long, End> ends = new HashMap<>();
    private final Map<Long, End> prepared = new HashMap<>();

    Chains(Core core) {
        this.core = core;
        this.last = core.writer().prepare(LAST);
    }

    private static long key(@Nullable Long study) {
        return study == null ? NO_STUDY : study;
    }

    /** Discards what a rolled back transaction left. Call first in a transaction. */
    void begin() {
        prepared.clear();
    }

    /** Returns the end of a chain within the transaction. */
    public End end(@Nullable Long study) throws SQLException {
        End known = ends.get(key(study));
        if (known != null) {
            return known;
        }
        last.setObject(1, study);
        try (ResultSet row = last.executeQuery()) {
            End found = row.next() ? endOf(core.keys(), row) : End.EMPTY;
            ends.put(key(study), found);
            return found;
        }
    }

    /** Sets the end that the chain will have after this transaction. Call within it. */
    public void prepare(@Nullable Long study, End end) {
        prepared.put(key(study), end);
    }

    /** Publishes the new ends. Call after the commit. */
    void advance() {
        ends.putAll(prepared);
        prepared.clear();
    }

    /** Reads the head of a chain on a reader connection. */
    public static JournalHead end(Handle handle, StoreKeys keys, @Nullable Long study) {
        return last(handle.createQuery(LAST).bindOrNull(0, study).map(row -> endOf(keys, row))).head;
    }

    /** Reads the end that a chain had before an entry of the journal, without verifying it. */
    public static End before(Handle handle, StoreKeys keys, @Nullable Long study, long seq) {
        return last(handle.createQuery("SELECT seq, line, judgments, withdrawals FROM entry INDEXED BY entry_of_study"
                        + " WHERE study IS ? AND seq < ? ORDER BY place DESC LIMIT 1")
                .bindOrNull(0, study)
                .bind(1, seq)
                .map(row -> endOf(keys, row)));
    }

    private static End last(Query.Rows<End> found) {
        return found.findOne().orElse(End.EMPTY);
    }

    private static End endOf(StoreKeys keys, ResultSet row) throws SQLException {
        LinkedLine linked = LinkedLine.open(keys, row.getLong(1), row.getBytes(2));
        JournalHead head = new JournalHead(linked.entry(row.getLong(1)).seq(), Sha256.hex(linked.line()));
        return new End(head, row.getLong(3), row.getLong(4));
    }
}
