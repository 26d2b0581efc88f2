package org.touchstone.store.sqlite.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.EntryWithJudgment;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.Judgments;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.Paged;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.EntryBody;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.sealed.SealedEntry;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;

/** Judgments on SQLite. The judgments of an item are linked by entry number inside their sealed bodies. */
public final class JudgmentRows implements Judgments {
    private final Core core;

    public JudgmentRows(Core core) {
        this.core = core;
    }

    /** Position and status of an item. */
    private record At(long ord, ItemStatus standing) {}

    private Optional<At> at(Handle handle, ItemKey item) {
        return handle.createQuery(
                        "SELECT i.ord, i.standing FROM item_key k JOIN item i ON i.ord = k.ord WHERE k.mac = ?")
                .bind(0, core.lookup(item))
                .map(row -> new At(row.getLong(1), ItemStatus.read(core.keys(), row.getLong(1), row.getBytes(2))))
                .findOne();
    }

    /** An entry's body with its place in the chain of its study. */
    private record Found(long place, EntryBody body) {}

    private Found find(Handle handle, long seq, ItemKey item) {
        Found found = handle.createQuery("SELECT place, body FROM entry WHERE seq = ? AND body IS NOT NULL")
                .bind(0, seq)
                .map(row -> new Found(row.getLong(1), EntryBody.read(core.keys(), seq, row.getBytes(2))))
                .findOne()
                .orElseThrow(() -> Faults.damaged(SealedColumn.BODY, seq));
        if (!found.body.isJudgment() || !found.body.key().equals(item)) {
            throw Faults.damaged(SealedColumn.BODY, seq);
        }
        return found;
    }

    @Override
    public Optional<JudgmentLine> inForce(ItemKey item) {
        return core.database()
                .readAtOnce(handle -> at(handle, item)
                        .filter(at -> at.standing.inForce() > 0)
                        .map(at -> line(at.standing.inForce(), find(handle, at.standing.inForce(), item))));
    }

    private static JudgmentLine line(long seq, Found found) {
        return line(seq, found.place, found.body);
    }

    private static JudgmentLine line(long seq, long place, EntryBody body) {
        return new JudgmentLine(seq, place, body.key(), body.judgment());
    }

    @Override
    public List<JudgmentLine> history(ItemKey item) {
        return core.database()
                .readAtOnce(handle -> history(
                        handle,
                        item,
                        at(handle, item).map(at -> at.standing.inForce()).orElse(0L)));
    }

    /** Returns the judgments up to this one, oldest first. */
    private List<JudgmentLine> history(Handle handle, ItemKey item, long last) {
        List<JudgmentLine> history = new ArrayList<>();
        long seq = last;
        while (seq > 0) {
            Found found = find(handle, seq, item);
            history.add(line(seq, found));
            if (found.body.before() >= seq) {
                throw Faults.damaged(SealedColumn.BODY, seq);
            }
            seq = found.body.before();
        }
        Collections.reverse(history);
        return history;
    }

    @Override
    public Origin origin(JudgmentLine line) {
        return core.database().readAtOnce(handle -> {
            List<JudgmentLine> history = history(handle, line.item(), line.seq());
            Catalog catalog = core.catalog();
            long pack = handle.createQuery(
                            "SELECT i.ord, i.sealed FROM entry e JOIN item i ON i.ord = e.ord WHERE e.seq = ?")
                    .bind(0, line.seq())
                    .map(row -> ItemMeta.read(core.keys(), row.getLong(1), row.getBytes(2))
                            .pack())
                    .findOne()
                    .orElseThrow(() -> Faults.damaged(SealedColumn.BODY, line.seq()));
            boolean exported = handle.createQuery(
                            "SELECT seq, sealed FROM bundle WHERE study = ? ORDER BY seq DESC LIMIT 1")
                    .bind(0, catalog.pack(pack).study())
                    .map(row -> ExportTable.read(core.keys(), row.getLong(1), row.getBytes(2)))
                    .findOne()
                    .filter(last -> line.place() <= last.to())
                    .isPresent();
            return new Origin(catalog.pack(pack).record(), history, exported);
        });
    }

    @Override
    public Iterator<JudgmentLine> ofStudy(StudyId study, long from, long to) {
        Optional<Long> number = core.catalog().numberOf(study);
        if (number.isEmpty()) {
            return Collections.emptyIterator();
        }
        return new Paged<>(from, to, (a, b, limit) -> page(number.get(), a, b, limit), JudgmentLine::place, false);
    }

    private List<JudgmentLine> page(long study, long from, long to, int limit) {
        return core.database()
                .read(handle -> handle.createQuery("SELECT seq, place, body FROM entry INDEXED BY entry_of_study"
                                + " WHERE study = ? AND place BETWEEN ? AND ? AND kind = ? ORDER BY place LIMIT ?")
                        .bind(0, study)
                        .bind(1, from)
                        .bind(2, to)
                        .bind(3, EntryKind.JUDGMENT.code())
                        .bind(4, limit)
                        .map(row -> line(
                                row.getLong(1),
                                row.getLong(2),
                                EntryBody.read(core.keys(), row.getLong(1), row.getBytes(3))))
                        .list());
    }

    @Override
    public Iterator<EntryWithJudgment> recorded(StudyId study, long from, long to) {
        // Studies are numbered from 1.
        long number = core.catalog().numberOf(study).orElse(0L);
        return new Paged<>(from, to, (a, b, limit) -> recorded(number, a, b, limit), EntryWithJudgment::place, true);
    }

    private List<EntryWithJudgment> recorded(long study, long from, long to, int limit) {
        return core.database()
                .read(handle -> handle.createQuery("SELECT seq, place, line, kind = ?, CASE WHEN kind = ? THEN body END"
                                + " FROM entry INDEXED BY entry_of_study"
                                + " WHERE study = ? AND place BETWEEN ? AND ? ORDER BY place LIMIT ?")
                        .bind(0, EntryKind.JUDGMENT.code())
                        .bind(1, EntryKind.JUDGMENT.code())
                        .bind(2, study)
                        .bind(3, from)
                        .bind(4, to)
                        .bind(5, limit)
                        .<EntryWithJudgment>map(row -> new SealedEntry(
                                core.keys(),
                                row.getLong(1),
                                row.getLong(2),
                                row.getBoolean(4),
                                row.getBytes(3),
                                row.getBytes(5)))
                        .list());
    }

    @Override
    public long count(StudyId study, long from, long to) {
        return between("judgments", study, from, to);
    }

    @Override
    public long withdrawals(StudyId study, long from, long to) {
        return between("withdrawals", study, from, to);
    }

    /** Every entry stores the count up to and including itself. */
    private long between(String column, StudyId study, long from, long to) {
        Optional<Long> number = core.catalog().numberOf(study);
        if (number.isEmpty() || to < from) {
            return 0;
        }
        return core.database()
                .readAtOnce(handle ->
                        upTo(handle, column, number.get(), to) - upTo(handle, column, number.get(), from - 1));
    }

    private static long upTo(Handle handle, String column, long study, long place) {
        return handle.createQuery("SELECT " + column + " FROM entry INDEXED BY entry_of_study"
                        + " WHERE study = ? AND place <= ? ORDER BY place DESC LIMIT 1")
                .bind(0, study)
                .bind(1, place)
                .mapToLong()
                .findOne()
                .orElse(0L);
    }

    @Override
    public Optional<JudgmentLine> latest() {
        return core.database()
                .read(handle -> handle.createQuery(
                                "SELECT seq, place, body FROM entry WHERE kind = ? ORDER BY seq DESC LIMIT 1")
                        .bind(0, EntryKind.JUDGMENT.code())
                        .map(row -> line(
                                row.getLong(1),
                                row.getLong(2),
                                EntryBody.read(core.keys(), row.getLong(1), row.getBytes(3))))
                        .findOne());
    }

    @Override
    public List<Change> changesAfter(long seq) {
        return core.database()
                .read(handle -> handle.createQuery(
                                "SELECT seq, body FROM entry WHERE seq > ? AND kind <> ? ORDER BY seq")
                        .bind(0, seq)
                        .bind(1, EntryKind.NOTE.code())
                        .map(row -> {
                            EntryBody body = EntryBody.read(core.keys(), row.getLong(1), row.getBytes(2));
                            return new Change(body.before(), body.after().inForce());
                        })
                        .list());
    }

    @Override
    public JudgmentLine at(long seq) {
        return core.database()
                .read(handle -> handle.createQuery("SELECT seq, place, body FROM entry WHERE seq = ? AND kind = ?")
                        .bind(0, seq)
                        .bind(1, EntryKind.JUDGMENT.code())
                        .map(row -> line(
                                row.getLong(1),
                                row.getLong(2),
                                EntryBody.read(core.keys(), row.getLong(1), row.getBytes(3))))
                        .findOne()
                        .orElseThrow(() -> Faults.damaged(SealedColumn.BODY, seq)));
    }

    @Override
    public List<ItemKey> alike(ItemKey item) {
        return core.database().readAtOnce(handle -> {
            Optional<At> at = at(handle, item);
            if (at.isEmpty()) {
                return List.of();
            }
            ItemMeta wanted = meta(handle, at.get().ord);
            Long mark = core.keys().alike(wanted.content());
            if (mark == null) {
                return List.of();
            }
            return handle
                    .createQuery("SELECT ord, sealed, standing FROM item WHERE alike = ? AND standing IS NOT NULL"
                            + " AND ord <> ? ORDER BY ord")
                    .bind(0, mark)
                    .bind(1, at.get().ord)
                    .map(row -> alike(row, wanted))
                    .list()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private Optional<ItemKey> alike(ResultSet row, ItemMeta wanted) throws SQLException {
        long ord = row.getLong(1);
        ItemMeta meta = ItemMeta.read(core.keys(), ord, row.getBytes(2));
        if (!meta.content().equals(wanted.content())) {
            throw Faults.damaged(SealedColumn.ITEM, ord);
        }
        return ItemStatus.read(core.keys(), ord, row.getBytes(3)).inForce() == 0
                ? Optional.empty()
                : Optional.of(ItemRows.key(core.catalog(), meta));
    }

    private ItemMeta meta(Handle handle, long ord) {
        return handle.createQuery("SELECT sealed FROM item WHERE ord = ?")
                .bind(0, ord)
                .map(row -> ItemMeta.read(core.keys(), ord, row.getBytes(1)))
                .findOne()
                .orElseThrow(() -> Faults.damaged(SealedColumn.ITEM, ord));
    }

    @Override
    public Iterator<JudgmentLine> newestFirst(long before) {
        return new NewestFirst(before);
    }

    /** Iterates over the journal backwards and returns what is still in force. */
    private final class NewestFirst implements Iterator<JudgmentLine> {
        /** The first page is short: often only one judgment is wanted. */
        private static final int FIRST_PAGE = 8;

        private static final int PAGE = 128;

        /** A judgment that may no longer be in force. */
        private record Candidate(JudgmentLine line, boolean inForce) {}

        private List<Candidate> page = List.of();
        private int at;
        private long before;
        private int size = FIRST_PAGE;

        NewestFirst(long before) {
            this.before = before;
        }

        @Override
        public boolean hasNext() {
            while (true) {
                while (at < page.size()) {
                    if (page.get(at).inForce) {
                        return true;
                    }
                    at++;
                }
                page = core.database().read(this::older);
                at = 0;
                if (page.isEmpty()) {
                    return false;
                }
                before = page.get(page.size() - 1).line.seq();
                size = PAGE;
            }
        }

        private List<Candidate> older(Handle handle) {
            return handle.createQuery(
                            "SELECT e.seq, e.body, e.ord, i.standing, e.place FROM entry e JOIN item i ON i.ord = e.ord"
                                    + " WHERE e.kind = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT ?")
                    .bind(0, EntryKind.JUDGMENT.code())
                    .bind(1, before)
                    .bind(2, size)
                    .map(row -> {
                        long seq = row.getLong(1);
                        EntryBody body = EntryBody.read(core.keys(), seq, row.getBytes(2));
                        if (body.ord() != row.getLong(3)) {
                            throw Faults.damaged(SealedColumn.BODY, seq);
                        }
                        ItemStatus standing = ItemStatus.read(core.keys(), body.ord(), row.getBytes(4));
                        return new Candidate(line(seq, row.getLong(5), body), standing.inForce() == seq);
                    })
                    .list();
        }

        @Override
        public JudgmentLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(at++).line;
        }
    }
}
