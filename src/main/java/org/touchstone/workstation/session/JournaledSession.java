package org.touchstone.workstation.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.NewEntry;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.KindRules;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.checklist.WellFormed;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.clock.ClockWatch;
import org.touchstone.workstation.library.Library;
import org.touchstone.workstation.queue.Gate;

/**
 * The session over the journal of a store: every decision is one durable entry.
 *
 * <p>The presentation plan of an item from {@link #next} is written by the first call after it (a draft, a look-ahead),
 * so that only the commit of the judgment separates a decision from the next item. Calls must come from one thread at a
 * time.
 */
public final class JournaledSession implements AnnotationSession, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledSession.class);

    private record Submitted(OpenItem item, Draft draft, JudgmentId id) {}

    /** Requirements that a decision made elsewhere cannot meet afterwards; a vote is always required. */
    private static final Set<Unmet> ASKED_ON_SCREEN_ONLY =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Unmet.DECISION)));

    private final ProfileContext context;
    private final LocalStore store;
    private final ItemLoader loader;
    private final Map<StudyId, JudgmentIds> ids = new HashMap<>();
    private final UndoWindow<Submitted> undo;
    private @Nullable OpenItem unwritten;

    private JournaledSession(ProfileContext context, Gate gate) {
        this.context = context;
        this.store = context.store();
        this.loader = new ItemLoader(context, gate);
        this.undo = new UndoWindow<>(context.ambient().nanoClock());
    }

    /** Begins a session and records that in the journal; a store that cannot be written remains readable. */
    public static JournaledSession start(ProfileContext context) {
        return start(context, Gate.OPEN);
    }

    /** Begins a session behind a gate: locked items are neither handed out nor opened for a first judgment. */
    public static JournaledSession start(ProfileContext context, Gate gate) {
        JournaledSession session = new JournaledSession(context, gate);
        session.note(JournalKind.SESSION_STARTED);
        return session;
    }

    @Override
    public Optional<OpenItem> resume() {
        Optional<OpenItem> open = store.drafts()
                .lastOpened()
                .filter(key -> !loader.isLocked(key))
                .map(key -> loader.fetch(key, !context.clock().endedCleanly()));
        open.ifPresent(this::setLastOpened);
        return open;
    }

    @Override
    public Optional<OpenItem> next(ItemFilter within) {
        writePlan();
        Optional<OpenItem> next = loader.firstUnjudged(within, null).map(key -> loader.fetch(key, false));
        unwritten = next.orElse(null);
        return next;
    }

    @Override
    public Optional<OpenItem> peekAfter(ItemKey current, ItemFilter within) {
        writePlan();
        return loader.firstUnjudged(within, current).map(key -> loader.fetch(key, false));
    }

    @Override
    public OpenItem open(ItemKey key) {
        writePlan();
        OpenItem item = loader.fetch(key, false);
        setLastOpened(item);
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
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        return record(item, draft, display, -1, Set.of());
    }

    @Override
    public JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException {
        return record(item, draft, DisplayFacts.notShown(item.plan().places()), decidedAtMillis, ASKED_ON_SCREEN_ONLY);
    }

    private JudgmentId record(OpenItem item, Draft draft, DisplayFacts display, long decidedAtMillis, Set<Unmet> waived)
            throws NotRecordedException {
        Draft clean = WellFormed.draft(draft);
        requireSubmittable(item, clean, waived);
        ClockWatch.Reading now = context.clock().read(item.study().id());
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
        append(new NewEntry.Judged(item.key(), now.wallMillis(), after, Codecs.JUDGMENT.encode(judgment)));
        unwritten = null;
        loader.clear(item.key());
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
                revised == null ? null : revised.id(),
                draft.decision(),
                draft.findings(),
                item.plan().shown(display),
                timing);
    }

    /** One generator per study, because ids increase from one to the next and would reveal times of other studies. */
    private JudgmentIds ids(StudyId study) {
        Ambient ambient = context.ambient();
        return ids.computeIfAbsent(study, s -> new JudgmentIds(ambient.clock(), ambient.random()));
    }

    /**
     * Returns what may have revealed the lengths since the judgment that this one revises, and since the withdrawn one.
     */
    private Set<Exposure> exposures(OpenItem item) {
        Set<Exposure> by = EnumSet.noneOf(Exposure.class);
        if (item.revising() != null) {
            inForce(item).ifPresent(line -> by.addAll(Exposures.after(store, line)));
        }
        long withdrawn = loader.withdrawn(item);
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
        Checklist checklist = item.checklist();
        checklist.requireFits(draft);
        Judgment revised = item.revising();
        if (revised != null && revised.decision().isRevealed()) {
            KindRules.of(item.item().kind()).requireSameBlind(revised.decision(), draft.decision());
        }
        Set<Unmet> unmet = checklist.unmet(draft);
        if (!waived.containsAll(unmet)) {
            throw new IllegalStateException("The study still requires " + unmet);
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
            throw new IllegalStateException("The item was judged after it was opened");
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

    /** Returns what can be undone; nothing once the item's pack was removed. */
    private Optional<Submitted> submitted() {
        return undo.current()
                .filter(last -> store.items().find(last.item().key()).isPresent());
    }

    @Override
    public OpenItem undo() throws NotRecordedException {
        Submitted last = submitted().orElseThrow(() -> new IllegalStateException("Nothing can be taken back any more"));
        OpenItem item = last.item();
        long withdrawn = inForce(item).map(JudgmentLine::place).orElse(0L);
        append(new NewEntry.Withdrawn(
                item.key(),
                context.clock().read(item.study().id()).wallMillis(),
                last.id(),
                DraftCodec.encode(new DraftRecord(item.plan(), last.draft(), withdrawn))));
        undo.close();
        OpenItem reopened = loader.fetch(item.key(), false);
        setLastOpened(reopened);
        return reopened;
    }

    /** Writes pending records and records in the journal that the session ended normally. */
    @Override
    public void close() {
        writePlan();
        note(JournalKind.SESSION_ENDED);
    }

    private void keep(OpenItem item, Draft draft) {
        store.drafts().save(item.key(), DraftCodec.encode(loader.keep(item, draft)));
        if (unwritten != null && unwritten.key().equals(item.key())) {
            unwritten = null;
        }
    }

    private void writePlan() {
        OpenItem item = unwritten;
        unwritten = null;
        if (item != null) {
            setLastOpened(item);
        }
    }

    /**
     * Records which item is open. A store that cannot be written still shows its items; saving a draft reports the
     * failure.
     */
    private void setLastOpened(OpenItem item) {
        unwritten = null;
        try {
            if (item.revising() == null) {
                keep(item, item.draft());
            } else {
                store.drafts().setLastOpened(item.key());
            }
        } catch (StoreException e) {
            LOG.warn("Cannot store which item is open: {}", e.getMessage());
        }
    }

    private void append(NewEntry entry) throws NotRecordedException {
        try {
            store.journal().append(entry);
        } catch (StoreException e) {
            throw notRecorded(e);
        }
    }

    private void note(JournalKind kind) {
        if (store.readOnly().isPresent()) {
            return;
        }
        ClockWatch.Reading now = context.clock().read();
        JournalFacts facts = new JournalFacts.Session(kind, context.software(), now.suspect());
        try {
            store.journal().append(new NewEntry.Noted(now.wallMillis(), facts));
        } catch (StoreException e) {
            LOG.warn("Cannot record {} in the journal: {}", kind.word(), e.getMessage());
        }
    }

    private static NotRecordedException notRecorded(StoreException e) {
        String sentence = e.getMessage();
        return new NotRecordedException(sentence == null ? "The store could not be written." : sentence, e);
    }
}
