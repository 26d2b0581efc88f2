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

/** Fetches items with everything a screen needs, and keeps each shown as it was first. Writes nothing. One thread. */
final class ItemLoader {
    private final LocalStore store;
    private final Library library;
    private final Assignment assignment;
    private final Gate gate;
    private final Map<ItemKey, DraftRecord> opened = new HashMap<>();
    private @Nullable ReadItem lastRead;

    private record ReadItem(ItemKey key, Item item) {}

    ItemLoader(ProfileContext workplace, Gate gate) {
        this.gate = gate;
        this.store = workplace.store();
        this.library = new Library(store);
        this.assignment = new Assignment(store.items(), workplace.annotator().keyId());
    }

    /** Whether the gate keeps the annotator from an item; never from one that is judged already, to be revised. */
    boolean isLocked(ItemKey key) {
        return store.items().find(key).filter(this::isLocked).isPresent();
    }

    private boolean isLocked(ItemRow row) {
        return !row.state().isJudged() && gate.locked().contains(row.facet());
    }

    /**
     * An item for a first judgment or, when one is in force, for its revision.
     *
     * @throws NoSuchElementException when no pack holds it or the gate keeps the annotator from it
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

    /** The text of an item, read once for the look ahead and the opening after it; texts never change. */
    private Item text(ItemKey key) {
        ReadItem last = lastRead;
        if (last == null || !last.key().equals(key)) {
            last = new ReadItem(key, library.item(key));
            lastRead = last;
        }
        return last.item();
    }

    /** The first item that is still to be judged within the filter, other than {@code except}. */
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

    /** What is to be kept of an item that was fetched here, with this work on it. */
    DraftRecord keep(OpenItem item, Draft draft) {
        return new DraftRecord(item.plan(), draft, withdrawn(item));
    }

    /** Place of the judgment on an item that was taken back last; 0 when none was. */
    long withdrawn(OpenItem item) {
        DraftRecord kept = opened.get(item.key());
        return kept == null ? 0 : kept.withdrawn();
    }

    /** The item is off the desk; what is kept of it is with the store from now on. */
    void clear(ItemKey key) {
        opened.remove(key);
    }

    private PresentationPlan plan(Study study, Item item, ItemRow row, @Nullable Judgment inForce) {
        if (inForce == null) {
            DraftRecord earlier = opened.get(new ItemKey(study.id(), item.id()));
            return earlier != null ? earlier.plan() : assignment.plan(study, item, row);
        }
        // Routed items carry no votes, so whether they are revealed is still open.
        boolean reveals = inForce.decision().isRevealed()
                || (row.state() == ItemState.ROUTED
                        && assignment.plan(study, item, row).reveals());
        Presentation shown = inForce.presentation();
        return new PresentationPlan(shown.order(), shown.arm(), reveals);
    }

    /** A revision starts from what was said; its time starts anew, and all texts have been read. */
    private static Draft draftOf(Judgment judgment) {
        Reading everything = Reading.everything(judgment.presentation().order().size());
        return new Draft(judgment.decision(), judgment.findings(), everything, 0);
    }
}
