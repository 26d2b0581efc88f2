package org.touchstone.store.sqlite.tables;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.journal.Link;
import org.touchstone.store.Journal;
import org.touchstone.store.NewEntry;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Paged;
import org.touchstone.store.sqlite.Query;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.EntryBody;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.state.Chains;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.state.StoreHeadTable;
import org.touchstone.ui.text.layout.Line;

/** The journal on SQLite. A decision uses few statements, each prepared once. */
public final class JournalTable implements Journal {
    private final Core core;
    private final ItemTable items;
    private final DraftTable drafts;
    private final StoreHeadTable heads;
    private final PreparedStatement insert;
    private final PreparedStatement bodyOf;

    public JournalTable(Core core, ItemTable items, DraftTable drafts, StoreHeadTable heads) {
        this.core = core;
        this.items = items;
        this.drafts = drafts;
        this.heads = heads;
        this.insert = core.writer()
                .prepare("INSERT INTO entry (seq, study, place, kind, ord, line, body, judgments, withdrawals)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.bodyOf = core.writer().prepare("SELECT body FROM entry WHERE seq = ?");
    }

    @Override
    public JournalHead head() {
        return core.head();
    }

    @Override
    public JournalHead head(StudyId study) {
        return core.catalog()
                .numberOf(study)
                .map(number -> core.database().read(handle -> Chains.end(handle, core.keys(), number)))
                .orElse(JournalHead.EMPTY);
    }

    @Override
    public JournalHead append(NewEntry entry) {
        boolean judgment = entry instanceof NewEntry.Judged;
        if (judgment || entry instanceof NewEntry.Withdrawn) {
            core.writer().reserve().requireRoom(judgment);
        }
        return core.writer()
                .commit(() -> write(entry), stored -> acknowledged(stored, judgment))
                .head();
    }

    private void acknowledged(StoreHead stored, boolean judgment) {
        core.advance(stored);
        if (judgment) {
            core.writer().reserve().tookJudgment();
        }
    }

    /** Additional work in the transaction of an entry. */
    @FunctionalInterface
    public interface Beside {
        void run() throws SQLException;
    }

    /**
     * Writes an entry and all derived rows within a transaction; the returned store head is published after the commit.
     */
    StoreHead write(NewEntry entry) throws SQLException {
        return write(entry, () -> {});
    }

    /** Writes an entry, after additional work that changes the store head. */
    public StoreHead write(NewEntry entry, Beside beside) throws SQLException {
        StudyId study = entry.study();
        Long number = study == null
                ? null
                : core.catalog()
                        .numberOf(study)
                        .orElseThrow(() -> new NoSuchElementException("No pack brought this study"));
        return write(entry, number, beside);
    }

    /**
     * Writes an entry of the study with this number, which the catalog need not contain yet; null for an entry of no
     * study.
     */
    public StoreHead write(NewEntry entry, @Nullable Long study, Beside beside) throws SQLException {
        heads.begin();
        beside.run();
        JournalHead previous = core.head();
        Chains.End chain = core.chains().end(study);
        JournalEntry told = entry.following(chain.head());
        byte[] line = JournalLine.CODEC.encode(told);
        JournalHead head = chain.head().after(line);
        Chains.End end = chain.with(head, EntryKind.of(told));
        JournalHead next = Link.after(previous, entry.study(), head.hash());
        Place place = new Place(study, end, EntryKind.of(told), next, new LinkedLine(previous.hash(), line));
        if (entry instanceof NewEntry.Judged judged) {
            judge(judged, place);
        } else if (entry instanceof NewEntry.Withdrawn withdrawn) {
            withdraw(withdrawn, place);
        } else {
            insert(place, null);
        }
        core.chains().prepare(study, end);
        return heads.end(next);
    }

    /** The place of an entry: its study, the end of that chain after it, the journal head, its sealed content. */
    private record Place(@Nullable Long study, Chains.End end, EntryKind kind, JournalHead next, LinkedLine linked) {
        long seq() {
            return next.seq();
        }
    }

    private void judge(NewEntry.Judged entry, Place place) throws SQLException {
        ItemTable.Row row = items.require(entry.item());
        ItemStatus after = new ItemStatus(entry.after(), place.seq());
        EntryBody body =
                new EntryBody(row.ord(), entry.item(), after, row.standing().inForce(), entry.judgment());
        insert(place, body);
        items.settle(row, after, false);
        drafts.drop(row);
    }

    private void withdraw(NewEntry.Withdrawn entry, Place place) throws SQLException {
        ItemTable.Row row = items.require(entry.item());
        long taken = row.standing().inForce();
        if (taken == 0) {
            throw new IllegalStateException("No judgment of this item is in force");
        }
        long earlier = body(taken).before();
        ItemState state = earlier == 0 ? ItemState.DUE : body(earlier).after().state();
        ItemStatus after = new ItemStatus(state, earlier);
        insert(place, new EntryBody(row.ord(), entry.item(), after, taken, new byte[0]));
        byte[] draft = entry.draft();
        if (draft == null) {
            drafts.drop(row);
        } else {
            drafts.put(row, draft);
        }
        items.settle(row, after, draft != null);
        drafts.setLastOpened(row.ord(), place.seq());
    }

    private EntryBody body(long seq) throws SQLException {
        bodyOf.setLong(1, seq);
        try (ResultSet found = bodyOf.executeQuery()) {
            byte[] sealed = found.next() ? found.getBytes(1) : null;
            if (sealed == null) {
                throw Faults.damaged(SealedColumn.BODY, seq);
            }
            return EntryBody.read(core.keys(), seq, sealed);
        }
    }

    private void insert(Place at, @Nullable EntryBody body) throws SQLException {
        insert.setLong(1, at.seq());
        if (at.study == null) {
            insert.setNull(2, Types.BIGINT);
        } else {
            insert.setLong(2, at.study);
        }
        insert.setLong(3, at.end.head().seq());
        insert.setInt(4, at.kind.code());
        insert.setBytes(6, at.linked.seal(core.keys(), at.seq()));
        if (body == null) {
            insert.setNull(5, Types.BIGINT);
            insert.setNull(7, Types.BLOB);
        } else {
            insert.setLong(5, body.ord());
            insert.setBytes(7, core.keys().seal(SealedColumn.BODY, at.seq(), body.fields()));
        }
        insert.setLong(8, at.end.judgments());
        insert.setLong(9, at.end.withdrawals());
        insert.executeUpdate();
    }

    @Override
    public Iterator<Line> lines(long from, long to) {
        return new Paged<>(
                from,
                to,
                (a, b, limit) -> core.database()
                        .read(handle -> page(handle.createQuery("SELECT study, seq, line FROM entry"
                                        + " WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ?")
                                .bind(0, a)
                                .bind(1, b)
                                .bind(2, limit))),
                Line::seq,
                true);
    }

    @Override
    public Iterator<Line> lines(StudyId study, long from, long to) {
        return ofStudy(study, from, to, "", true);
    }

    @Override
    public Iterator<Line> notes(@Nullable StudyId study, long from, long to) {
        return ofStudy(study, from, to, " AND kind = " + EntryKind.NOTE.code(), false);
    }

    private Iterator<Line> ofStudy(@Nullable StudyId study, long from, long to, String only, boolean gapless) {
        // Studies are numbered from 1.
        Long number = study == null ? null : core.catalog().numberOf(study).orElse(0L);
        return new Paged<>(
                from,
                to,
                (a, b, limit) -> core.database()
                        .read(handle ->
                                page(handle.createQuery("SELECT study, seq, line FROM entry INDEXED BY entry_of_study"
                                                + " WHERE study IS ? AND place BETWEEN ? AND ?" + only
                                                + " ORDER BY place LIMIT ?")
                                        .bindOrNull(0, number)
                                        .bind(1, a)
                                        .bind(2, b)
                                        .bind(3, limit))),
                Line::place,
                gapless);
    }

    private List<Line> page(Query query) {
        return query.map(this::line).list();
    }

    private Line line(ResultSet row) throws SQLException {
        long study = row.getLong(1);
        StudyId of = row.wasNull() ? null : core.study(study);
        long seq = row.getLong(2);
        LinkedLine linked = LinkedLine.open(core.keys(), seq, row.getBytes(3));
        JournalHead link = Link.after(linked.previous(seq), of, Sha256.hex(linked.line()));
        return new Line(seq, linked.entry(seq), linked.line(), link.hash());
    }
}
