package org.touchstone.ui.compare.cards;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.ui.compare.ReadingModel;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.Sentences;
import org.touchstone.ui.text.view.TextRange;

/** Selection and search in the texts of both cards, limited to the text that may be shown. Screen thread only. */
public final class Picker {
    private final Function<Side, ReadingPane> panes;
    private final Supplier<Optional<Sides>> sides;
    private final ReadingModel reading;

    /**
     * @param panes returns the card shown on a side
     * @param sides returns the sides of the open item; empty if none is open
     */
    public Picker(Function<Side, ReadingPane> panes, Supplier<Optional<Sides>> sides, ReadingModel reading) {
        this.panes = panes;
        this.sides = sides;
        this.reading = reading;
    }

    /** Returns the selection; of two, the one on the active side. */
    public Optional<Selection> selection() {
        Side active = reading.activeSide();
        return selection(active).or(() -> selection(active.other()));
    }

    private Optional<Selection> selection(Side side) {
        TextRange range = panes.apply(side).lines().selectionProperty().get();
        return range == null
                ? Optional.empty()
                : sides.get().map(at -> new Selection(at.on(side), range.turn(), range.start(), range.end()));
    }

    public void clear() {
        for (Side side : Side.values()) {
            panes.apply(side).lines().clearSelection();
        }
    }

    public void selectSentence() {
        ReadingPane pane = panes.apply(reading.activeSide());
        Sentences.next(pane.lines()).ifPresent(range -> select(pane, range));
    }

    /** Makes the passage's side active and scrolls to the passage. */
    public void jumpTo(Selection at) {
        sides.get().map(places -> places.of(at.response())).ifPresent(side -> {
            reading.activate(side);
            select(panes.apply(side), new TextRange(at.turn(), at.start(), at.end()));
        });
    }

    private static void select(ReadingPane pane, TextRange range) {
        pane.reveal(range);
        pane.lines().select(range);
    }

    /** Goes to the next occurrence on the active side; returns whether the words occur on either side. */
    public boolean find(String words) {
        if (words.isBlank()) {
            return false;
        }
        String wanted = words.strip();
        ReadingPane active = panes.apply(reading.activeSide());
        Optional<TextRange> here = Sentences.find(active.lines(), wanted);
        here.ifPresent(range -> select(active, range));
        ReadingPane other = panes.apply(reading.activeSide().other());
        return here.isPresent() || Sentences.find(other.lines(), wanted).isPresent();
    }
}
