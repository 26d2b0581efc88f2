package org.touchstone.store.sqlite.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ItemKind;
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
 * The few rows that all others refer to, decrypted once: studies, packs, facets. Immutable; replaced after an import.
 *
 * @param studies by number
 * @param packs by number, oldest first
 * @param facets by number
 */
public record Catalog(Map<Long, KnownStudy> studies, Map<Long, Pack> packs, Map<Long, Facet> facets) {
    /**
     * A study.
     *
     * @param mark empty for the first study with its id; distinguishes the items of a later, separate study with the
     *     same id
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

    /** The place of a part in its segment, in plain bytes. */
    public record Part(long offset, long length) {}

    /** A pack, its parts by name, the plain length of its segment, and its positions from first to before next. */
    public record Pack(
            long study, PackRecord record, Map<String, Part> parts, long segmentLength, long firstOrd, long nextOrd) {
        public boolean isHeld() {
            return !record.isRemoved();
        }

        /** Returns this pack with another record. */
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

    /** A study's field of expertise, kind of task and kind of item. */
    public record Facet(long study, String domain, String taskType, ItemKind kind) {
        org.touchstone.domain.work.Facet named(StudyId id) {
            return new org.touchstone.domain.work.Facet(id, domain, taskType, kind);
        }

        public byte[] fields() {
            return new PackedFields.Out()
                    .number(study)
                    .text(domain)
                    .text(taskType)
                    .text(kind.id())
                    .done();
        }

        /** Reads a facet; older stores name no kind of item, because there was only one. */
        static Facet read(byte[] fields) {
            PackedFields.In in = new PackedFields.In(fields);
            long study = in.number();
            String domain = in.text();
            String taskType = in.text();
            ItemKind kind = in.atEnd()
                    ? ItemKind.COMPARISON
                    : ItemKind.of(in.text()).orElseThrow(() -> Faults.damaged("kind of item"));
            return new Facet(study, domain, taskType, kind);
        }
    }

    /** A stored row. */
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
            facets.put(row.no, Facet.read(keys.open(SealedColumn.FACET, row.no, row.bytes)));
        }
        return new Catalog(studies, packs, facets);
    }

    private static List<Sealed> rows(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map(row -> new Sealed(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)))
                .list();
    }

    /** The first position above all visible items. */
    public long end() {
        return packs.values().stream().mapToLong(Pack::nextOrd).max().orElse(0);
    }

    /** Returns the number of the study with this id: the one that is held, or else the one that was held last. */
    public Optional<Long> numberOf(StudyId study) {
        List<Pack> all = packsOf(study);
        return all.stream()
                .filter(Pack::isHeld)
                .findFirst()
                .or(() -> all.stream().reduce((a, b) -> b))
                .map(Pack::study);
    }

    /** Returns the study that a pack of this signer continues; empty when it begins a new one. */
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

    /** Returns the packs of studies with this id, removed ones included, oldest import first. */
    private List<Pack> packsOf(StudyId study) {
        return packs.values().stream()
                .filter(p -> p.record().facts().study().equals(study))
                .toList();
    }

    /** Returns the mark of the current study with this id. */
    String markOf(StudyId study) {
        return numberOf(study).map(this::mark).orElse("");
    }

    /** Returns the mark of the study with this number. */
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

    /** Returns the packs that are held, by number. */
    public Map<Long, Pack> held() {
        Map<Long, Pack> held = new LinkedHashMap<>(packs);
        held.values().removeIf(pack -> !pack.isHeld());
        return held;
    }

    /** Returns the held pack with this digest. */
    public Optional<Map.Entry<Long, Pack>> packOf(String digest) {
        return packs.entrySet().stream()
                .filter(e -> e.getValue().isHeld())
                .filter(e -> e.getValue().record().facts().digest().equals(digest))
                .findFirst();
    }

    /** Returns the numbers of the facets that match a filter. */
    public List<Long> facetsOf(ItemFilter filter) {
        List<Long> through = new ArrayList<>();
        facets.forEach((number, facet) -> {
            if (filter.admits(facet.named(study(facet.study())))) {
                through.add(number);
            }
        });
        return through;
    }

    /** The segment file of a pack. */
    public static Path segmentFile(Path folder, long number) {
        return folder.resolve("segments").resolve(String.format("%06d.seg", number));
    }
}
