package org.touchstone.store.sqlite.packs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.files.Durable;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.segment.SegmentWriter;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.tables.JournalTable;

/**
 * Imports one pack: bytes into a segment beside its final name, index rows in batches above the highest visible
 * position, where no query reads. Decisions may be recorded between batches.
 */
final class SqlitePackIntake implements PackIntake {
    private final Core core;
    private final JournalTable journal;
    private final PackFacts facts;
    private final Runnable ended;
    private final PackTable table;
    private final SegmentWriter segment;
    private final Map<String, Catalog.Part> parts = new LinkedHashMap<>();
    private String part = "";
    private long partStart;
    private long highestRank = -1;
    private boolean begun;
    private boolean done;
    private boolean closed;

    SqlitePackIntake(Core core, JournalTable journal, PackFacts facts, Runnable ended) throws IOException {
        this.core = core;
        this.journal = journal;
        this.facts = facts;
        this.ended = ended;
        this.table = new PackTable(core, facts.study(), facts.signerKeyId());
        Durable.createFolder(core.folder().resolve("segments"));
        this.segment = new SegmentWriter(Catalog.segmentFile(core.folder(), table.pack()), core.keys());
    }

    @Override
    public void beginPart(String name) {
        endPart();
        if (parts.containsKey(name) || name.isEmpty()) {
            throw new IllegalStateException("A part has a name and is written once");
        }
        part = name;
        partStart = segment.length();
        begun = true;
    }

    private void endPart() {
        if (begun) {
            parts.put(part, new Catalog.Part(partStart, segment.length() - partStart));
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!begun) {
            throw new IllegalStateException("A part must have begun");
        }
        if (core.isEnding()) {
            // The profile was closed during an import that did not stop when asked to.
            throw new StoreException(StoreException.Reason.READ_ONLY, "The profile is closed.");
        }
        try {
            segment.write(bytes, offset, length);
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public void add(NewItem item, byte[] line) {
        if (line.length != item.length() || partStart + item.offset() + item.length() > segment.length()) {
            throw new IllegalArgumentException("An item's line lies within what was written");
        }
        highestRank = Math.max(highestRank, item.rank());
        table.add(new PackTable.Fresh(new ItemKey(facts.study(), item.id()), item, partStart + item.offset(), line));
    }

    @Override
    public PackRecord commit(NewEntry.Noted entry) {
        table.finish();
        endPart();
        begun = false;
        if (!facts.study().equals(entry.study())) {
            throw new IllegalArgumentException("The journal entry of an import belongs to the pack's study");
        }
        try {
            long length = segment.finish();
            PackRecord record = PackRecord.held(facts, table.items(), length, entry.atMillis());
            long nextOrd = table.base() + highestRank + 1;
            Catalog.Pack pack = new Catalog.Pack(table.study(), record, parts, length, table.base(), nextOrd);
            core.writer()
                    .commit(
                            () -> {
                                table.show(pack);
                                return journal.write(entry, table.study(), () -> {});
                            },
                            next -> {
                                core.advance(next);
                                core.refreshCatalog();
                            });
            done = true;
            return record;
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            table.close();
            if (!done && core.writer().broken().isEmpty()) {
                segment.drop();
                ImportCleanup.removeRows(core);
            } else {
                // The last commit may have reached the disk although it failed: then the next opening needs the
                // segment.
                segment.close();
            }
        } catch (IOException e) {
            throw Faults.io(e);
        } finally {
            ended.run();
        }
    }
}
