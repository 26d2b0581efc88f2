package org.touchstone.store.sqlite.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.files.Durable;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.journal.Link;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.EntryBody;
import org.touchstone.store.sqlite.sealed.EntryKind;
import org.touchstone.store.sqlite.sealed.LinkedLine;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.HeadFile;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.tables.ExportTable;

/**
 * Migrates a store with one chain over all studies to one chain per study, within one transaction. The old chain is
 * verified link by link first, so that no change from outside enters the new ones. The content, time and number of an
 * entry stay; its place and predecessor become those within its study. One thread.
 */
final class StudyChains {
    private static final int PAGE = 256;
    /** The fact in which every version has named an entry's study. */
    private static final String STUDY = "study";

    private final Connection writer;
    private final Handle handle;
    private final StoreKeys keys;
    private final Catalog catalog;
    private final Map<Optional<Long>, JournalHead> ends = new HashMap<>();
    /** Entry numbers by study, ascending. */
    private final Map<Long, List<Long>> members = new HashMap<>();

    private JournalHead old = JournalHead.EMPTY;
    private JournalHead journal = JournalHead.EMPTY;

    private StudyChains(Connection writer, StoreKeys keys) {
        this.writer = writer;
        this.handle = new Handle(writer);
        this.keys = keys;
        this.catalog = Catalog.read(handle, keys);
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Row(long seq, @Nullable Long judged, byte[] line, byte @Nullable [] body) {}

    /** Migrates the chains. The head file, which holds the old chain, is removed after it was found to agree. */
    static void build(Connection writer, StoreKeys keys, Path folder) throws SQLException, IOException {
        Optional<StoreHead> remembered;
        try (HeadFile headFile = HeadFile.in(folder)) {
            remembered = headFile.read(keys);
        }
        new StudyChains(writer, keys).build(remembered);
        Durable.remove(folder.resolve("head"));
    }

    private void build(Optional<StoreHead> remembered) throws SQLException {
        StoreHead stored = StoreHead.read(handle, keys);
        boolean known = remembered.isEmpty() || remembered.get().head().equals(JournalHead.EMPTY);
        try (PreparedStatement update =
                writer.prepareStatement("UPDATE entry SET study = ?, place = ?, kind = ?, line = ? WHERE seq = ?")) {
            for (List<Row> page = page(); !page.isEmpty(); page = page()) {
                for (Row row : page) {
                    move(row, update);
                    known |= remembered.isPresent()
                            && old.equals(remembered.get().head());
                }
            }
        }
        if (!old.equals(stored.head()) || !known) {
            throw Faults.damaged("end of the journal");
        }
        bundles();
        try (PreparedStatement update = writer.prepareStatement("UPDATE setting SET sealed = ? WHERE no = ?")) {
            update.setBytes(1, new StoreHead(journal, stored.work()).seal(keys));
            update.setInt(2, StoreHead.SETTING);
            update.executeUpdate();
        }
    }

    private List<Row> page() {
        return handle.createQuery("SELECT seq, study, line, body FROM entry WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, old.seq())
                .bind(1, PAGE)
                .map(row -> new Row(row.getLong(1), number(row), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        long value = row.getLong(2);
        return row.wasNull() ? null : value;
    }

    private void move(Row row, PreparedStatement update) throws SQLException {
        byte[] line = keys.open(SealedColumn.UNLINKED_LINE, row.seq, row.line);
        JournalEntry entry = entry(row.seq, line);
        if (row.seq != old.seq() + 1 || !entry.follows(old)) {
            throw Faults.damaged(SealedColumn.UNLINKED_LINE, row.seq);
        }
        EntryKind kind = EntryKind.of(entry);
        Long study = study(row, kind, entry);
        JournalHead chain = ends.getOrDefault(Optional.ofNullable(study), JournalHead.EMPTY);
        byte[] moved = JournalLine.CODEC.encode(entry.movedTo(chain));
        JournalHead end = chain.after(moved);
        update.setObject(1, study);
        update.setLong(2, end.seq());
        update.setInt(3, kind.code());
        update.setBytes(4, new LinkedLine(journal.hash(), moved).seal(keys, row.seq));
        update.setLong(5, row.seq);
        update.executeUpdate();
        old = old.after(line);
        journal = Link.after(journal, study == null ? null : catalog.study(study), end.hash());
        ends.put(Optional.ofNullable(study), end);
        if (study != null) {
            members.computeIfAbsent(study, s -> new ArrayList<>()).add(row.seq);
        }
    }

    private static JournalEntry entry(long seq, byte[] line) {
        try {
            return JournalLine.CODEC.decodeCanonical(line);
        } catch (RejectedException e) {
            throw Faults.damaged(SealedColumn.UNLINKED_LINE, seq);
        }
    }

    private @Nullable Long study(Row row, EntryKind kind, JournalEntry entry) {
        return switch (kind) {
            case JUDGMENT -> row.judged;
            case WITHDRAWAL ->
                handle.createQuery("SELECT study FROM entry WHERE seq = ?")
                        .bind(0, EntryBody.read(keys, row.seq, row.body).before())
                        .mapToLong()
                        .one();
            case NOTE ->
                entry.facts().get(STUDY) instanceof String named
                        ? catalog.numberOf(new StudyId(named)).orElse(null)
                        : null;
        };
    }

    /** Bundles carried every entry of their range; of these, the places within their own study are kept. */
    private void bundles() throws SQLException {
        try (PreparedStatement update = writer.prepareStatement("UPDATE bundle SET sealed = ? WHERE seq = ?")) {
            for (ExportTable.Row row : ExportTable.rows(handle, keys)) {
                ExportRecord was = row.export();
                List<Long> of = members.getOrDefault(
                        catalog.numberOf(was.study()).orElseThrow(() -> Faults.damaged("study of a bundle")),
                        List.of());
                ExportRecord is = new ExportRecord(
                        was.study(),
                        was.sequence(),
                        was.digest(),
                        upTo(of, was.from() - 1) + 1,
                        upTo(of, was.to()),
                        was.judgments(),
                        was.atMillis());
                update.setBytes(1, keys.seal(SealedColumn.BUNDLE, row.seq(), ExportTable.fields(is)));
                update.setLong(2, row.seq());
                update.executeUpdate();
            }
        }
    }

    private static long upTo(List<Long> members, long seq) {
        return members.stream().filter(m -> m <= seq).count();
    }
}
