package org.touchstone.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.Head;
import org.touchstone.store.JournalLine;

/** Proves links of the journal: number, predecessor, body. Throws at the first that does not hold. One thread. */
final class ChainCheck {
    private static final int PAGE = 256;

    /** An entry that has been proved. */
    record Proved(long seq, String kind, @Nullable Body body) {}

    private final Keys keys;
    private final Catalog catalog;

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(
            long seq, @Nullable Long study, @Nullable Long ord, byte[] line, byte @Nullable [] body) {}

    ChainCheck(Keys keys, Catalog catalog) {
        this.keys = keys;
        this.catalog = catalog;
    }

    /** The number of the last entry. */
    static long last(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM entry")
                .mapToLong()
                .one();
    }

    /** The end of the journal before an entry, by its own line; unproved itself. */
    Head before(Handle handle, long seq) {
        if (seq == 1) {
            return Head.EMPTY;
        }
        byte[] line = handle.createQuery("SELECT line FROM entry WHERE seq = ?")
                .bind(0, seq - 1)
                .map(row -> keys.open(Cell.LINE, seq - 1, row.getBytes(1)))
                .findOne()
                .orElseThrow(() -> Faults.damaged(Cell.LINE, seq - 1));
        return new Head(seq - 1, JournalLine.sha256(line));
    }

    /** Proves up to a page of entries after {@code previous}; returns the end reached, {@code previous} at the end. */
    Head page(Handle handle, Head previous, Consumer<Proved> each) {
        Head head = previous;
        for (Stored entry : handle.createQuery(
                        "SELECT seq, study, ord, line, body FROM entry WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, previous.seq())
                .bind(1, PAGE)
                .map(row ->
                        new Stored(row.getLong(1), number(row, 2), number(row, 3), row.getBytes(4), row.getBytes(5)))
                .list()) {
            head = prove(head, entry, each);
        }
        return head;
    }

    private Head prove(Head previous, Stored entry, Consumer<Proved> each) {
        if (entry.seq != previous.seq() + 1) {
            throw Faults.damaged(Cell.LINE, previous.seq() + 1);
        }
        byte[] line = keys.open(Cell.LINE, entry.seq, entry.line);
        if (!JournalLine.follows(previous, line)) {
            throw Faults.damaged(Cell.LINE, entry.seq);
        }
        each.accept(new Proved(entry.seq, JournalLine.kind(line), body(entry, line)));
        return JournalLine.headAfter(previous, line);
    }

    private @Nullable Body body(Stored entry, byte[] line) {
        String kind = JournalLine.kind(line);
        boolean judgment = kind.equals("judgment");
        boolean onItem = judgment || kind.equals("withdrawal");
        if (entry.body == null) {
            if (onItem || entry.ord != null || entry.study != null) {
                throw Faults.damaged(Cell.BODY, entry.seq);
            }
            return null;
        }
        Body body = Body.read(keys, entry.seq, entry.body);
        StudyId study = entry.study == null ? null : catalog.study(entry.study);
        boolean holds = onItem
                && body.isJudgment() == judgment
                && entry.ord != null
                && entry.ord.longValue() == body.ord()
                && (judgment ? body.key().study().equals(study) : study == null)
                && (!judgment || JournalLine.carries(line, body.judgment()));
        if (!holds) {
            throw Faults.damaged(Cell.BODY, entry.seq);
        }
        return body;
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
