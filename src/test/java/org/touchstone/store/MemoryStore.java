package org.touchstone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.journal.Link;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.store.packs.PackSpace;
import org.touchstone.store.packs.Packs;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.text.layout.Line;

/** A store in memory that keeps the same contract, for tests of what stands on the ports. One thread. */
public final class MemoryStore implements LocalStore, Journal, Judgments, Items, Exports, Upkeep {
    @SuppressWarnings("ArrayRecordComponent") // kept uncopied, never compared
    private record Written(
            NewEntry entry,
            JournalEntry told,
            byte[] line,
            @Nullable Chain chain,
            String hash) {
        long place() {
            return told.seq();
        }
    }

    /** A pack and the study it belongs to: one of several with the same id when they were begun by different signers. */
    private static final class Shelved {
        PackRecord record;
        final int lineage;
        final Map<String, byte[]> parts;

        Shelved(PackRecord record, int lineage, Map<String, byte[]> parts) {
            this.record = record;
            this.lineage = lineage;
            this.parts = parts;
        }

        StudyId study() {
            return record.facts().study();
        }
    }

    /** Whose entries these are: a study, and which of several with its id. */
    private record Chain(StudyId study, int lineage) {}

    private record Name(int lineage, ItemKey key) {}

    private record Changed(long seq, Change change) {}

    private record Exported(int lineage, ExportRecord record) {}

    private static final class Held {
        final ItemRow facts;
        final byte[] text;
        final String content;
        Shelved pack;
        ItemState settled = ItemState.DUE;
        byte @Nullable [] draft;
        final List<Long> inForce = new ArrayList<>();

        Held(ItemRow facts, byte[] text, String content, Shelved pack) {
            this.content = content;
            this.facts = facts;
            this.text = text;
            this.pack = pack;
        }

        /** Number of the judgment in force, 0 for none. */
        long last() {
            return inForce.isEmpty() ? 0 : inForce.get(inForce.size() - 1);
        }

        boolean gone() {
            return pack.record.isRemoved();
        }

        ItemRow row() {
            ItemState state = settled == ItemState.DUE && draft != null ? ItemState.DRAFT : settled;
            ItemRow f = facts;
            return new ItemRow(
                    f.key(),
                    f.position(),
                    f.kind(),
                    f.domain(),
                    f.taskType(),
                    f.language(),
                    f.multiTurn(),
                    state,
                    pack.record.facts().digest(),
                    draft != null);
        }
    }

    private final List<Written> entries = new ArrayList<>();
    private final List<Changed> changes = new ArrayList<>();
    private final Map<Name, Held> byName = new HashMap<>();
    private final TreeMap<Long, Held> byPosition = new TreeMap<>();
    private final List<Shelved> shelf = new ArrayList<>();
    private final List<Exported> exports = new ArrayList<>();
    private long free = Long.MAX_VALUE;
    private final Map<Optional<Chain>, JournalHead> chains = new HashMap<>();
    private JournalHead head = JournalHead.EMPTY;
    private @Nullable ItemKey lastOpened;
    private @Nullable String broken;
    private boolean importing;

    /** Makes every write fail from now on, as a broken disk would. */
    public void breakDown(String sentence) {
        broken = sentence;
    }

    /** Leaves this much room for packs. */
    public void leaveRoom(long bytes) {
        free = bytes;
    }

    /** Writes succeed again, as after the store was opened anew. */
    public void mend() {
        broken = null;
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public Judgments judgments() {
        return this;
    }

    @Override
    public Drafts drafts() {
        return new Work();
    }

    @Override
    public Items items() {
        return this;
    }

    @Override
    public Packs packs() {
        return new Shelf();
    }

    @Override
    public Exports exports() {
        return this;
    }

    @Override
    public Upkeep upkeep() {
        return this;
    }

    @Override
    public Optional<String> shortage() {
        return Optional.empty();
    }

    @Override
    public Optional<String> readOnly() {
        return Optional.ofNullable(broken);
    }

    @Override
    public void close() {}

    @Override
    public JournalHead head() {
        return head;
    }

    @Override
    public JournalHead head(StudyId study) {
        return chains.getOrDefault(Optional.of(new Chain(study, lineage(study))), JournalHead.EMPTY);
    }

    @Override
    public JournalHead append(NewEntry entry) {
        requireWritable();
        StudyId study = entry.study();
        if (study != null && shelf.stream().noneMatch(s -> s.study().equals(study))) {
            throw new NoSuchElementException("No pack brought this study");
        }
        if (entry instanceof NewEntry.Judged judged) {
            Held item = held(judged.item());
            write(entry);
            changes.add(new Changed(head.seq(), new Change(item.last(), head.seq())));
            item.inForce.add(head.seq());
            item.settled = judged.after();
            item.draft = null;
            if (judged.item().equals(lastOpened)) {
                lastOpened = null;
            }
        } else if (entry instanceof NewEntry.Withdrawn withdrawn) {
            withdraw(withdrawn);
        } else {
            write(entry);
        }
        return head;
    }

    private void withdraw(NewEntry.Withdrawn entry) {
        Held item = held(entry.item());
        if (item.inForce.isEmpty()) {
            throw new IllegalStateException("No judgment of this item is in force");
        }
        write(entry);
        long taken = item.inForce.remove(item.inForce.size() - 1);
        changes.add(new Changed(head.seq(), new Change(taken, item.last())));
        item.settled = item.inForce.isEmpty()
                ? ItemState.DUE
                : judged(item.inForce.get(item.inForce.size() - 1)).after();
        item.draft = entry.draft();
        lastOpened = entry.item();
    }

    private void write(NewEntry entry) {
        StudyId study = entry.study();
        write(entry, study == null ? null : new Chain(study, lineage(study)));
    }

    private void write(NewEntry entry, @Nullable Chain of) {
        JournalHead chain = chains.getOrDefault(Optional.ofNullable(of), JournalHead.EMPTY);
        JournalEntry told = entry.following(chain);
        byte[] line = JournalLine.CODEC.encode(told);
        JournalHead end = chain.after(line);
        chains.put(Optional.ofNullable(of), end);
        head = Link.after(head, entry.study(), end.hash());
        entries.add(new Written(entry, told, line, of, head.hash()));
    }

    private NewEntry.Judged judged(long seq) {
        return (NewEntry.Judged) entries.get((int) seq - 1).entry();
    }

    /** The study that goes by this id. */
    private int lineage(StudyId study) {
        return shelf.stream()
                .filter(s -> s.study().equals(study) && !s.record.isRemoved())
                .findFirst()
                .or(() -> shelf.stream().filter(s -> s.study().equals(study)).reduce((a, b) -> b))
                .map(s -> s.lineage)
                .orElse(-1);
    }

    private @Nullable Held known(ItemKey key) {
        return byName.get(new Name(lineage(key.study()), key));
    }

    private Held held(ItemKey key) {
        Held found = known(key);
        if (found == null || found.gone()) {
            throw new NoSuchElementException("No pack holds this item");
        }
        return found;
    }

    private void requireWritable() {
        if (broken != null) {
            throw new StoreException(StoreException.Reason.READ_ONLY, broken);
        }
    }

    @Override
    public Iterator<Line> lines(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(this::line).iterator();
    }

    private Line line(long seq) {
        Written written = entries.get((int) seq - 1);
        return new Line(seq, written.told(), written.line(), written.hash());
    }

    /** The numbers of a study's entries within a range of its chain. */
    private LongStream numbers(@Nullable StudyId study, long from, long to) {
        Chain chain = study == null ? null : new Chain(study, lineage(study));
        return LongStream.rangeClosed(1, head.seq()).filter(seq -> {
            Written written = entries.get((int) seq - 1);
            return Objects.equals(chain, written.chain()) && written.place() >= from && written.place() <= to;
        });
    }

    @Override
    public Iterator<Line> lines(StudyId study, long from, long to) {
        return numbers(study, from, to).mapToObj(this::line).iterator();
    }

    @Override
    public Iterator<Line> notes(@Nullable StudyId study, long from, long to) {
        return numbers(study, from, to)
                .filter(seq -> entries.get((int) seq - 1).entry() instanceof NewEntry.Noted)
                .mapToObj(this::line)
                .iterator();
    }

    private JudgmentLine judgment(long seq) {
        return new JudgmentLine(
                seq,
                entries.get((int) seq - 1).place(),
                judged(seq).item(),
                judged(seq).judgment());
    }

    @Override
    public Optional<JudgmentLine> inForce(ItemKey item) {
        List<JudgmentLine> all = history(item);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<JudgmentLine> history(ItemKey item) {
        Held found = known(item);
        return found == null
                ? List.of()
                : found.inForce.stream().map(this::judgment).toList();
    }

    @Override
    public Optional<JudgmentLine> latest() {
        return LongStream.rangeClosed(1, head.seq())
                .filter(seq -> entries.get((int) seq - 1).entry() instanceof NewEntry.Judged)
                .boxed()
                .reduce((a, b) -> b)
                .map(this::judgment);
    }

    @Override
    public List<Change> changesAfter(long seq) {
        return changes.stream().filter(c -> c.seq > seq).map(Changed::change).toList();
    }

    @Override
    public JudgmentLine at(long seq) {
        return judgment(seq);
    }

    @Override
    public List<ItemKey> alike(ItemKey item) {
        Held wanted = known(item);
        return wanted == null || wanted.content.isEmpty()
                ? List.of()
                : byPosition.values().stream()
                        .filter(h -> h != wanted && h.content.equals(wanted.content) && !h.inForce.isEmpty())
                        .map(h -> h.facts.key())
                        .toList();
    }

    @Override
    public Iterator<JudgmentLine> newestFirst(long before) {
        return byName.values().stream()
                .filter(h -> !h.inForce.isEmpty())
                .map(h -> h.inForce.get(h.inForce.size() - 1))
                .filter(seq -> seq < before)
                .sorted(Comparator.reverseOrder())
                .map(this::judgment)
                .iterator();
    }

    @Override
    public Origin origin(JudgmentLine line) {
        Held item = byName.values().stream()
                .filter(h -> h.inForce.contains(line.seq()))
                .findFirst()
                .orElseThrow();
        List<JudgmentLine> history = item.inForce.stream()
                .filter(seq -> seq <= line.seq())
                .map(this::judgment)
                .toList();
        boolean exported = exports.stream()
                .anyMatch(e -> e.lineage == item.pack.lineage
                        && e.record.to() >= entries.get((int) line.seq() - 1).place());
        return new Origin(item.pack.record, history, exported);
    }

    private Stream<JudgmentLine> judgmentsOf(StudyId study, long from, long to) {
        return numbers(study, from, to)
                .filter(seq -> entries.get((int) seq - 1).entry() instanceof NewEntry.Judged)
                .mapToObj(this::judgment);
    }

    @Override
    public Iterator<JudgmentLine> ofStudy(StudyId study, long from, long to) {
        return judgmentsOf(study, from, to).iterator();
    }

    @Override
    public Iterator<EntryWithJudgment> recorded(StudyId study, long from, long to) {
        return numbers(study, from, to)
                .mapToObj(seq -> {
                    Written written = entries.get((int) seq - 1);
                    byte[] judgment = written.entry() instanceof NewEntry.Judged j ? j.judgment() : null;
                    return (EntryWithJudgment) new Kept(written.place(), written.line(), judgment);
                })
                .iterator();
    }

    /** An entry with its judgment. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(long place, byte[] line, byte @Nullable [] judgment) implements EntryWithJudgment {
        @Override
        public int bytes() {
            return line.length + (judgment == null ? 0 : judgment.length);
        }
    }

    @Override
    public long count(StudyId study, long from, long to) {
        return judgmentsOf(study, from, to).count();
    }

    @Override
    public long withdrawals(StudyId study, long from, long to) {
        return numbers(study, from, to)
                .filter(seq -> entries.get((int) seq - 1).entry() instanceof NewEntry.Withdrawn)
                .count();
    }

    @Override
    public Optional<ItemRow> find(ItemKey key) {
        return Optional.ofNullable(known(key)).filter(h -> !h.gone()).map(Held::row);
    }

    @Override
    public byte[] text(ItemKey key) {
        return held(key).text;
    }

    private Stream<ItemRow> within(ItemFilter filter) {
        return byPosition.values().stream()
                .filter(h -> !h.gone())
                .map(Held::row)
                .filter(r -> filter.admits(r.facet()))
                .filter(r -> filter.state() == null || filter.state() == r.state());
    }

    @Override
    public long count(ItemFilter filter) {
        return within(filter).count();
    }

    @Override
    public Map<ItemState, Long> tally(ItemFilter filter) {
        return within(filter).collect(Collectors.groupingBy(ItemRow::state, Collectors.counting()));
    }

    @Override
    public List<ItemRow> page(ItemFilter filter, long offset, int limit) {
        return within(filter).skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<ItemRow> firstAfter(ItemFilter filter, long position) {
        return within(filter).filter(r -> r.position() > position).findFirst();
    }

    private <T extends Comparable<T>> List<T> occurring(StudyId study, Function<ItemRow, T> what) {
        return within(new ItemFilter(study, null, null, null))
                .map(what)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> domains(StudyId study) {
        return occurring(study, ItemRow::domain);
    }

    @Override
    public List<String> taskTypes(StudyId study) {
        return occurring(study, ItemRow::taskType);
    }

    @Override
    public List<ItemKind> kinds(StudyId study) {
        return occurring(study, ItemRow::kind);
    }

    @Override
    public Optional<ExportRecord> last(StudyId study) {
        List<ExportRecord> all = of(study);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<ExportRecord> of(StudyId study) {
        int lineage = lineage(study);
        return exports.stream()
                .filter(e -> e.lineage == lineage)
                .map(Exported::record)
                .toList();
    }

    @Override
    public List<ExportRecord> all() {
        return exports.stream().map(Exported::record).toList();
    }

    @Override
    public JournalHead record(ExportRecord export, NewEntry.Noted entry) {
        requireWritable();
        ExportRecord.requireFollowing(last(export.study()), export, head(export.study()), entry);
        write(entry);
        exports.add(new Exported(lineage(export.study()), export));
        return head;
    }

    @Override
    public void maintain() {}

    @Override
    public void look() {}

    @Override
    public void copyTo(Path file) {
        throw new UnsupportedOperationException("Nothing here lies in a file");
    }

    @Override
    public Optional<JournalHead> endOf(Path copy) {
        throw new UnsupportedOperationException("Nothing here lies in a file");
    }

    @Override
    public CheckReport check(Progress progress) {
        return new CheckReport(head.seq(), byName.size(), 0, List.of(), List.of(), true);
    }

    private final class Work implements Drafts {
        @Override
        public void save(ItemKey item, byte[] draft) {
            requireWritable();
            held(item).draft = draft;
            lastOpened = item;
        }

        @Override
        public Optional<byte[]> find(ItemKey item) {
            return Optional.ofNullable(known(item)).map(h -> h.draft);
        }

        @Override
        public void discard(ItemKey item) {
            requireWritable();
            Held found = known(item);
            if (found != null) {
                found.draft = null;
            }
        }

        @Override
        public void setLastOpened(ItemKey item) {
            requireWritable();
            lastOpened = held(item).facts.key();
        }

        @Override
        public Optional<ItemKey> lastOpened() {
            return Optional.ofNullable(lastOpened)
                    .filter(item -> MemoryStore.this.find(item).isPresent());
        }
    }

    private final class Shelf implements Packs {
        private Stream<PackRecord> records(boolean removed) {
            return shelf.stream().map(s -> s.record).filter(r -> r.isRemoved() == removed);
        }

        private Optional<Shelved> shelved(String digest) {
            return shelf.stream()
                    .filter(s ->
                            !s.record.isRemoved() && s.record.facts().digest().equals(digest))
                    .findFirst();
        }

        @Override
        public List<PackRecord> all() {
            return records(false).toList();
        }

        @Override
        public List<PackRecord> removed() {
            return records(true).toList();
        }

        @Override
        public Optional<PackRecord> find(String digest) {
            return shelved(digest).map(s -> s.record);
        }

        @Override
        public Optional<PackRecord> current(StudyId study) {
            return records(false)
                    .filter(p -> p.facts().study().equals(study))
                    .reduce((a, b) -> b.facts().studyVersion() >= a.facts().studyVersion() ? b : a);
        }

        @Override
        public byte[] part(String digest, String name) {
            byte[] found = shelved(digest).map(s -> s.parts.get(name)).orElse(null);
            if (found == null) {
                throw new NoSuchElementException("No pack holds this part");
            }
            return found;
        }

        @Override
        public PackIntake begin(PackFacts facts) {
            requireWritable();
            if (importing || find(facts.digest()).isPresent()) {
                throw new IllegalStateException("This pack is held already or another import is under way");
            }
            importing = true;
            return new Import(facts);
        }

        @Override
        public PackSpace space(long partBytes, long items) {
            return new PackSpace(PackSpace.of(partBytes, items, 0).needed(), free);
        }

        @Override
        public void remove(Collection<String> digests, NewEntry.Noted entry) {
            requireWritable();
            List<Shelved> leaving = digests.stream()
                    .map(d -> shelved(d).orElseThrow(() -> new NoSuchElementException("No such pack is held")))
                    .toList();
            boolean buildsOn = shelf.stream()
                    .filter(s -> !s.record.isRemoved() && !leaving.contains(s))
                    .anyMatch(s -> leaving.stream()
                            .anyMatch(l -> l.lineage == s.lineage && shelf.indexOf(l) < shelf.indexOf(s)));
            if (importing || buildsOn) {
                throw new IllegalStateException("A later pack of the study depends on this one");
            }
            MemoryStore.this.write(entry);
            leaving.forEach(s -> s.record = s.record.removed(entry.atMillis()));
            byName.values().stream().filter(Held::gone).forEach(h -> h.draft = null);
        }
    }

    private final class Import implements PackIntake {
        private final PackFacts facts;
        private final Map<String, byte[]> written = new LinkedHashMap<>();
        private final Map<ItemKey, Held> fresh = new LinkedHashMap<>();
        private final List<Held> back = new ArrayList<>();
        private final int lineage;
        private final Shelved made;
        private final long base = byPosition.isEmpty() ? 0 : byPosition.lastKey() + 1;
        private String part = "";

        Import(PackFacts facts) {
            this.facts = facts;
            this.lineage = shelf.stream()
                    .filter(s -> s.study().equals(facts.study()) && !s.record.isRemoved())
                    .findFirst()
                    .or(() -> shelf.stream()
                            .filter(s -> s.study().equals(facts.study())
                                    && s.record.facts().signerKeyId().equals(facts.signerKeyId()))
                            .reduce((a, b) -> b))
                    .map(s -> s.lineage)
                    .orElse(shelf.size());
            this.made = new Shelved(PackRecord.held(facts, 0, 0, 0), lineage, written);
        }

        @Override
        public void beginPart(String name) {
            if (written.putIfAbsent(name, new byte[0]) != null) {
                throw new IllegalStateException("A part is written once");
            }
            part = name;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            byte[] old = written.get(part);
            if (old == null) {
                throw new IllegalStateException("A part must have begun");
            }
            byte[] all = Arrays.copyOf(old, old.length + length);
            System.arraycopy(bytes, offset, all, old.length, length);
            written.put(part, all);
        }

        @Override
        public void add(NewItem item, byte[] line) {
            ItemKey key = new ItemKey(facts.study(), item.id());
            Held found = byName.get(new Name(lineage, key));
            Held known = found != null && found.gone() && found.inForce.isEmpty() ? null : found;
            if (fresh.containsKey(key) || (known != null && !Arrays.equals(known.text, line))) {
                throw new StoreException(
                        StoreException.Reason.ITEM_CONFLICT,
                        "The pack names an item twice, or one held already with other content.");
            }
            if (known != null && known.gone()) {
                back.add(known);
            } else if (known == null) {
                ItemRow row = new ItemRow(
                        key,
                        base + item.rank(),
                        item.kind(),
                        item.domain(),
                        item.taskType(),
                        item.language(),
                        item.multiTurn(),
                        ItemState.DUE,
                        facts.digest(),
                        false);
                fresh.put(key, new Held(row, line, item.content().get(), made));
            }
        }

        @Override
        public PackRecord commit(NewEntry.Noted entry) {
            requireWritable();
            if (!facts.study().equals(entry.study())) {
                throw new IllegalArgumentException("The journal entry of an import belongs to the pack's study");
            }
            MemoryStore.this.write(entry, new Chain(facts.study(), lineage));
            fresh.forEach((key, h) -> byName.put(new Name(lineage, key), h));
            back.forEach(h -> {
                h.pack.record = h.pack.record.withMore(-1);
                h.pack = made;
            });
            fresh.values().forEach(h -> byPosition.put(h.facts.position(), h));
            long bytes = written.values().stream().mapToLong(b -> b.length).sum();
            made.record = PackRecord.held(facts, fresh.size() + back.size(), bytes, entry.atMillis());
            shelf.add(made);
            close();
            return made.record;
        }

        @Override
        public void close() {
            importing = false;
        }
    }
}
