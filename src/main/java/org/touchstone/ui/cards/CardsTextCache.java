package org.touchstone.ui.cards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.workstation.session.OpenItem;

/**
 * Reads the texts of items into blocks ahead of need, away from the screen thread, and keeps the last few. Screen thread
 * only.
 */
public final class CardsTextCache {
    /** One turn of an item as painted. */
    public record Place(ItemKey item, List<ResponseId> order, int turn) {
        public static Place of(OpenItem open, int turn) {
            return new Place(open.key(), open.plan().order(), turn);
        }
    }

    private record Kept(Place place, CardsText text) {}

    /** The item on the desk, its other turns, the next item, and the one to go back to. */
    private static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(CardsTextCache.class);

    private final TaskRunner runner;
    private final boolean whole;
    private final BiConsumer<Place, Exception> onFailure;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /**
     * Holds nothing yet.
     *
     * @param whole whether each response is read as one text, whatever its turns
     * @param onFailure hears of a text that could not be read
     */
    public CardsTextCache(TaskRunner runner, boolean whole, BiConsumer<Place, Exception> onFailure) {
        this.runner = runner;
        this.whole = whole;
        this.onFailure = onFailure;
    }

    Optional<CardsText> ready(Place place) {
        return kept.stream().filter(k -> k.place().equals(place)).findFirst().map(Kept::text);
    }

    /** Reads the texts and hands them over; at once when they are ready. */
    public void read(OpenItem open, int turn, BiConsumer<Place, CardsText> then) {
        Place place = Place.of(open, turn);
        Optional<CardsText> ready = ready(place);
        if (ready.isPresent()) {
            then.accept(place, ready.get());
            return;
        }
        runner.run(
                () -> text(open, turn),
                text -> {
                    keep(place, text);
                    then.accept(place, text);
                },
                failure -> onFailure.accept(place, failure));
    }

    private CardsText text(OpenItem open, int turn) {
        List<ResponseId> order = open.plan().order();
        return whole ? CardsText.whole(open.item(), order) : CardsText.of(open.item(), order, turn);
    }

    /** Lays texts out that will probably be shown next; they keep the layout. */
    void layAhead(CardsText cards, TypeSize size, SlotPlan.Room room) {
        runner.run(
                () -> cards.slot(size, room).heightRatioPerMille(),
                ratio -> {},
                // Only time is lost: the same is done, and its failure told, when the item is painted.
                failure -> LOG.warn("The next item could not be laid out ahead", failure));
    }

    private void keep(Place place, CardsText text) {
        kept.removeIf(k -> k.place().equals(place));
        kept.addFirst(new Kept(place, text));
        while (kept.size() > MOST) {
            kept.removeLast();
        }
    }
}
