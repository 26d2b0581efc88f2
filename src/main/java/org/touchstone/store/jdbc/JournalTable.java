package org.touchstone.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.Entry;
import org.touchstone.store.Head;
import org.touchstone.store.ItemState;
import org.touchstone.store.Journal;
import org.touchstone.store.JournalLine;

/** The journal on SQLite. The statements of a decision are prepared once and few. */
final class JournalTable implements Journal {
    /** Numbers that are looked over at a time for what is no judgment. */
    private static final int STRETCH = 4096;

    private final Core core;
    private final ItemTable items;
    private final DraftTable drafts;
    private final TipTable tips;
    private final PreparedStatement insert;
    private final PreparedStatement bodyOf;

    JournalTable(Core core, ItemTable items, DraftTable drafts, TipTable tips) {
        this.core = core;
        this.items = items;
        this.drafts = drafts;
        this.tips = tips;
        this.insert = core.writer().prepare("INSERT INTO entry (seq, study, ord, line, body) VALUES (?, ?, ?, ?, ?)");
        this.bodyOf = core.writer().prepare("SELECT body FROM entry WHERE seq = ?");
    }

    @Override
    public Head head() {
        return core.head();
    }

    @Override
    public Head append(Entry entry) {
        boolean judgment = entry instanceof Entry.Judged;
        if (judgment || entry instanceof Entry.Withdrawn) {
            core.writer().reserve().requireRoom(judgment);
        }
        return core.writer()
                .commit(() -> write(entry), tip -> acknowledged(tip, judgment))
                .head();
    }

    private void acknowledged(Tip tip, boolean judgment) {
        core.advance(tip);
        if (judgment) {
            core.writer().reserve().tookJudgment();
        }
    }

    /** What else is done in the transaction of an entry. */
    @FunctionalInterface
    interface Beside {
        void run() throws SQLException;
    }

    /** Writes an entry and all that derives from it within a transaction; the new tip is for after its commit. */
    Tip write(Entry entry) throws SQLException {
        return write(entry, () -> {});
    }

    /** The same, with more that changes the tip before the entry is written. */
    Tip write(Entry entry, Beside beside) throws SQLException {
        tips.begin();
        beside.run();
        Head previous = core.head();
        byte[] line = JournalLine.following(previous, entry);
        Head next = JournalLine.headAfter(previous, line);
        if (entry instanceof Entry.Judged judged) {
            judge(judged, next, line);
        } else if (entry instanceof Entry.Withdrawn withdrawn) {
            withdraw(withdrawn, next, line);
        } else {
            insert(next, line, null, null);
        }
        return tips.end(next);
    }

    private void judge(Entry.Judged entry, Head next, byte[] line) throws SQLException {
        ItemTable.Row row = items.require(entry.item());
        Standing after = new Standing(entry.after(), next.seq());
        Body body = new Body(row.ord(), entry.item(), after, row.standing().inForce(), entry.judgment());
        long study = core.catalog().numberOf(entry.item().study()).orElseThrow();
        insert(next, line, study, body);
        items.settle(row, after, false);
        drafts.drop(row);
    }

    private void withdraw(Entry.Withdrawn entry, Head next, byte[] line) throws SQLException {
        ItemTable.Row row = items.require(entry.item());
        long taken = row.standing().inForce();
        if (taken == 0) {
            throw new IllegalStateException("No judgment of this item is in force");
        }
        long earlier = body(taken).before();
        ItemState state = earlier == 0 ? ItemState.DUE : body(earlier).after().state();
        Standing after = new Standing(state, earlier);
        insert(next, line, null, new Body(row.ord(), entry.item(), after, taken, new byte[0]));
        byte[] draft = entry.draft();
        if (draft == null) {
            drafts.drop(row);
        } else {
            drafts.put(row, draft);
        }
        items.settle(row, after, draft != null);
        drafts.putOnDesk(row.ord(), next.seq());
    }

    private Body body(long seq) throws SQLException {
        bodyOf.setLong(1, seq);
        try (ResultSet found = bodyOf.executeQuery()) {
            byte[] sealed = found.next() ? found.getBytes(1) : null;
            if (sealed == null) {
                throw Faults.damaged(Cell.BODY, seq);
            }
            return Body.read(core.keys(), seq, sealed);
        }
    }

    private void insert(Head next, byte[] line, @Nullable Long study, @Nullable Body body) throws SQLException {
        insert.setLong(1, next.seq());
        if (study == null) {
            insert.setNull(2, Types.BIGINT);
        } else {
            insert.setLong(2, study);
        }
        insert.setBytes(4, core.keys().seal(Cell.LINE, next.seq(), line));
        if (body == null) {
            insert.setNull(3, Types.BIGINT);
            insert.setNull(5, Types.BLOB);
        } else {
            insert.setLong(3, body.ord());
            insert.setBytes(5, core.keys().seal(Cell.BODY, next.seq(), body.fields()));
        }
        insert.executeUpdate();
    }

    @Override
    public Iterator<Line> lines(long from, long to) {
        return new Paged<>(
                from,
                to,
                (a, b, limit) -> core.database().read(handle -> page(handle, "", a, b, limit)),
                Line::seq,
                true);
    }

    @Override
    public Iterator<Line> notes(long from, long to) {
        return new Paged<>(
                from,
                to,
                (a, b, limit) -> core.database().read(handle -> notes(handle, a, b, limit)),
                Line::seq,
                false);
    }

    private List<Line> notes(Handle handle, long from, long to, int limit) {
        for (long first = from; first <= to; first += STRETCH) {
            long last = Math.min(to, first + STRETCH - 1);
            List<Line> found = isOfJudgments(handle, first, last)
                    ? List.of()
                    : page(handle, " AND body IS NULL", first, last, limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether the index, which is small beside the table, has a judgment for every number of a stretch. */
    private static boolean isOfJudgments(Handle handle, long first, long last) {
        long judgments = handle.createQuery("SELECT count(*) FROM entry INDEXED BY entry_of_study"
                        + " WHERE study IN (SELECT no FROM study) AND seq BETWEEN ? AND ?")
                .bind(0, first)
                .bind(1, last)
                .mapToLong()
                .one();
        return judgments == last - first + 1;
    }

    private List<Line> page(Handle handle, String only, long from, long to, int limit) {
        return handle.createQuery(
                        "SELECT seq, line FROM entry WHERE seq BETWEEN ? AND ?" + only + " ORDER BY seq LIMIT ?")
                .bind(0, from)
                .bind(1, to)
                .bind(2, limit)
                .map(row -> {
                    byte[] line = core.keys().open(Cell.LINE, row.getLong(1), row.getBytes(2));
                    return new Line(row.getLong(1), JournalLine.kind(line), line);
                })
                .list();
    }
}
