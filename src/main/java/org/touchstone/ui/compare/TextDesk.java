package org.touchstone.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.text.PairText;
import org.touchstone.workstation.session.OpenItem;

/**
 * Reads the texts of items into blocks ahead of need, away from the screen thread, and keeps the last few. Screen thread
 * only.
 */
final class TextDesk {
    /** One turn of an item as painted. */
    record Place(ItemKey item, Sides sides, int turn) {
        static Place of(OpenItem open, int turn) {
            return new Place(open.key(), Pair.sides(open), turn);
        }
    }

    private record Kept(Place place, PairText text) {}

    /** The item on the desk, its other turns, the next item, and the one to go back to. */
    private static final int MOST = 8;

    private final TaskRunner runner;
    private final Deque<Kept> kept = new ArrayDeque<>();

    TextDesk(TaskRunner runner) {
        this.runner = runner;
    }

    Optional<PairText> ready(Place place) {
        return kept.stream().filter(k -> k.place().equals(place)).findFirst().map(Kept::text);
    }

    /** Reads the texts and hands them over; at once when they are ready. */
    void read(OpenItem open, int turn, BiConsumer<Place, PairText> then) {
        Place place = Place.of(open, turn);
        Optional<PairText> ready = ready(place);
        if (ready.isPresent()) {
            then.accept(place, ready.get());
            return;
        }
        runner.run(
                () -> PairText.of(open.item(), Pair.sides(open), turn),
                text -> {
                    keep(place, text);
                    then.accept(place, text);
                },
                failure -> {
                    throw new IllegalStateException("A response could not be read", failure);
                });
    }

    private void keep(Place place, PairText text) {
        kept.removeIf(k -> k.place().equals(place));
        kept.addFirst(new Kept(place, text));
        while (kept.size() > MOST) {
            kept.removeLast();
        }
    }
}
