package org.touchstone.store.sqlite.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The few rows that everything else refers to, opened once: studies, packs, facets. A value; replaced when a pack comes
 * in.
 *
 * @param studies by number
 * @param packs by number, oldest first
 * @param facets by number
 */
public record Catalog(Map<Long, KnownStudy> studies, Map<Long, Pack> packs, Map<Long, Facet> facets) {
    /**
     * A study.
     *
     * @param mark empty for the first of its id; tells items of a later one with the same id, begun anew, from those before
     */
    public record KnownStudy(StudyId id, String mark) {
        public byte[] fields() {
            return new PackedFields.Out().text(id.value()).text(mark).done();
        }

        static KnownStudy read(byte[] fields) {
            PackedFields.In in = new PackedFields.In(fields);
            StudyId id = new StudyId(in.text());
            return new KnownStudy(id, in.atEnd() ? "" : in.text());
        }
    }

    /** Where a part lies in its segment. */
    public record Part(long offset, long length) {}

    /** A pack, its parts by name, the plain length of its segment, and its positions from its first to before the next. */
    public record Pack(
            long study, PackRecord record, Map<String, Part> parts, long segmentLength, long firstOrd, long nextOrd) {
        public boolean isHeld() {
            return !record.isRemoved();
        }

        /** The same with another record. */
        public Pack with(PackRecord other) {
            return new Pack(study, other, parts, segmentLength, firstOrd, nextOrd);
        }

        public byte[] fields() {
            PackFacts facts = record.facts();
            PackedFields.Out out = new PackedFields.Out()
                    .text(facts.digest())
                    .text(facts.study().value())
                    .number(facts.studyVersion())
                    .text(facts.title())
                    .text(facts.guidelineVersion())
                    .text(facts.signerKeyId())
                    .number(facts.leaseEndsAtMillis())
                    .number(record.items())
                    .number(record.importedAtMillis())
                    .number(segmentLength)
                    .number(nextOrd)
                    .number(parts.size());
            parts.forEach((name, part) -> out.text(name).number(part.offset()).number(part.length()));
            return out.number(record.removedAtMillis()).done();
        }

        static Pack read(long study, long firstOrd, byte[] fields) {
            PackedFields.In in = new PackedFields.In(fields);
            PackFacts facts = new PackFacts(
                    in.text(), new StudyId(in.text()), (int) in.number(), in.text(), in.text(), in.text(), in.number());
            long items = in.number();
            long importedAt = in.number();
            long segmentLength = in.number();
            long nextOrd = in.number();
            Map<String, Part> parts = new LinkedHashMap<>();
            for (long left = in.number(); left > 0; left--) {
                parts.put(in.text(), new Part(in.number(), in.number()));
            }
            long removedAt = in.atEnd() ? -1 : in.number();
            PackRecord record = new PackRecord(facts, items, segmentLength, importedAt, removedAt);
            return new Pack(study, record, parts, segmentLength, firstOrd, nextOrd);
        }
    }

    /** A study's field of expertise and kind of task. */
    public record Facet(long study, String domain, String taskType) {
        org.touchstone.domain.work.Facet named(StudyId id) {
            return new org.touchstone.domain.work.Facet(id, domain, taskType);
        }
    }

    /** One stored row. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Sealed(long no, long study, long firstOrd, byte[] bytes) {}

    public static Catalog read(Handle handle, StoreKeys keys) {
        Map<Long, KnownStudy> studies = new LinkedHashMap<>();
        for (Sealed row : rows(handle, "SELECT no, 0, 0, sealed FROM study ORDER BY no")) {
            studies.put(row.no, KnownStudy.read(keys.open(SealedColumn.STUDY, row.no, row.bytes)));
        }
        Map<Long, Pack> packs = new LinkedHashMap<>();
        for (Sealed row : rows(handle, "SELECT no, study, first_ord, sealed FROM pack ORDER BY no")) {
            packs.put(row.no, Pack.read(row.study, row.firstOrd, keys.open(SealedColumn.PACK, row.no, row.bytes)));
        }
        Map<Long, Facet> facets = new LinkedHashMap<>();
        for (Sealed row : rows(handle, "SELECT no, study, 0, sealed FROM facet ORDER BY no")) {
            PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.FACET, row.no, row.bytes));
            facets.put(row.no, new Facet(in.number(), in.text(), in.text()));
        }
        return new Catalog(studies, packs, facets);
    }

    private static List<Sealed> rows(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map(row -> new Sealed(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)))
                .list();
    }

    /** The first position that no visible item has. */
    public long end() {
        return packs.values().stream().mapToLong(Pack::nextOrd).max().orElse(0);
    }

    /** The study that goes by this id now: the one that is held, or else the one that was held last. */
    public Optional<Long> numberOf(StudyId study) {
        List<Pack> all = packsOf(study);
        return all.stream()
                .filter(Pack::isHeld)
                .findFirst()
                .or(() -> all.stream().reduce((a, b) -> b))
                .map(Pack::study);
    }

    /** The study that a pack of this signer goes on with; empty when it begins one. */
    public Optional<Long> numberFor(StudyId study, String signerKeyId) {
        List<Pack> all = packsOf(study);
        return all.stream()
                .filter(Pack::isHeld)
                .findFirst()
                .or(() -> all.stream()
                        .filter(p -> p.record().facts().signerKeyId().equals(signerKeyId))
                        .reduce((a, b) -> b))
                .map(Pack::study);
    }

    /** The packs of studies of this id, removed ones included, oldest import first. */
    private List<Pack> packsOf(StudyId study) {
        return packs.values().stream()
                .filter(p -> p.record().facts().study().equals(study))
                .toList();
    }

    /** What tells the items of the study that goes by this id from those of others of its id. */
    String markOf(StudyId study) {
        return numberOf(study).map(this::mark).orElse("");
    }

    /** What tells the items of this study from those of others of its id. */
    public String mark(long number) {
        return known(number).mark();
    }

    public StudyId study(long number) {
        return known(number).id();
    }

    private KnownStudy known(long number) {
        KnownStudy found = studies.get(number);
        if (found == null) {
            throw Faults.damaged("study " + number);
        }
        return found;
    }

    public Facet facet(long number) {
        Facet found = facets.get(number);
        if (found == null) {
            throw Faults.damaged("facet " + number);
        }
        return found;
    }

    public Pack pack(long number) {
        Pack found = packs.get(number);
        if (found == null) {
            throw Faults.damaged("pack " + number);
        }
        return found;
    }

    /** The packs that are held, by number. */
    public Map<Long, Pack> held() {
        Map<Long, Pack> held = new LinkedHashMap<>(packs);
        held.values().removeIf(pack -> !pack.isHeld());
        return held;
    }

    /** The held pack with this digest. */
    public Optional<Map.Entry<Long, Pack>> packOf(String digest) {
        return packs.entrySet().stream()
                .filter(e -> e.getValue().isHeld())
                .filter(e -> e.getValue().record().facts().digest().equals(digest))
                .findFirst();
    }

    /** The numbers of the facets a filter lets through. */
    public List<Long> facetsOf(ItemFilter filter) {
        List<Long> through = new ArrayList<>();
        facets.forEach((number, facet) -> {
            if (filter.admits(facet.named(study(facet.study())))) {
                through.add(number);
            }
        });
        return through;
    }

    /** The file of a pack. */
    public static Path segmentFile(Path folder, long number) {
        return folder.resolve("segments").resolve(String.format("%06d.seg", number));
    }
}
