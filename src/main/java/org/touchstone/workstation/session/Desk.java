package org.touchstone.workstation.session;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.Items;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;
import org.touchstone.workstation.queue.Gate;

/** Fetches items with everything a screen needs, and keeps each painted as it was first. Writes nothing. One thread. */
final class Desk {
    private final LocalStore store;
    private final Library library;
    private final Assignment assignment;
    private final Gate gate;
    private final Map<ItemKey, Painting> painted = new HashMap<>();
    private @Nullable ReadItem lastRead;

    private record ReadItem(ItemKey key, Comparison item) {}

    Desk(Workplace workplace, Gate gate) {
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
        Comparison item = text(key);
        Study study = library.study(key.study());
        Judgment inForce = row.state().isJudged() ? library.inForce(key).orElse(null) : null;
        Optional<DraftRecord> kept = store.drafts().find(key).map(DraftRecord::decode);
        Painting painting = kept.map(DraftRecord::painting).orElseGet(() -> painting(study, item, row, inForce));
        Draft draft = kept.map(DraftRecord::draft)
                .orElseGet(() -> inForce == null ? Draft.EMPTY : draftOf(inForce))
                .settled();
        painted.put(key, painting);
        return new OpenItem(
                study,
                item,
                painting.attempt(),
                painting.sides(),
                painting.arm(),
                painting.reveals(),
                draft,
                recovered && kept.isPresent() && !draft.equals(Draft.EMPTY),
                inForce);
    }

    /** The text of an item, read once for the look ahead and the opening after it; texts never change. */
    private Comparison text(ItemKey key) {
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

    /** How an item that was fetched here was painted. */
    Painting paintingOf(OpenItem item) {
        Painting painting = painted.get(item.key());
        return painting != null ? painting : new Painting(item.attempt(), item.sides(), item.arm(), item.reveals());
    }

    /** The item is off the desk; its painting is kept by the store from now on. */
    void clear(ItemKey key) {
        painted.remove(key);
    }

    private Painting painting(Study study, Comparison item, ItemRow row, @Nullable Judgment inForce) {
        if (inForce == null) {
            Painting earlier = painted.get(new ItemKey(study.id(), item.id()));
            return earlier != null ? earlier : assignment.paint(study, item, row, 1);
        }
        // Routed items carry no votes, so whether they are revealed is still open.
        boolean reveals = inForce.afterReveal() != null
                || (row.state() == ItemState.ROUTED
                        && assignment.paint(study, item, row, inForce.attempt()).reveals());
        return new Painting(inForce.attempt(), inForce.sides(), inForce.arm(), reveals);
    }

    /** A revision starts from what was said; its time starts anew, and both texts have been read. */
    private static Draft draftOf(Judgment judgment) {
        return new Draft(judgment.blind(), judgment.afterReveal(), judgment.findings(), 0, 0, 3, 0);
    }
}
