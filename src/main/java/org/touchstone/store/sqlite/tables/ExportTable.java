package org.touchstone.store.sqlite.tables;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.Exports;
import org.touchstone.store.NewEntry;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.Chains;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;

/** Exported bundles on SQLite; each row has the number of its journal entry. */
public final class ExportTable implements Exports {
    private final Core core;
    private final JournalTable journal;
    private final PreparedStatement insert;

    public ExportTable(Core core, JournalTable journal) {
        this.core = core;
        this.journal = journal;
        this.insert = core.writer().prepare("INSERT INTO bundle (seq, study, sealed) VALUES (?, ?, ?)");
    }

    @Override
    public Optional<ExportRecord> last(StudyId study) {
        return core.catalog()
                .numberOf(study)
                .flatMap(number -> core.database()
                        .read(handle -> handle.createQuery(
                                        "SELECT seq, sealed FROM bundle WHERE study = ? ORDER BY seq DESC LIMIT 1")
                                .bind(0, number)
                                .map(row -> read(core.keys(), row.getLong(1), row.getBytes(2)))
                                .findOne()));
    }

    @Override
    public List<ExportRecord> of(StudyId study) {
        return core.catalog()
                .numberOf(study)
                .map(number -> core.database()
                        .read(handle -> handle.createQuery(
                                        "SELECT seq, sealed FROM bundle WHERE study = ? ORDER BY seq")
                                .bind(0, number)
                                .map(row -> read(core.keys(), row.getLong(1), row.getBytes(2)))
                                .list()))
                .orElse(List.of());
    }

    @Override
    public List<ExportRecord> all() {
        return core.database().read(handle -> rows(handle, core.keys())).stream()
                .map(Row::export)
                .toList();
    }

    /** An exported bundle with the number of its journal entry. */
    public record Row(long seq, ExportRecord export) {}

    /** Returns every bundle of every study, oldest first. */
    public static List<Row> rows(Handle handle, StoreKeys keys) {
        return handle.createQuery("SELECT seq, sealed FROM bundle ORDER BY seq")
                .map(row -> new Row(row.getLong(1), read(keys, row.getLong(1), row.getBytes(2))))
                .list();
    }

    /** Decrypts a row. */
    static ExportRecord read(StoreKeys keys, long seq, byte[] sealed) {
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.BUNDLE, seq, sealed));
        return new ExportRecord(
                new StudyId(in.text()), in.number(), in.text(), in.number(), in.number(), in.number(), in.number());
    }

    public static byte[] fields(ExportRecord export) {
        return new PackedFields.Out()
                .text(export.study().value())
                .number(export.sequence())
                .text(export.digest())
                .number(export.from())
                .number(export.to())
                .number(export.judgments())
                .number(export.atMillis())
                .done();
    }

    @Override
    public JournalHead record(ExportRecord export, NewEntry.Noted entry) {
        long study = core.catalog()
                .numberOf(export.study())
                .orElseThrow(() -> new IllegalArgumentException("No pack brought this study"));
        JournalHead end = core.database().read(handle -> Chains.end(handle, core.keys(), study));
        ExportRecord.requireFollowing(last(export.study()), export, end, entry);
        return core.writer()
                .commit(
                        () -> {
                            StoreHead stored = journal.write(entry);
                            JournalHead next = stored.head();
                            insert.setLong(1, next.seq());
                            insert.setLong(2, study);
                            insert.setBytes(3, core.keys().seal(SealedColumn.BUNDLE, next.seq(), fields(export)));
                            insert.executeUpdate();
                            return stored;
                        },
                        core::advance)
                .head();
    }
}
