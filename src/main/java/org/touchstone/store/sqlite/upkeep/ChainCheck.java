package org.touchstone.store.sqlite.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
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
 * Verifies journal links in order: number and predecessor in the journal, place and predecessor in the study's chain,
 * body. Throws at the first invalid one. One thread.
 */
public final class ChainCheck {
    private static final int PAGE = 256;

    /** A verified entry. */
    public record Proved(
            long seq, JournalEntry entry, @Nullable EntryBody body) {}

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

    /** Returns the number of the last entry. */
    public static long last(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM entry")
                .mapToLong()
                .one();
    }

    /** Returns the journal head before an entry, as its own line states it, unverified. */
    public JournalHead before(Handle handle, long seq) {
        if (seq == 1) {
            return JournalHead.EMPTY;
        }
        return handle.createQuery("SELECT study, line FROM entry WHERE seq = ?")
                .bind(0, seq - 1)
                .map(row -> {
                    LinkedLine linked = LinkedLine.open(keys, seq - 1, row.getBytes(2));
                    return Link.after(linked.previous(seq - 1), study(number(row, 1)), Sha256.hex(linked.line()));
                })
                .findOne()
                .orElseThrow(() -> Faults.damaged(SealedColumn.LINE, seq - 1));
    }

    private @Nullable StudyId study(@Nullable Long number) {
        return number == null ? null : catalog.study(number);
    }

    /** Returns the end of a study's chain as far as it was verified. */
    JournalHead end(@Nullable Long study) {
        return ends.getOrDefault(Optional.ofNullable(study), Chains.End.EMPTY).head();
    }

    /**
     * Verifies up to one page of entries after {@code previous}; returns the head reached, {@code previous} when there
     * are none.
     */
    public JournalHead page(Handle handle, JournalHead previous, Consumer<Proved> each) {
        JournalHead head = previous;
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

    private JournalHead prove(Handle handle, JournalHead previous, Stored entry, Consumer<Proved> each) {
        if (entry.seq != previous.seq() + 1) {
            throw Faults.damaged(SealedColumn.LINE, previous.seq() + 1);
        }
        LinkedLine linked = LinkedLine.open(keys, entry.seq, entry.line);
        // The first entry of a chain met within the journal is compared with the row before it.
        Chains.End chain = ends.computeIfAbsent(
                Optional.ofNullable(entry.study), s -> Chains.before(handle, keys, entry.study, entry.seq));
        JournalEntry told = linked.entry(entry.seq);
        boolean holds = linked.before().equals(previous.hash())
                && told.follows(chain.head())
                && entry.place == chain.head().seq() + 1
                && entry.kind == EntryKind.of(told).code();
        if (!holds) {
            throw Faults.damaged(SealedColumn.LINE, entry.seq);
        }
        JournalHead end = chain.head().after(linked.line());
        Chains.End after = chain.with(end, EntryKind.of(told));
        if (entry.judgments != after.judgments() || entry.withdrawals != after.withdrawals()) {
            throw Faults.damaged(SealedColumn.LINE, entry.seq);
        }
        ends.put(Optional.ofNullable(entry.study), after);
        each.accept(new Proved(entry.seq, told, body(entry, told)));
        return Link.after(previous, study(entry.study), end.hash());
    }

    private @Nullable EntryBody body(Stored entry, JournalEntry told) {
        boolean judgment = told.is(JournalKind.JUDGMENT);
        boolean onItem = judgment || told.is(JournalKind.WITHDRAWAL);
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
                && (!judgment || told.carries(body.judgment()));
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
