package org.touchstone.ui.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;

/** A session that keeps everything in maps, so that the judging screen can be tested without a store. */
public final class InMemorySession implements AnnotationSession {
    /** A decision as it arrived. */
    record Decision(OpenItem item, Draft draft, DisplayFacts display) {}

    private final Map<ItemKey, OpenItem> items = new LinkedHashMap<>();
    private final Map<ItemKey, Draft> drafts = new HashMap<>();
    private final Map<ItemKey, Decision> decided = new LinkedHashMap<>();
    private final List<ItemKey> order = new ArrayList<>();
    private final Map<ItemKey, Judgment> judgments = new HashMap<>();
    private int submitted;
    private @Nullable ItemKey current;
    private @Nullable ItemKey lastSubmitted;
    private int draftSaves;

    /** When set, the next submission is refused with this sentence. */
    @Nullable
    String refuseWith;

    /** When set, drafts are refused with this sentence. */
    @Nullable
    public String refuseDraftsWith;

    public int draftTries;

    /** When set, opening the next item fails. */
    public boolean failNext;

    public InMemorySession(List<OpenItem> due) {
        due.forEach(i -> {
            items.put(i.key(), i);
            order.add(i.key());
        });
    }

    /** The same store after a crash: drafts and decisions are there, nothing else. */
    InMemorySession reopened() {
        InMemorySession again = new InMemorySession(List.copyOf(items.values()));
        again.drafts.putAll(drafts);
        again.decided.putAll(decided);
        again.judgments.putAll(judgments);
        again.submitted = submitted;
        again.current = current;
        return again;
    }

    public List<Decision> decisions() {
        return List.copyOf(decided.values());
    }

    public Optional<Draft> draftOf(OpenItem item) {
        return Optional.ofNullable(drafts.get(item.key()));
    }

    int draftSaves() {
        return draftSaves;
    }

    @Override
    public Optional<OpenItem> resume() {
        return Optional.ofNullable(current).filter(k -> !decided.containsKey(k)).map(k -> withDraft(k, true));
    }

    @Override
    public Optional<OpenItem> next(ItemFilter within) {
        if (failNext) {
            throw new IllegalStateException("the store is gone");
        }
        Optional<ItemKey> due =
                order.stream().filter(k -> !decided.containsKey(k)).findFirst();
        due.ifPresent(k -> current = k);
        return due.map(k -> withDraft(k, false));
    }

    @Override
    public Optional<OpenItem> peekAfter(ItemKey after, ItemFilter within) {
        return order.stream()
                .filter(k -> !decided.containsKey(k) && !k.equals(after))
                .findFirst()
                .map(k -> withDraft(k, false));
    }

    @Override
    public OpenItem open(ItemKey key) {
        if (!items.containsKey(key)) {
            throw new NoSuchElementException("No pack holds this item");
        }
        current = key;
        return withDraft(key, false);
    }

    private OpenItem withDraft(ItemKey key, boolean recovered) {
        OpenItem i = NullCheck.present(items.get(key));
        Judgment judged = decided.containsKey(key) ? NullCheck.present(judgments.get(key)) : null;
        Draft begun = judged == null
                ? i.draft()
                : new Draft(
                        judged.decision(),
                        judged.findings(),
                        Reading.everything(i.plan().places()),
                        0);
        Draft draft = drafts.getOrDefault(key, begun);
        boolean kept = recovered && drafts.containsKey(key);
        return new OpenItem(i.study(), i.item(), i.plan(), draft, kept, judged);
    }

    @Override
    public void saveDraft(OpenItem item, Draft draft) throws NotRecordedException {
        draftTries++;
        if (refuseDraftsWith != null) {
            throw new NotRecordedException(refuseDraftsWith, new IllegalStateException("refused"));
        }
        if (decided.containsKey(item.key())) {
            throw new IllegalStateException("The item was judged after it was opened");
        }
        drafts.put(item.key(), draft);
        draftSaves++;
    }

    @Override
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        return record(item, draft, display, Set.of());
    }

    @Override
    public JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException {
        Set<Unmet> waived = EnumSet.complementOf(EnumSet.of(Unmet.DECISION));
        return record(item, draft, DisplayFacts.notShown(item.plan().places()), waived);
    }

    private JudgmentId record(OpenItem item, Draft draft, DisplayFacts display, Set<Unmet> waived)
            throws NotRecordedException {
        Checklist checklist = item.checklist();
        checklist.requireFits(draft);
        if (!waived.containsAll(checklist.unmet(draft))) {
            throw new IllegalStateException("Requirements are unmet");
        }
        Judgment current = decided.containsKey(item.key()) ? judgments.get(item.key()) : null;
        if (!Objects.equals(current, item.revising())) {
            throw new IllegalStateException("The item was judged after it was opened");
        }
        if (refuseWith != null) {
            throw new NotRecordedException(refuseWith, new java.io.IOException("disk full"));
        }
        JudgmentId id = new JudgmentId(new UUID(0x7000, 0x8000_0000_0000_0000L + ++submitted));
        Judgment judgment = new Judgment(
                id,
                item.study().id(),
                item.item().id(),
                "1",
                current == null ? null : current.id(),
                draft.decision(),
                draft.findings(),
                item.plan().shown(display),
                new Timing(draft.activeMillis(), draft.correctedMillis(), 0, 0, false));
        // Whatever the screen does, it must not make what readers refuse.
        JudgmentRules.broken(judgment).ifPresent(rule -> {
            throw new AssertionError(rule.sentence());
        });
        judgments.put(item.key(), judgment);
        decided.put(item.key(), new Decision(item, draft, display));
        drafts.remove(item.key());
        lastSubmitted = item.key();
        return id;
    }

    @Override
    public Optional<JudgmentId> undoable() {
        return Optional.ofNullable(lastSubmitted)
                .map(k -> NullCheck.present(judgments.get(k)).id());
    }

    /** Takes the last judgment back; of a revision the one before is not kept here, so the item is open for a first one. */
    @Override
    public OpenItem undo() {
        ItemKey key = lastSubmitted;
        if (key == null) {
            throw new IllegalStateException("Nothing can be taken back any more");
        }
        Decision taken = NullCheck.present(decided.remove(key));
        lastSubmitted = null;
        drafts.put(key, taken.draft());
        current = key;
        return withDraft(key, false);
    }

    /** Turns what must be there into what is there. */
    private static final class NullCheck {
        private NullCheck() {}

        static <T> T present(@Nullable T value) {
            return Objects.requireNonNull(value);
        }
    }
}
