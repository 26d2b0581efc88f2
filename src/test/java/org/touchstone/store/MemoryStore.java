package org.touchstone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;

/** A store in memory that keeps the same contract, for tests of what stands on the ports. One thread. */
public final class MemoryStore implements LocalStore, Journal, Judgments, Items, Exports, Upkeep {
    @SuppressWarnings("ArrayRecordComponent") // kept uncopied, never compared
    private record Written(Entry entry, byte[] line) {}

    private static final class Held {
        final ItemRow facts;
        final byte[] text;
        ItemState settled = ItemState.DUE;
        byte @Nullable [] draft;
        final List<Long> inForce = new ArrayList<>();

        Held(ItemRow facts, byte[] text) {
            this.facts = facts;
            this.text = text;
        }

        ItemRow row() {
            ItemState state = settled == ItemState.DUE && draft != null ? ItemState.DRAFT : settled;
            ItemRow f = facts;
            return new ItemRow(
                    f.key(),
                    f.position(),
                    f.domain(),
                    f.taskType(),
                    f.language(),
                    f.multiTurn(),
                    state,
                    f.packDigest(),
                    draft != null);
        }
    }

    private final List<Written> entries = new ArrayList<>();
    private final Map<ItemKey, Held> byKey = new HashMap<>();
    private final TreeMap<Long, Held> byPosition = new TreeMap<>();
    private final Map<String, PackRecord> packs = new LinkedHashMap<>();
    private final Map<String, Map<String, byte[]>> parts = new HashMap<>();
    private final List<ExportRecord> exports = new ArrayList<>();
    private Head head = Head.EMPTY;
    private @Nullable ItemKey desk;
    private @Nullable String broken;
    private boolean importing;

    /** Makes every write fail from now on, as a broken disk would. */
    public void breakDown(String sentence) {
        broken = sentence;
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
    public Head head() {
        return head;
    }

    @Override
    public Head append(Entry entry) {
        requireWritable();
        if (entry instanceof Entry.Judged judged) {
            Held item = held(judged.item());
            write(entry);
            item.inForce.add(head.seq());
            item.settled = judged.after();
            item.draft = null;
            if (judged.item().equals(desk)) {
                desk = null;
            }
        } else if (entry instanceof Entry.Withdrawn withdrawn) {
            withdraw(withdrawn);
        } else {
            write(entry);
        }
        return head;
    }

    private void withdraw(Entry.Withdrawn entry) {
        Held item = held(entry.item());
        if (item.inForce.isEmpty()) {
            throw new IllegalStateException("No judgment of this item is in force");
        }
        write(entry);
        item.inForce.remove(item.inForce.size() - 1);
        item.settled = item.inForce.isEmpty()
                ? ItemState.DUE
                : judged(item.inForce.get(item.inForce.size() - 1)).after();
        item.draft = entry.draft();
        desk = entry.item();
    }

    private void write(Entry entry) {
        byte[] line = JournalLine.following(head, entry);
        entries.add(new Written(entry, line));
        head = JournalLine.headAfter(head, line);
    }

    private Entry.Judged judged(long seq) {
        return (Entry.Judged) entries.get((int) seq - 1).entry();
    }

    private Held held(ItemKey key) {
        Held found = byKey.get(key);
        if (found == null) {
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
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> new Line(
                        seq,
                        entries.get((int) seq - 1).entry().kind(),
                        entries.get((int) seq - 1).line()))
                .iterator();
    }

    @Override
    public Iterator<Line> notes(long from, long to) {
        List<Line> notes = new ArrayList<>();
        lines(from, to).forEachRemaining(line -> {
            if (entries.get((int) line.seq() - 1).entry() instanceof Entry.Noted) {
                notes.add(line);
            }
        });
        return notes.iterator();
    }

    private JudgmentLine judgment(long seq) {
        return new JudgmentLine(seq, judged(seq).item(), judged(seq).judgment());
    }

    @Override
    public Optional<JudgmentLine> inForce(ItemKey item) {
        List<JudgmentLine> all = history(item);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<JudgmentLine> history(ItemKey item) {
        Held found = byKey.get(item);
        return found == null
                ? List.of()
                : found.inForce.stream().map(this::judgment).toList();
    }

    @Override
    public Iterator<JudgmentLine> newestFirst() {
        return byKey.values().stream()
                .filter(h -> !h.inForce.isEmpty())
                .map(h -> h.inForce.get(h.inForce.size() - 1))
                .sorted(Comparator.reverseOrder())
                .map(this::judgment)
                .iterator();
    }

    private Stream<JudgmentLine> judgmentsOf(StudyId study, long from, long to) {
        return LongStream.rangeClosed(from, Math.min(to, head.seq()))
                .filter(seq -> entries.get((int) seq - 1).entry() instanceof Entry.Judged j
                        && j.item().study().equals(study))
                .mapToObj(this::judgment);
    }

    @Override
    public Iterator<JudgmentLine> ofStudy(StudyId study, long from, long to) {
        return judgmentsOf(study, from, to).iterator();
    }

    @Override
    public Iterator<Recorded> recorded(StudyId study, long from, long to) {
        Map<Long, byte[]> judged = new HashMap<>();
        judgmentsOf(study, from, to).forEach(judgment -> judged.put(judgment.seq(), judgment.bytes()));
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq ->
                        (Recorded) new Kept(seq, entries.get((int) seq - 1).line(), judged.get(seq)))
                .iterator();
    }

    /** An entry with its judgment. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(long seq, byte[] line, byte @Nullable [] judgment) implements Recorded {
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
    public Optional<ItemRow> find(ItemKey key) {
        return Optional.ofNullable(byKey.get(key)).map(Held::row);
    }

    @Override
    public byte[] text(ItemKey key) {
        return held(key).text;
    }

    private Stream<ItemRow> within(ItemFilter filter) {
        return byPosition.values().stream()
                .map(Held::row)
                .filter(r ->
                        filter.study() == null || filter.study().equals(r.key().study()))
                .filter(r -> filter.domain() == null || filter.domain().equals(r.domain()))
                .filter(r -> filter.taskType() == null || filter.taskType().equals(r.taskType()))
                .filter(r -> filter.state() == null || filter.state() == r.state());
    }

    @Override
    public long count(ItemFilter filter) {
        return within(filter).count();
    }

    @Override
    public List<ItemRow> page(ItemFilter filter, long offset, int limit) {
        return within(filter).skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<ItemRow> firstAfter(ItemFilter filter, long position) {
        return within(filter).filter(r -> r.position() > position).findFirst();
    }

    private List<String> occurring(StudyId study, Function<ItemRow, String> what) {
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
    public Optional<ExportRecord> last(StudyId study) {
        List<ExportRecord> all = of(study);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<ExportRecord> of(StudyId study) {
        return exports.stream().filter(e -> e.study().equals(study)).toList();
    }

    @Override
    public List<ExportRecord> all() {
        return List.copyOf(exports);
    }

    @Override
    public Head record(ExportRecord export, Entry.Noted entry) {
        requireWritable();
        ExportRecord.requireFollowing(last(export.study()), export, head);
        write(entry);
        exports.add(export);
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
    public Optional<Head> endOf(Path copy) {
        throw new UnsupportedOperationException("Nothing here lies in a file");
    }

    @Override
    public CheckReport check(CheckProgress progress) {
        return new CheckReport(head.seq(), byKey.size(), 0, List.of(), List.of(), true);
    }

    private final class Work implements Drafts {
        @Override
        public void save(ItemKey item, byte[] draft) {
            requireWritable();
            held(item).draft = draft;
            desk = item;
        }

        @Override
        public Optional<byte[]> find(ItemKey item) {
            return Optional.ofNullable(byKey.get(item)).map(h -> h.draft);
        }

        @Override
        public void discard(ItemKey item) {
            requireWritable();
            Held found = byKey.get(item);
            if (found != null) {
                found.draft = null;
            }
        }

        @Override
        public void putOnDesk(ItemKey item) {
            requireWritable();
            desk = held(item).facts.key();
        }

        @Override
        public Optional<ItemKey> onDesk() {
            return Optional.ofNullable(desk);
        }
    }

    private final class Shelf implements Packs {
        @Override
        public List<PackRecord> all() {
            return List.copyOf(packs.values());
        }

        @Override
        public Optional<PackRecord> find(String digest) {
            return Optional.ofNullable(packs.get(digest));
        }

        @Override
        public Optional<PackRecord> current(StudyId study) {
            return packs.values().stream()
                    .filter(p -> p.facts().study().equals(study))
                    .reduce((a, b) -> b.facts().studyVersion() >= a.facts().studyVersion() ? b : a);
        }

        @Override
        public byte[] part(String digest, String name) {
            byte[] found = parts.getOrDefault(digest, Map.of()).get(name);
            if (found == null) {
                throw new NoSuchElementException("No pack holds this part");
            }
            return found;
        }

        @Override
        public PackWriter begin(PackFacts facts) {
            requireWritable();
            if (importing || packs.containsKey(facts.digest())) {
                throw new IllegalStateException("This pack is held already or another import is under way");
            }
            importing = true;
            return new Import(facts);
        }
    }

    private final class Import implements PackWriter {
        private final PackFacts facts;
        private final Map<String, byte[]> written = new LinkedHashMap<>();
        private final Map<ItemKey, Held> fresh = new LinkedHashMap<>();
        private final long base = byPosition.isEmpty() ? 0 : byPosition.lastKey() + 1;
        private String part = "";

        Import(PackFacts facts) {
            this.facts = facts;
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
            Held known = byKey.get(key);
            if (fresh.containsKey(key) || (known != null && !Arrays.equals(known.text, line))) {
                throw new StoreException(
                        StoreException.Reason.ITEM_CONFLICT,
                        "The pack names an item twice, or one held already with other content.");
            }
            if (known == null) {
                ItemRow row = new ItemRow(
                        key,
                        base + item.rank(),
                        item.domain(),
                        item.taskType(),
                        item.language(),
                        item.multiTurn(),
                        ItemState.DUE,
                        facts.digest(),
                        false);
                fresh.put(key, new Held(row, line));
            }
        }

        @Override
        public PackRecord commit(Entry.Noted entry) {
            requireWritable();
            MemoryStore.this.write(entry);
            byKey.putAll(fresh);
            fresh.values().forEach(h -> byPosition.put(h.facts.position(), h));
            parts.put(facts.digest(), written);
            PackRecord record = new PackRecord(facts, fresh.size(), entry.atMillis());
            packs.put(facts.digest(), record);
            close();
            return record;
        }

        @Override
        public void close() {
            importing = false;
        }
    }
}
