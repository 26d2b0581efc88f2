package org.touchstone.store.sqlite.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.journal.Head;
import org.touchstone.journal.JournalLine;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.Query;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The ends of the chains of all studies as of the last commit, each read from its row when it is needed first. Under the
 * writer's turn, but for what is static.
 */
public final class Chains {
    /** Studies are numbered from 1; the entries of no study have one chain together. */
    private static final long NO_STUDY = 0;

    private static final String LAST = "SELECT seq, line, judgments, withdrawals FROM entry INDEXED BY entry_of_study"
            + " WHERE study IS ? ORDER BY place DESC LIMIT 1";

    /**
     * An end of a chain.
     *
     * @param judgments how many of its entries are judgments
     * @param withdrawals how many of its entries are withdrawals
     */
    public record End(Head head, long judgments, long withdrawals) {
        public static final End EMPTY = new End(Head.EMPTY, 0, 0);

        /** The end after one more entry. */
        public End with(Head next, EntryKind kind) {
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

    /** To be called first in a transaction; forgets what one that was undone has left. */
    void begin() {
        prepared.clear();
    }

    /** The end of a chain within the transaction. */
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

    /** To be called within the transaction, with the end that the chain has after it. */
    public void prepare(@Nullable Long study, End end) {
        prepared.put(key(study), end);
    }

    /** To be called after the commit. */
    void advance() {
        ends.putAll(prepared);
        prepared.clear();
    }

    /** The end of a chain as somebody who reads finds it. */
    public static Head end(Handle handle, StoreKeys keys, @Nullable Long study) {
        return last(handle.createQuery(LAST).bindOrNull(0, study).map(row -> endOf(keys, row))).head;
    }

    /** The end that a chain had before an entry of the journal; unproved itself. */
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
        byte[] line = LinkedLine.open(keys, row.getLong(1), row.getBytes(2)).line();
        Head head = new Head(JournalLine.place(line), JournalLine.sha256(line));
        return new End(head, row.getLong(3), row.getLong(4));
    }
}
