package org.touchstone.workstation.session;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.Items;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.checklist.KindRules;
import org.touchstone.workstation.library.Library;
import org.touchstone.workstation.queue.Gate;

/** Loads items with everything a screen needs, and shows each one as it was shown first. Writes nothing. One thread. */
final class ItemLoader {
    private final LocalStore store;
    private final Library library;
    private final Assignment assignment;
    private final Gate gate;
    private final Map<ItemKey, DraftRecord> opened = new HashMap<>();
    private @Nullable ReadItem lastRead;

    private record ReadItem(ItemKey key, Item item) {}

    ItemLoader(ProfileContext context, Gate gate) {
        this.gate = gate;
        this.store = context.store();
        this.library = new Library(store);
        this.assignment = new Assignment(store.items(), context.annotator().keyId());
    }

    /** Whether the gate locks an item; a judged item can always be revised. */
    boolean isLocked(ItemKey key) {
        return store.items().find(key).filter(this::isLocked).isPresent();
    }

    private boolean isLocked(ItemRow row) {
        return !row.state().isJudged() && gate.locked().contains(row.facet());
    }

    /**
     * Loads an item for a first judgment or, when one is in force, for its revision.
     *
     * @throws NoSuchElementException when no pack holds it or the gate locks it
     */
    OpenItem fetch(ItemKey key, boolean recovered) {
        ItemRow row =
                store.items().find(key).orElseThrow(() -> new NoSuchElementException("No pack holds " + key.item()));
        if (isLocked(row)) {
            throw new NoSuchElementException("The item " + key.item() + " is locked");
        }
        Item item = text(key);
        Study study = library.study(key.study());
        Judgment inForce = row.state().isJudged() ? library.inForce(key).orElse(null) : null;
        Optional<DraftRecord> stored = store.drafts().find(key).map(DraftCodec::decode);
        Draft untouched = Draft.untouched(
                KindRules.of(item.kind()).nothing(), item.responses().size());
        DraftRecord kept = stored.orElseGet(() ->
                new DraftRecord(plan(study, item, row, inForce), inForce == null ? untouched : draftOf(inForce), 0));
        Draft draft = kept.draft().settled();
        opened.put(key, kept);
        boolean worked = stored.isPresent() && !draft.equals(untouched);
        return new OpenItem(study, item, kept.plan(), draft, recovered && worked, inForce);
    }

    /** Returns an item's text; cached, because the look-ahead and the following opening both need it. */
    private Item text(ItemKey key) {
        ReadItem last = lastRead;
        if (last == null || !last.key().equals(key)) {
            last = new ReadItem(key, library.item(key));
            lastRead = last;
        }
        return last.item();
    }

    /** Returns the first unjudged item that matches the filter, other than {@code except}. */
    Optional<ItemKey> firstUnjudged(ItemFilter within, @Nullable ItemKey except) {
        Optional<ItemRow> due = first(within, ItemState.DUE, except);
        Optional<ItemRow> draft = first(within, ItemState.DRAFT, except);
        if (due.isEmpty() || draft.isEmpty()) {
            return due.or(() -> draft).map(ItemRow::key);
        }
        return Optional.of(due.get().position() < draft.get().position() ? due.get() : draft.get())
                .map(ItemRow::key);
    }

    private Optional<ItemRow> first(ItemFilter within, ItemState state, @Nullable ItemKey except) {
        if (within.state() != null && within.state() != state) {
            return Optional.empty();
        }
        ItemFilter filter = within.without(gate.locked()).in(state);
        Items items = store.items();
        Optional<ItemRow> row = items.firstAfter(filter, -1);
        return row.isPresent() && row.get().key().equals(except)
                ? items.firstAfter(filter, row.get().position())
                : row;
    }

    /** Makes the record of a loaded item to be stored, with this draft. */
    DraftRecord keep(OpenItem item, Draft draft) {
        return new DraftRecord(item.plan(), draft, withdrawn(item));
    }

    /** Returns the place of the last withdrawn judgment on an item; 0 when there is none. */
    long withdrawn(OpenItem item) {
        DraftRecord kept = opened.get(item.key());
        return kept == null ? 0 : kept.withdrawn();
    }

    /** Forgets an item that was stored; from now on the store holds its record. */
    void clear(ItemKey key) {
        opened.remove(key);
    }

    private PresentationPlan plan(Study study, Item item, ItemRow row, @Nullable Judgment inForce) {
        if (inForce == null) {
            DraftRecord earlier = opened.get(new ItemKey(study.id(), item.id()));
            return earlier != null ? earlier.plan() : assignment.plan(study, item, row);
        }
        // A routed item has no votes, so whether its texts are opened is still undecided.
        boolean reveals = inForce.decision().isRevealed()
                || (row.state() == ItemState.ROUTED
                        && assignment.plan(study, item, row).reveals());
        Presentation shown = inForce.presentation();
        return new PresentationPlan(shown.order(), shown.arm(), reveals);
    }

    /** A revision starts from the judgment; its time starts anew, and all texts count as read. */
    private static Draft draftOf(Judgment judgment) {
        Reading everything = Reading.everything(judgment.presentation().order().size());
        return new Draft(judgment.decision(), judgment.findings(), everything, 0);
    }
}
