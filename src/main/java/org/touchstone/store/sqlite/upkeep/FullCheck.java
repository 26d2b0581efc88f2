package org.touchstone.store.sqlite.upkeep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.integrity.Blocks;
import org.touchstone.store.sqlite.integrity.Checkpointer;
import org.touchstone.store.sqlite.sealed.EntryBody;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.segment.Segment;
import org.touchstone.store.sqlite.segment.SegmentFormat;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.tables.ExportTable;
import org.touchstone.store.sqlite.tables.ItemRows;
import org.touchstone.store.sqlite.tables.ItemTable;
import org.touchstone.tasks.Progress;

/**
 * Verifies the whole store as of one commit: SQLite's integrity check, every link and body, every item and count
 * recomputed from the journal, every chunk of every segment. Needs nine bytes per item. One use, one thread.
 */
final class FullCheck {
    private static final long SETTINGS = 3;
    private static final int MOST_PROBLEMS = 100;
    private static final int ITEMS_PER_PAGE = 2048;
    private static final int CHUNKS_PER_REPORT = 16;
    /** As many bytes as a chunk. */
    private static final int BLOCKS_PER_UNIT = SegmentFormat.CHUNK / Blocks.SIZE;

    private final Core core;
    private final Progress progress;
    private final List<Long> exported = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<List<Long>, Long> counts = new HashMap<>();
    private long[] inForce = new long[0];
    private byte[] state = new byte[0];
    private long entries;
    private long items;
    private long segmentBytes;
    private long done;
    private long total;

    /** Thrown to stop early. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    FullCheck(Core core, Progress progress) {
        this.core = core;
        this.progress = progress;
    }

    CheckReport run() {
        boolean complete = true;
        try {
            core.database().readAtOnce(handle -> {
                runWithin(handle);
                return true;
            });
        } catch (Cancelled e) {
            complete = false;
        } catch (StoreException e) {
            problem(e);
        }
        return new CheckReport(entries, items, segmentBytes, problems, remarks, complete);
    }

    private void runWithin(Handle handle) {
        Catalog catalog = Catalog.read(handle, core.keys());
        long last = ChainCheck.last(handle);
        total = last
                + catalog.end()
                + catalog.packs().values().stream()
                        .filter(Catalog.Pack::isHeld)
                        .mapToLong(p -> SegmentFormat.chunks(p.segmentLength()))
                        .sum()
                + core.checkpointer().size() / BLOCKS_PER_UNIT;
        inForce = new long[Math.toIntExact(catalog.end())];
        state = new byte[inForce.length];
        guarded(() -> sqlite(handle));
        ChainCheck check = new ChainCheck(core.keys(), catalog);
        guarded(() -> chain(handle, check, last));
        guarded(() -> items(handle, catalog));
        guarded(() -> drafts(handle));
        guarded(() -> tally(handle));
        guarded(() -> settings(handle));
        guarded(() -> bundles(handle, catalog, check));
        catalog.packs().forEach((number, pack) -> {
            if (pack.isHeld()) {
                guarded(() -> segment(number, pack));
            }
        });
        guarded(this::files);
    }

    private void guarded(Runnable part) {
        try {
            part.run();
        } catch (StoreException e) {
            problem(e);
        } catch (IllegalArgumentException e) {
            problem(Faults.damaged("content"));
        }
    }

    private void problem(StoreException e) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void step(long units) {
        done += units;
        if (core.isEnding() || !progress.report(Math.min(done, total), total)) {
            throw new Cancelled();
        }
    }

    private void sqlite(Handle handle) {
        List<String> said = handle.createQuery("PRAGMA integrity_check(20)")
                .map(row -> row.getString(1))
                .list();
        if (!said.equals(List.of("ok"))) {
            throw Faults.damaged("database pages");
        }
    }

    private void chain(Handle handle, ChainCheck check, long last) {
        JournalHead head = JournalHead.EMPTY;
        while (head.seq() < last) {
            JournalHead next = check.page(handle, head, this::replay);
            step(next.seq() - head.seq());
            head = next;
            entries = head.seq();
        }
        if (!head.equals(StoreHead.read(handle, core.keys()).head())) {
            throw Faults.damaged("end of the journal");
        }
    }

    private void replay(ChainCheck.Proved entry) {
        if (entry.entry().is(JournalKind.BUNDLE_EXPORTED)) {
            exported.add(entry.seq());
        }
        EntryBody body = entry.body();
        if (body == null) {
            return;
        }
        if (body.ord() < 0 || body.ord() >= inForce.length || inForce[(int) body.ord()] != body.before()) {
            throw Faults.damaged(SealedColumn.BODY, entry.seq());
        }
        inForce[(int) body.ord()] = body.after().inForce();
        state[(int) body.ord()] = (byte) body.after().state().code();
    }

    /** An item's row as stored. */
    private record Stored(
            long ord,
            long facet,
            long state,
            @Nullable Long alike,
            ItemMeta meta,
            ItemStatus standing,
            boolean draft,
            boolean found) {}

    private void items(Handle handle, Catalog catalog) {
        long from = 0;
        List<Stored> page = page(handle, catalog, from);
        while (!page.isEmpty()) {
            page.forEach(row -> guarded(() -> item(catalog, row)));
            long next = page.get(page.size() - 1).ord + 1;
            step(next - from);
            from = next;
            page = page(handle, catalog, from);
        }
        long expected = catalog.packs().values().stream()
                .mapToLong(p -> p.record().items())
                .sum();
        if (items != expected) {
            throw Faults.damaged("number of items");
        }
    }

    private List<Stored> page(Handle handle, Catalog catalog, long from) {
        return handle.createQuery("SELECT i.ord, i.facet, i.state, i.sealed, i.standing, d.ord IS NOT NULL, i.alike"
                        + " FROM item i"
                        + " LEFT JOIN draft d ON d.ord = i.ord WHERE i.ord >= ? AND i.ord < ? ORDER BY i.ord LIMIT ?")
                .bind(0, from)
                .bind(1, catalog.end())
                .bind(2, ITEMS_PER_PAGE)
                .map(row -> {
                    long ord = row.getLong(1);
                    ItemMeta meta = ItemMeta.read(core.keys(), ord, row.getBytes(4));
                    ItemStatus standing = ItemStatus.read(core.keys(), ord, row.getBytes(5));
                    return new Stored(
                            ord,
                            row.getLong(2),
                            row.getLong(3),
                            ChainCheck.number(row, 7),
                            meta,
                            standing,
                            row.getBoolean(6),
                            found(handle, catalog, ord, meta));
                })
                .list();
    }

    private boolean found(Handle handle, Catalog catalog, long ord, ItemMeta meta) {
        return handle.createQuery("SELECT ord FROM item_key WHERE mac = ?")
                .bind(0, core.keys().lookup(ItemRows.key(catalog, meta), mark(catalog, meta)))
                .mapToLong()
                .findOne()
                .filter(at -> at == ord)
                .isPresent();
    }

    private static String mark(Catalog catalog, ItemMeta meta) {
        return catalog.mark(catalog.facet(meta.facet()).study());
    }

    private void item(Catalog catalog, Stored row) {
        items++;
        ItemState shown = row.standing.with(row.draft);
        boolean gone = !catalog.pack(row.meta.pack()).isHeld();
        boolean nameless = row.state == ItemStatus.GONE;
        boolean holds = (row.found || nameless)
                && row.meta.facet() == row.facet
                && Objects.equals(row.alike, core.keys().alike(row.meta.content()))
                && shown.code() + (gone ? ItemStatus.GONE : 0) == row.state
                && row.standing.inForce() == inForce[(int) row.ord]
                && row.standing.state().code() == state[(int) row.ord]
                && row.meta.offset() + row.meta.length()
                        <= catalog.pack(row.meta.pack()).segmentLength();
        if (!gone) {
            counts.merge(List.of(row.ord / ItemTable.BLOCK, row.facet, (long) shown.code()), 1L, Long::sum);
        }
        if (!holds) {
            throw Faults.damaged(SealedColumn.ITEM, row.ord);
        }
    }

    private void drafts(Handle handle) {
        long[] sum = {0};
        handle.createQuery("SELECT ord, version, sealed FROM draft")
                .map(row -> {
                    core.keys().open(SealedColumn.DRAFT, row.getLong(1), row.getLong(2), row.getBytes(3));
                    return core.keys().draftMark(row.getLong(1), row.getLong(2));
                })
                .forEach(mark -> sum[0] ^= mark);
        if (core.workIsOlder()
                || sum[0] != StoreHead.read(handle, core.keys()).work().drafts()) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED,
                    "Drafts or the item opened last are not those of the last session; recorded judgments are not"
                            + " affected.");
        }
    }

    private void tally(Handle handle) {
        Map<List<Long>, Long> stored = new HashMap<>();
        handle.createQuery("SELECT block, facet, state, n FROM tally WHERE n <> 0")
                .map(row -> stored.put(List.of(row.getLong(1), row.getLong(2), row.getLong(3)), row.getLong(4)) == null)
                .forEach(isNew -> {});
        if (!stored.equals(counts)) {
            throw Faults.damaged("counts");
        }
    }

    private void settings(Handle handle) {
        if (!handle.createQuery("SELECT count(*) FROM setting")
                .mapToLong()
                .one()
                .equals(SETTINGS)) {
            throw Faults.damaged("settings");
        }
    }

    private void bundles(Handle handle, Catalog catalog, ChainCheck check) {
        List<Long> kept = handle.createQuery("SELECT seq FROM bundle ORDER BY seq")
                .mapToLong()
                .list();
        if (!kept.equals(exported)) {
            throw Faults.damaged("bundles do not match the journal");
        }
        ExportTable.rows(handle, core.keys()).forEach(row -> {
            ExportRecord export = row.export();
            Long study = catalog.numberOf(export.study()).orElse(null);
            if (study == null || export.to() > check.end(study).seq()) {
                throw Faults.damaged("bundles reach beyond the journal");
            }
        });
    }

    private void segment(long number, Catalog.Pack pack) {
        try (Segment segment =
                new Segment(Catalog.segmentFile(core.folder(), number), pack.segmentLength(), core.keys())) {
            for (long chunk = 0; chunk < segment.chunks(); chunk++) {
                segmentBytes += segment.open(chunk).length;
                if (chunk % CHUNKS_PER_REPORT == 0) {
                    step(Math.min(CHUNKS_PER_REPORT, segment.chunks() - chunk));
                }
            }
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    private void files() {
        try {
            Checkpointer.Findings found = core.checkpointer().prove(number -> {
                if (number % BLOCKS_PER_UNIT == 0) {
                    step(1);
                }
                return true;
            });
            problems.addAll(found.problems());
            remarks.addAll(found.remarks());
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }
}
