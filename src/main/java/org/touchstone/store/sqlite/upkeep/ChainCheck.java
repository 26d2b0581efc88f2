package org.touchstone.store.sqlite.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.Head;
import org.touchstone.journal.JournalLine;
import org.touchstone.journal.Link;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.EntryBody;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Chains;

/**
 * Proves links of the journal, in order: number and predecessor in the journal, place and predecessor in the chain of the
 * study, body. Throws at the first that does not hold. One thread.
 */
public final class ChainCheck {
    private static final int PAGE = 256;

    /** An entry that has been proved. */
    public record Proved(long seq, String kind, @Nullable EntryBody body) {}

    private final StoreKeys keys;
    private final Catalog catalog;
    private final Map<Optional<Long>, Chains.End> ends = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(
            long seq,
            @Nullable Long study,
            long place,
            long kind,
            @Nullable Long ord,
            byte[] line,
            byte @Nullable [] body,
            long judgments,
            long withdrawals) {}

    public ChainCheck(StoreKeys keys, Catalog catalog) {
        this.keys = keys;
        this.catalog = catalog;
    }

    /** The number of the last entry. */
    public static long last(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM entry")
                .mapToLong()
                .one();
    }

    /** The end of the journal before an entry, by its own line; unproved itself. */
    public Head before(Handle handle, long seq) {
        if (seq == 1) {
            return Head.EMPTY;
        }
        return handle.createQuery("SELECT study, line FROM entry WHERE seq = ?")
                .bind(0, seq - 1)
                .map(row -> {
                    LinkedLine linked = LinkedLine.open(keys, seq - 1, row.getBytes(2));
                    return Link.after(
                            linked.previous(seq - 1), study(number(row, 1)), JournalLine.sha256(linked.line()));
                })
                .findOne()
                .orElseThrow(() -> Faults.damaged(SealedColumn.LINE, seq - 1));
    }

    private @Nullable StudyId study(@Nullable Long number) {
        return number == null ? null : catalog.study(number);
    }

    /** The end of the chain of a study, as far as it was proved. */
    Head end(@Nullable Long study) {
        return ends.getOrDefault(Optional.ofNullable(study), Chains.End.EMPTY).head();
    }

    /** Proves up to a page of entries after {@code previous}; returns the end reached, {@code previous} at the end. */
    public Head page(Handle handle, Head previous, Consumer<Proved> each) {
        Head head = previous;
        for (Stored entry : handle.createQuery(
                        "SELECT seq, study, place, kind, ord, line, body, judgments, withdrawals FROM entry"
                                + " WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, previous.seq())
                .bind(1, PAGE)
                .map(row -> new Stored(
                        row.getLong(1),
                        number(row, 2),
                        row.getLong(3),
                        row.getLong(4),
                        number(row, 5),
                        row.getBytes(6),
                        row.getBytes(7),
                        row.getLong(8),
                        row.getLong(9)))
                .list()) {
            head = prove(handle, head, entry, each);
        }
        return head;
    }

    private Head prove(Handle handle, Head previous, Stored entry, Consumer<Proved> each) {
        if (entry.seq != previous.seq() + 1) {
            throw Faults.damaged(SealedColumn.LINE, previous.seq() + 1);
        }
        LinkedLine linked = LinkedLine.open(keys, entry.seq, entry.line);
        byte[] line = linked.line();
        // The first of a chain that is met within the journal is held against the row before it.
        Chains.End chain = ends.computeIfAbsent(
                Optional.ofNullable(entry.study), s -> Chains.before(handle, keys, entry.study, entry.seq));
        String kind = JournalLine.kind(line);
        boolean holds = linked.before().equals(previous.hash())
                && JournalLine.follows(chain.head(), line)
                && entry.place == chain.head().seq() + 1
                && entry.kind == EntryKind.of(kind).code();
        if (!holds) {
            throw Faults.damaged(SealedColumn.LINE, entry.seq);
        }
        Head end = JournalLine.headAfter(chain.head(), line);
        Chains.End after = chain.with(end, EntryKind.of(kind));
        if (entry.judgments != after.judgments() || entry.withdrawals != after.withdrawals()) {
            throw Faults.damaged(SealedColumn.LINE, entry.seq);
        }
        ends.put(Optional.ofNullable(entry.study), after);
        each.accept(new Proved(entry.seq, kind, body(entry, line)));
        return Link.after(previous, study(entry.study), end.hash());
    }

    private @Nullable EntryBody body(Stored entry, byte[] line) {
        String kind = JournalLine.kind(line);
        boolean judgment = kind.equals("judgment");
        boolean onItem = judgment || kind.equals("withdrawal");
        if (entry.body == null) {
            if (onItem || entry.ord != null) {
                throw Faults.damaged(SealedColumn.BODY, entry.seq);
            }
            return null;
        }
        EntryBody body = EntryBody.read(keys, entry.seq, entry.body);
        StudyId study = study(entry.study);
        boolean holds = onItem
                && body.isJudgment() == judgment
                && entry.ord != null
                && entry.ord.longValue() == body.ord()
                && body.key().study().equals(study)
                && (!judgment || JournalLine.carries(line, body.judgment()));
        if (!holds) {
            throw Faults.damaged(SealedColumn.BODY, entry.seq);
        }
        return body;
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
