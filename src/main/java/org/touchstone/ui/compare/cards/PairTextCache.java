package org.touchstone.ui.compare.cards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.compare.Pair;
import org.touchstone.workstation.session.OpenItem;

/** Parses the texts of items ahead of need, off the screen thread, and caches the last few. Screen thread only. */
public final class PairTextCache {
    /** One turn of an item as shown. */
    public record Place(ItemKey item, Sides sides, int turn) {
        public static Place of(OpenItem open, int turn) {
            return new Place(open.key(), Pair.sides(open), turn);
        }
    }

    private record Kept(Place place, PairText text) {}

    /** Number of cached texts: the open item, its other turns, the next item and the previous one. */
    private static final int MOST = 8;

    private final TaskRunner runner;
    private final BiConsumer<Place, Exception> onFailure;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /**
     * @param onFailure called for a text that could not be read
     */
    public PairTextCache(TaskRunner runner, BiConsumer<Place, Exception> onFailure) {
        this.runner = runner;
        this.onFailure = onFailure;
    }

    Optional<PairText> ready(Place place) {
        return kept.stream().filter(k -> k.place().equals(place)).findFirst().map(Kept::text);
    }

    /** Reads the texts and passes them on; immediately if they are cached. */
    public void read(OpenItem open, int turn, BiConsumer<Place, PairText> then) {
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
                failure -> onFailure.accept(place, failure));
    }

    private void keep(Place place, PairText text) {
        kept.removeIf(k -> k.place().equals(place));
        kept.addFirst(new Kept(place, text));
        while (kept.size() > MOST) {
            kept.removeLast();
        }
    }
}
