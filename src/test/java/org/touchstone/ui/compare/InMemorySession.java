package org.touchstone.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.judgments.JudgmentRules;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Presentation;
import org.touchstone.domain.judgment.PresentationPlan;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.testing.Pairs;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.Checklist;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.QueueFilter;

/** A session that keeps everything in maps, so that the judging screen can be tested without a store. */
final class InMemorySession implements AnnotationSession {
    /** A decision as it arrived. */
    record Decision(OpenItem item, Draft draft, DisplayFacts display) {}

    private final Map<ItemKey, OpenItem> items = new LinkedHashMap<>();
    private final Map<ItemKey, Draft> drafts = new HashMap<>();
    private final Map<ItemKey, Decision> decided = new LinkedHashMap<>();
    private final List<ItemKey> order = new ArrayList<>();
    private @Nullable ItemKey current;
    private @Nullable ItemKey lastSubmitted;
    private int draftSaves;

    /** When set, the next submission is refused with this sentence. */
    @Nullable
    String refuseWith;

    /** When set, opening the next item fails. */
    boolean failNext;

    InMemorySession(List<OpenItem> due) {
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
        again.current = current;
        return again;
    }

    List<Decision> decisions() {
        return List.copyOf(decided.values());
    }

    Optional<Draft> draftOf(OpenItem item) {
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
    public Optional<OpenItem> next(QueueFilter within) {
        if (failNext) {
            throw new IllegalStateException("the store is gone");
        }
        Optional<ItemKey> due =
                order.stream().filter(k -> !decided.containsKey(k)).findFirst();
        due.ifPresent(k -> current = k);
        return due.map(k -> withDraft(k, false));
    }

    @Override
    public Optional<OpenItem> peekAfter(ItemKey after, QueueFilter within) {
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
        Draft draft = drafts.getOrDefault(key, i.draft());
        boolean kept = recovered && drafts.containsKey(key);
        return new OpenItem(
                i.study(),
                i.item(),
                new PresentationPlan(
                        Pairs.sides(i).order(), i.plan().arm(), i.plan().reveals()),
                draft,
                kept,
                null);
    }

    @Override
    public void saveDraft(OpenItem item, Draft draft) {
        drafts.put(item.key(), draft);
        draftSaves++;
    }

    @Override
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        if (!Checklist.of(item).unmet(draft).isEmpty()) {
            throw new IllegalStateException("Requirements are unmet");
        }
        if (refuseWith != null) {
            throw new NotRecordedException(refuseWith, new java.io.IOException("disk full"));
        }
        JudgmentId id = new JudgmentId(new UUID(0x7000, 0x8000_0000_0000_0001L + decided.size()));
        Timing timing = new Timing(draft.activeMillis(), draft.correctedMillis(), 0, 0, false);
        // Whatever the screen does, it must not make what readers refuse.
        JudgmentRules.broken(new Judgment(
                        id,
                        item.study().id(),
                        item.item().id(),
                        "1",
                        null,
                        new ComparisonDecision(
                                Pairs.votes(draft).blind(), Pairs.votes(draft).afterReveal()),
                        draft.findings(),
                        new Presentation(Pairs.sides(item).order(), item.plan().arm(), display),
                        timing))
                .ifPresent(rule -> {
                    throw new AssertionError(rule.sentence());
                });
        decided.put(item.key(), new Decision(item, draft, display));
        lastSubmitted = item.key();
        return new JudgmentId(new UUID(0x7000, 0x8000_0000_0000_0000L + decided.size()));
    }

    @Override
    public JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException {
        return submit(item, draft, DisplayFacts.notShown(2));
    }

    @Override
    public Optional<JudgmentId> undoable() {
        return Optional.ofNullable(lastSubmitted)
                .map(k -> new JudgmentId(new UUID(0x7000, 0x8000_0000_0000_0000L + decided.size())));
    }

    @Override
    public OpenItem undo() {
        ItemKey key = NullCheck.present(lastSubmitted);
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
            return java.util.Objects.requireNonNull(value);
        }
    }
}
