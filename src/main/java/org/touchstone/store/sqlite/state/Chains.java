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
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The ends of the chains of all studies as of the last commit, each read from its row when it is needed first. Under the
 * writer's turn, but for what is static.
 */
public final class Chains {
    /** Studies are numbered from 1; the entries of no study have one chain together. */
    private static final long NO_STUDY = 0;

    private static final String LAST =
            "SELECT seq, line FROM entry INDEXED BY entry_of_study WHERE study IS ? ORDER BY place DESC LIMIT 1";

    private final Core core;
    private final PreparedStatement last;
    private final Map<Long, JournalHead> ends = new HashMap<>();
    private final Map<Long, JournalHead> prepared = new HashMap<>();

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
    public JournalHead end(@Nullable Long study) throws SQLException {
        JournalHead known = ends.get(key(study));
        if (known != null) {
            return known;
        }
        last.setObject(1, study);
        try (ResultSet row = last.executeQuery()) {
            JournalHead found = row.next() ? headOf(core.keys(), row.getLong(1), row.getBytes(2)) : JournalHead.EMPTY;
            ends.put(key(study), found);
            return found;
        }
    }

    /** To be called within the transaction, with the end that the chain has after it. */
    public void prepare(@Nullable Long study, JournalHead end) {
        prepared.put(key(study), end);
    }

    /** To be called after the commit. */
    void advance() {
        ends.putAll(prepared);
        prepared.clear();
    }

    /** The end of a chain as somebody who reads finds it. */
    public static JournalHead end(Handle handle, StoreKeys keys, @Nullable Long study) {
        return head(handle.createQuery(LAST)
                .bindOrNull(0, study)
                .map(row -> headOf(keys, row.getLong(1), row.getBytes(2))));
    }

    /** The end that a chain had before an entry of the journal; unproved itself. */
    public static JournalHead before(Handle handle, StoreKeys keys, @Nullable Long study, long seq) {
        return head(handle.createQuery("SELECT seq, line FROM entry INDEXED BY entry_of_study"
                        + " WHERE study IS ? AND seq < ? ORDER BY place DESC LIMIT 1")
                .bindOrNull(0, study)
                .bind(1, seq)
                .map(row -> headOf(keys, row.getLong(1), row.getBytes(2))));
    }

    private static JournalHead head(Query.Rows<JournalHead> found) {
        return found.findOne().orElse(JournalHead.EMPTY);
    }

    private static JournalHead headOf(StoreKeys keys, long seq, byte @Nullable [] sealed) {
        LinkedLine linked = LinkedLine.open(keys, seq, sealed);
        return new JournalHead(linked.entry(seq).seq(), Sha256.hex(linked.line()));
    }
}
