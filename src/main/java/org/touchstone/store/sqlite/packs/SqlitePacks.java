package org.touchstone.store.sqlite.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.store.packs.PackSpace;
import org.touchstone.store.packs.Packs;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.tables.DraftTable;
import org.touchstone.store.sqlite.tables.JournalTable;

/** Packs stored in SQLite and in segments. */
public final class SqlitePacks implements Packs {
    private final Core core;
    private final JournalTable journal;
    private final DraftTable drafts;
    private final AtomicBoolean importing = new AtomicBoolean();

    public SqlitePacks(Core core, JournalTable journal, DraftTable drafts) {
        this.core = core;
        this.journal = journal;
        this.drafts = drafts;
    }

    @Override
    public List<PackRecord> all() {
        return core.catalog().packs().values().stream()
                .filter(Catalog.Pack::isHeld)
                .map(Catalog.Pack::record)
                .toList();
    }

    @Override
    public List<PackRecord> removed() {
        return core.catalog().packs().values().stream()
                .filter(pack -> !pack.isHeld())
                .map(Catalog.Pack::record)
                .toList();
    }

    @Override
    public Optional<PackRecord> find(String digest) {
        return core.catalog().packOf(digest).map(e -> e.getValue().record());
    }

    @Override
    public Optional<PackRecord> current(StudyId study) {
        return all().stream()
                .filter(p -> p.facts().study().equals(study))
                .reduce((a, b) -> b.facts().studyVersion() >= a.facts().studyVersion() ? b : a);
    }

    @Override
    public byte[] part(String digest, String name) {
        Map.Entry<Long, Catalog.Pack> pack =
                core.catalog().packOf(digest).orElseThrow(() -> new NoSuchElementException("No such pack is held"));
        Catalog.Part part = pack.getValue().parts().get(name);
        if (part == null) {
            throw new NoSuchElementException("The pack has no part " + name);
        }
        return core.segment(pack.getKey()).read(part.offset(), Math.toIntExact(part.length()));
    }

    @Override
    public PackIntake begin(PackFacts facts) {
        core.writer().requireWritable();
        core.writer().reserve().requireRoom(false);
        if (find(facts.digest()).isPresent() || !importing.compareAndSet(false, true)) {
            throw new IllegalStateException("This pack is held already or another import is under way");
        }
        try {
            return new SqlitePackIntake(core, journal, facts, () -> importing.set(false));
        } catch (IOException e) {
            importing.set(false);
            throw Faults.io(e);
        } catch (RuntimeException e) {
            importing.set(false);
            throw e;
        }
    }

    @Override
    public PackSpace space(long partBytes, long items) {
        try {
            return PackSpace.of(
                    partBytes, items, Files.getFileStore(core.folder()).getUsableSpace());
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public void remove(Collection<String> digests, NewEntry.Noted entry) {
        core.writer().requireWritable();
        if (!importing.compareAndSet(false, true)) {
            throw new IllegalStateException("An import is under way");
        }
        try {
            new PackRemoval(core, journal, drafts).remove(digests, entry);
        } finally {
            importing.set(false);
        }
    }
}
