package org.touchstone.store.jdbc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.PackWriter;
import org.touchstone.store.Packs;

/** The packs on SQLite and in segments. */
final class PackShelf implements Packs {
    private final Core core;
    private final JournalTable journal;
    private final AtomicBoolean importing = new AtomicBoolean();

    PackShelf(Core core, JournalTable journal) {
        this.core = core;
        this.journal = journal;
    }

    @Override
    public List<PackRecord> all() {
        return core.catalog().packs().values().stream()
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
    public PackWriter begin(PackFacts facts) {
        core.writer().requireWritable();
        core.writer().reserve().requireRoom(false);
        if (find(facts.digest()).isPresent() || !importing.compareAndSet(false, true)) {
            throw new IllegalStateException("This pack is held already or another import is under way");
        }
        try {
            return new PackImport(core, journal, facts, () -> importing.set(false));
        } catch (IOException e) {
            importing.set(false);
            throw Faults.io(e);
        } catch (RuntimeException e) {
            importing.set(false);
            throw e;
        }
    }
}
