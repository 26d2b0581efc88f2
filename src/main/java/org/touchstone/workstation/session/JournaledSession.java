package org.touchstone.workstation.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Exposure;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.json.CanonicalJson;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.checklist.WellFormed;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.clock.ClockWatch;
import org.touchstone.workstation.library.Library;
import org.touchstone.workstation.queue.Gate;

/**
 * The session over the journal of a store: every decision is one durable entry.
 *
 * <p>The painting of an item that {@link #next} hands out is written by the first call after it (a draft, a look ahead),
 * so that nothing but the one commit of the judgment stands between a decision and the next item. Calls come from one
 * thread at a time.
 */
public final class JournaledSession implements AnnotationSession, AutoCloseable {
    /** Kind of the journal entry that says that the program was left in good order. */
    static final String ENDED = "session-ended";

    private static final String STARTED = "session-started";
    private static final Logger LOG = LoggerFactory.getLogger(JournaledSession.class);

    private record Submitted(OpenItem item, Draft draft, JudgmentId id) {}

    /** What a decision taken elsewhere cannot be asked for afterwards; a vote it must have. */
    private static final Set<Unmet> ASKED_ON_SCREEN_ONLY =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Unmet.PREFERENCE)));

    private final Workplace workplace;
    private final LocalStore store;
    private final Desk desk;
    private final Map<StudyId, JudgmentIds> ids = new HashMap<>();
    private final UndoWindow<Submitted> undo;
    private @Nullable OpenItem unwritten;

    private JournaledSession(Workplace workplace, Gate gate) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.desk = new Desk(workplace, gate);
        this.undo = new UndoWindow<>(workplace.ambient().nanoClock());
    }

    /** Begins a session and says so in the journal; a store that cannot be written is still readable through it. */
    public static JournaledSession start(Workplace workplace) {
        return start(workplace, Gate.OPEN);
    }

    /** The same behind a gate: what it locks is neither handed out nor opened for a first judgment. */
    public static JournaledSession start(Workplace workplace, Gate gate) {
        JournaledSession session = new JournaledSession(workplace, gate);
        session.note(STARTED);
        return session;
    }

    @Override
    public Optional<OpenItem> resume() {
        Optional<OpenItem> open = store.drafts()
                .onDesk()
                .filter(key -> !desk.isLocked(key))
                .map(key -> desk.fetch(key, !workplace.clock().endedCleanly()));
        open.ifPresent(this::putOnDesk);
        return open;
    }

    @Override
    public Optional<OpenItem> next(ItemFilter within) {
        writePainting();
        Optional<OpenItem> next = desk.firstUnjudged(within, null).map(key -> desk.fetch(key, false));
        unwritten = next.orElse(null);
        return next;
    }

    @Override
    public Optional<OpenItem> peekAfter(ItemKey current, ItemFilter within) {
        writePainting();
        return desk.firstUnjudged(within, current).map(key -> desk.fetch(key, false));
    }

    @Override
    public OpenItem open(ItemKey key) {
        writePainting();
        OpenItem item = desk.fetch(key, false);
        putOnDesk(item);
        return item;
    }

    @Override
    public void saveDraft(OpenItem item, Draft draft) throws NotRecordedException {
        requireCurrent(item);
        try {
            keep(item, WellFormed.draft(draft));
        } catch (StoreException e) {
            throw notRecorded(e);
        }
    }

    @Override
    public Set<Unmet> unmet(OpenItem item, Draft draft) {
        return checklist(item).unmet(draft);
    }

    @Override
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        return record(item, draft, display, -1, Set.of());
    }

    @Override
    public JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException {
        return record(item, draft, DisplayFacts.NOT_SHOWN, decidedAtMillis, ASKED_ON_SCREEN_ONLY);
    }

    private JudgmentId record(OpenItem item, Draft draft, DisplayFacts display, long decidedAtMillis, Set<Unmet> waived)
            throws NotRecordedException {
        Draft clean = WellFormed.draft(draft);
        requireSubmittable(item, clean, waived);
        ClockWatch.Reading now = workplace.clock().read(item.study().id());
        DisplayFacts marked = display.withUnblinded(exposures(item));
        boolean told = decidedAtMillis >= 0;
        Timing timing = new Timing(
                clean.activeMillis(),
                clean.correctedMillis(),
                now.sessionMinute(),
                told ? decidedAtMillis : now.wallMillis(),
                told || now.suspect());
        Judgment judgment = judgment(item, clean, marked, timing);
        JudgmentRules.broken(judgment).ifPresent(rule -> {
            throw new IllegalArgumentException(rule.sentence());
        });
        ItemState after = clean.findings().flags().contains(Flag.NOT_MY_FIELD) ? ItemState.ROUTED : ItemState.JUDGED;
        append(new Entry.Judged(item.key(), now.wallMillis(), after, Codecs.JUDGMENT.encode(judgment)));
        unwritten = null;
        desk.clear(item.key());
        undo.open(new Submitted(item, clean, judgment.id()));
        return judgment.id();
    }

    private Judgment judgment(OpenItem item, Draft draft, DisplayFacts display, Timing timing) {
        Judgment revised = item.revising();
        return new Judgment(
                ids(item.study().id()).next(),
                item.study().id(),
                item.item().id(),
                item.study().guidelineVersion(),
                item.attempt(),
                revised == null ? null : revised.id(),
                draft.blind(),
                draft.afterReveal(),
                draft.findings(),
                item.arm(),
                item.sides(),
                display,
                timing);
    }

    /** Each study has its own, because ids count on from the one before, and with it from its time. */
    private JudgmentIds ids(StudyId study) {
        Ambient ambient = workplace.ambient();
        return ids.computeIfAbsent(study, s -> new JudgmentIds(ambient.clock(), ambient.random()));
    }

    /** What may have told the lengths since the judgment that this one revises, and the one that was taken back. */
    private Set<Exposure> exposures(OpenItem item) {
        Set<Exposure> by = EnumSet.noneOf(Exposure.class);
        if (item.revising() != null) {
            inForce(item).ifPresent(line -> by.addAll(Exposures.after(store, line)));
        }
        long withdrawn = desk.paintingOf(item).withdrawn();
        if (withdrawn > 0) {
            store.judgments()
                    .ofStudy(item.study().id(), withdrawn, withdrawn)
                    .forEachRemaining(line -> by.addAll(Exposures.after(store, line)));
        }
        return by;
    }

    private Optional<JudgmentLine> inForce(OpenItem item) {
        return store.judgments().inForce(item.key());
    }

    private void requireSubmittable(OpenItem item, Draft draft, Set<Unmet> waived) {
        Checklist checklist = checklist(item);
        checklist.requireFits(draft);
        Judgment revised = item.revising();
        if (revised != null
                && revised.afterReveal() != null
                && !revised.blind().settled().equals(draft.blind())) {
            throw new IllegalArgumentException("A blind vote is not changed after both texts have been revealed");
        }
        Set<Unmet> unmet = checklist.unmet(draft);
        if (!waived.containsAll(unmet)) {
            throw new IllegalStateException("The study still asks for " + unmet);
        }
        requireCurrent(item);
    }

    /** A key pressed twice must not judge an item twice. */
    private void requireCurrent(OpenItem item) {
        Judgment revised = item.revising();
        boolean current = store.items()
                .find(item.key())
                .map(row -> row.state().isJudged())
                .map(judged -> judged ? revised != null && isInForce(revised) : revised == null)
                .orElse(false);
        if (!current) {
            throw new IllegalStateException("The item has been judged since it was opened");
        }
    }

    private boolean isInForce(Judgment judgment) {
        return store.judgments()
                .inForce(new ItemKey(judgment.study(), judgment.item()))
                .filter(line -> Library.judgment(line).id().equals(judgment.id()))
                .isPresent();
    }

    @Override
    public Optional<JudgmentId> undoable() {
        return submitted().map(Submitted::id);
    }

    /** What can be taken back; not once its item went with its pack. */
    private Optional<Submitted> submitted() {
        return undo.current()
                .filter(last -> store.items().find(last.item().key()).isPresent());
    }

    @Override
    public OpenItem undo() throws NotRecordedException {
        Submitted last = submitted().orElseThrow(() -> new IllegalStateException("Nothing can be taken back any more"));
        OpenItem item = last.item();
        long withdrawn = inForce(item).map(JudgmentLine::place).orElse(0L);
        Painting painting = new Painting(item.attempt(), item.sides(), item.arm(), item.reveals(), withdrawn);
        append(new Entry.Withdrawn(
                item.key(),
                workplace.clock().read(item.study().id()).wallMillis(),
                facts(Map.of(
                        "study", item.study().id().value(),
                        "item", item.item().id().value(),
                        "judgment", last.id().toString())),
                new DraftRecord(painting, last.draft()).encode()));
        undo.close();
        OpenItem reopened = desk.fetch(item.key(), false);
        putOnDesk(reopened);
        return reopened;
    }

    /** Writes what is still unwritten and says in the journal that the session ended in good order. */
    @Override
    public void close() {
        writePainting();
        note(ENDED);
    }

    private static Checklist checklist(OpenItem item) {
        return new Checklist(item.study(), item.item(), item.reveals());
    }

    private void keep(OpenItem item, Draft draft) {
        store.drafts().save(item.key(), new DraftRecord(desk.paintingOf(item), draft).encode());
        if (unwritten != null && unwritten.key().equals(item.key())) {
            unwritten = null;
        }
    }

    private void writePainting() {
        OpenItem item = unwritten;
        unwritten = null;
        if (item != null) {
            putOnDesk(item);
        }
    }

    /** Remembers what is open. A store that cannot be written shows its items all the same; drafts will say so. */
    private void putOnDesk(OpenItem item) {
        unwritten = null;
        try {
            if (item.revising() == null) {
                keep(item, item.draft());
            } else {
                store.drafts().putOnDesk(item.key());
            }
        } catch (StoreException e) {
            LOG.warn("The open item could not be remembered: {}", e.getMessage());
        }
    }

    private void append(Entry entry) throws NotRecordedException {
        try {
            store.journal().append(entry);
        } catch (StoreException e) {
            throw notRecorded(e);
        }
    }

    private void note(String kind) {
        if (store.readOnly().isPresent()) {
            return;
        }
        ClockWatch.Reading now = workplace.clock().read();
        Map<String, Object> facts = Map.of("software", workplace.software(), "clockSuspect", now.suspect() ? 1L : 0L);
        try {
            store.journal().append(new Entry.Noted(kind, now.wallMillis(), facts(facts)));
        } catch (StoreException e) {
            LOG.warn("The journal could not note {}: {}", kind, e.getMessage());
        }
    }

    private static byte[] facts(Map<String, Object> facts) {
        return CanonicalJson.of(new TreeMap<>(facts));
    }

    private static NotRecordedException notRecorded(StoreException e) {
        String sentence = e.getMessage();
        return new NotRecordedException(sentence == null ? "The store could not be written." : sentence, e);
    }
}
