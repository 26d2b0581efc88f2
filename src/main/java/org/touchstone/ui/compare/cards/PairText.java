package org.touchstone.ui.compare.cards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.LineCounter;
import org.touchstone.blinding.Passage;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.type.TypeSize;

/**
 * Both sides of one turn, parsed and ready to be laid out at any size. Build it and lay it out off the screen thread
 * ahead of need, so that the item appears in one frame. Thread-safe.
 */
public final class PairText {
    private final ReadingText left;
    private final ReadingText right;
    private final List<Passage> judged;
    private final Map<Passage, ReadingText> answers = new HashMap<>();
    private volatile @Nullable Laid laid;

    private record Laid(TypeSize size, SlotPlan.Room room, CardsLayout layout) {}

    private PairText(ReadingText left, ReadingText right, List<Passage> judged) {
        this.left = left;
        this.right = right;
        this.judged = judged;
    }

    /**
     * Parses one turn of both sides.
     *
     * @param assistantTurn the turn to judge, from 1; a side with fewer turns shows its last
     */
    public static PairText of(Item item, Sides sides, int assistantTurn) {
        Response left = item.response(sides.left());
        Response right = item.response(sides.right());
        int leftTurn = Math.min(assistantTurn, left.assistantTurns());
        int rightTurn = Math.min(assistantTurn, right.assistantTurns());
        Passage one = new Passage(left.id(), left.indexOfAssistantTurn(leftTurn));
        Passage two = new Passage(right.id(), right.indexOfAssistantTurn(rightTurn));
        PairText pair = new PairText(
                ReadingText.ofTurn(left, leftTurn), ReadingText.ofTurn(right, rightTurn), List.of(one, two));
        pair.answers.put(one, ReadingText.of(left.turns().get(one.turn()).content()));
        pair.answers.put(two, ReadingText.of(right.turns().get(two.turn()).content()));
        return pair;
    }

    /** Parses both sides as one text each: for single-turn prompts and for judging whole conversations. */
    public static PairText whole(Item item, Sides sides) {
        Response left = item.response(sides.left());
        Response right = item.response(sides.right());
        PairText pair = new PairText(
                ReadingText.whole(left), ReadingText.whole(right), Passage.judged(item, Scope.CONVERSATION));
        for (Passage passage : pair.judged) {
            Response response = item.response(passage.response());
            pair.answers.put(
                    passage, ReadingText.of(response.turns().get(passage.turn()).content()));
        }
        return pair;
    }

    /** Returns the text of a side. */
    public ReadingText on(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Returns a counter of lines as set with the real typefaces. */
    public LineCounter counter(TypeSize size) {
        Map<String, TextLayout> counted = new HashMap<>();
        return (passage, measure, atMost) -> {
            ReadingText answer = answers.get(passage);
            if (answer == null) {
                throw new IllegalArgumentException("The passage is not part of this pair");
            }
            // An empty answer takes one line, which says that it is empty.
            return counted.computeIfAbsent(passage + "@" + measure, key -> answer.set(size, size.measure(measure)))
                    .count(atMost);
        };
    }

    /**
     * Plans the slot for the space that a card of this size has, and sets both sides for it. The last result is
     * cached: computed ahead of need off the screen thread, it is available immediately when the item is shown.
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
        LineCounter counter = counter(size);
        SlotPlan plan = SlotPlan.of(counter, judged, room);
        double width = size.measure(plan.measure());
        CardsLayout layout = new CardsLayout(plan, List.of(left.set(size, width), right.set(size, width)));
        layout.texts().forEach(text -> text.count(2 * SlotPlan.MOST_LINES));
        return layout;
    }

    /** Sets both sides for plain panes of a width in px, but at most the widest comfortable measure. */
    public CardsLayout plain(TypeSize size, double width) {
        double measure = Math.min(width, size.measure(SlotPlan.MEASURES.get(0)));
        return new CardsLayout(null, List.of(left.set(size, measure), right.set(size, measure)));
    }
}
