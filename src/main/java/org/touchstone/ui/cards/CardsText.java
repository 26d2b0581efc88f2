package org.touchstone.ui.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.LineCounter;
import org.touchstone.blinding.Passage;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.type.TypeSize;

/**
 * The responses of one turn of an item, read and ready to be laid out at any size. Build it off the screen thread, ahead of
 * need; lay it out there too, and the item appears in one pulse. Safe to use from any thread.
 */
public final class CardsText {
    private final List<ReadingText> texts;
    private final List<Passage> judged;
    private final Map<Passage, ReadingText> answers = new HashMap<>();
    private volatile @Nullable Laid laid;

    private record Laid(TypeSize size, SlotPlan.Room room, CardsLayout layout) {}

    private CardsText(Item item, List<ReadingText> texts, List<Passage> judged) {
        this.texts = List.copyOf(texts);
        this.judged = List.copyOf(judged);
        for (Passage passage : judged) {
            Response response = item.response(passage.response());
            answers.put(
                    passage, ReadingText.of(response.turns().get(passage.turn()).content()));
        }
    }

    /**
     * Reads one turn of all responses.
     *
     * @param order the responses by place
     * @param assistantTurn which answer is judged, from 1; a response that has fewer shows its last
     */
    public static CardsText of(Item item, List<ResponseId> order, int assistantTurn) {
        List<ReadingText> texts = new ArrayList<>();
        List<Passage> judged = new ArrayList<>();
        for (ResponseId id : order) {
            Response response = item.response(id);
            int turn = Math.min(assistantTurn, response.assistantTurns());
            texts.add(ReadingText.ofTurn(response, turn));
            judged.add(new Passage(id, response.indexOfAssistantTurn(turn)));
        }
        return new CardsText(item, texts, judged);
    }

    /** Reads each response as one text, for prompts of a single turn and for judging the whole conversation. */
    public static CardsText whole(Item item, List<ResponseId> order) {
        List<ReadingText> texts =
                order.stream().map(id -> ReadingText.whole(item.response(id))).toList();
        return new CardsText(item, texts, Passage.judged(item, Scope.CONVERSATION));
    }

    /** Counts lines as they are set with the real typefaces. */
    public LineCounter counter(TypeSize size) {
        Map<String, TextLayout> counted = new HashMap<>();
        return (passage, measure, atMost) -> {
            ReadingText answer = answers.get(passage);
            if (answer == null) {
                throw new IllegalArgumentException("The passage is not part of this item");
            }
            // an empty answer still takes the one line that says so
            return counted.computeIfAbsent(passage + "@" + measure, key -> answer.set(size, size.measure(measure)))
                    .count(atMost);
        };
    }

    /**
     * Plans the slot within the room that a card of this size has, and sets all responses for it. The last answer is kept:
     * asked ahead of need and off the screen thread, it is there at once when the item is painted.
     */
    public CardsLayout slot(TypeSize size, SlotPlan.Room room) {
        Laid last = laid;
        if (last == null || !last.size().equals(size) || !last.room().equals(room)) {
            last = new Laid(size, room, planned(size, room));
            laid = last;
        }
        return last.layout();
    }

    private CardsLayout planned(TypeSize size, SlotPlan.Room room) {
        SlotPlan plan = texts.size() == 1
                ? SlotPlan.alone((measure, atMost) -> count(size, measure, atMost), room)
                : SlotPlan.of(counter(size), judged, room);
        CardsLayout layout = new CardsLayout(plan, set(size, size.measure(plan.measure())));
        layout.texts().forEach(text -> text.count(2 * SlotPlan.MOST_LINES));
        return layout;
    }

    private int count(TypeSize size, int measure, int atMost) {
        return texts.get(0).set(size, size.measure(measure)).count(atMost);
    }

    /** Sets all responses for ordinary panes of a width in pixels, at most the widest comfortable measure. */
    public CardsLayout plain(TypeSize size, double width) {
        return new CardsLayout(null, set(size, Math.min(width, size.measure(SlotPlan.MEASURES.get(0)))));
    }

    private List<TextLayout> set(TypeSize size, double width) {
        return texts.stream().map(text -> text.set(size, width)).toList();
    }
}
