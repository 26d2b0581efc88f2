package org.touchstone.ui.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.work.ItemFilter;
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
        Draft draft = drafts.getOrDefault(key, i.draft());
        boolean kept = recovered && drafts.containsKey(key);
        return new OpenItem(i.study(), i.item(), i.attempt(), i.sides(), i.arm(), i.reveals(), draft, kept, null);
    }

    @Override
    public void saveDraft(OpenItem item, Draft draft) throws NotRecordedException {
        draftTries++;
        if (refuseDraftsWith != null) {
            throw new NotRecordedException(refuseDraftsWith, new IllegalStateException("refused"));
        }
        if (decided.containsKey(item.key())) {
            throw new IllegalStateException("The item has been judged since it was opened");
        }
        drafts.put(item.key(), draft);
        draftSaves++;
    }

    @Override
    public Set<Unmet> unmet(OpenItem item, Draft draft) {
        Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);
        var findings = draft.findings();
        if (findings.flags().contains(Flag.NOT_MY_FIELD)) {
            return unmet;
        }
        Requirements asked = item.study().requirements();
        add(
                unmet,
                Unmet.PREFERENCE,
                !draft.blind().bothBad() && !draft.blind().covers(item.item().scopes()));
        int from = asked.rationaleFromStrength();
        add(
                unmet,
                Unmet.RATIONALE,
                from > 0
                        && findings.rationale().isBlank()
                        && draft.blind().preferences().stream().anyMatch(p -> p.strength() >= from));
        add(unmet, Unmet.BOTH_ENDS, asked.bothEndsRead() && draft.endsSeen() != 3);
        add(
                unmet,
                Unmet.CRITERIA,
                asked.allCriteria()
                        && findings.criteria().size()
                                < 2 * item.study().criteria().size());
        add(
                unmet,
                Unmet.SPAN_FOR_UNSAFE,
                asked.spanForUnsafe()
                        && findings.flags().contains(Flag.UNSAFE)
                        && findings.spans().isEmpty());
        add(unmet, Unmet.CONFIDENCE, asked.confidence() && findings.confidence() == -1);
        var last = draft.afterReveal();
        add(
                unmet,
                Unmet.FINAL_VOTE,
                item.reveals()
                        && (last == null
                                || (!last.bothBad() && !last.covers(item.item().scopes()))));
        return unmet;
    }

    private static void add(Set<Unmet> unmet, Unmet requirement, boolean condition) {
        if (condition) {
            unmet.add(requirement);
        }
    }

    @Override
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        if (!unmet(item, draft).isEmpty()) {
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
                        item.attempt(),
                        null,
                        draft.blind(),
                        draft.afterReveal(),
                        draft.findings(),
                        item.arm(),
                        item.sides(),
                        display,
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
        return submit(item, draft, DisplayFacts.NOT_SHOWN);
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
