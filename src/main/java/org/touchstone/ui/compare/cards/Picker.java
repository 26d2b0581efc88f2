package org.touchstone.ui.compare.cards;

import java.util.Optional;
import java.util.function.Function;
import org.touchstone.domain.judgment.Side;
import org.touchstone.ui.compare.ReadingModel;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.Sentences;
import org.touchstone.ui.text.view.TextRange;

/** Selects and finds in the texts on both cards, within what may be shown of them. Screen thread only. */
public final class Picker {
    private final Function<Side, ReadingPane> panes;
    private final ReadingModel reading;

    /** @param panes the card painted on a side at the moment */
    public Picker(Function<Side, ReadingPane> panes, ReadingModel reading) {
        this.panes = panes;
        this.reading = reading;
    }

    /** What is selected, on the active side before the other. */
    public Optional<Selection> selection() {
        Side active = reading.activeSide();
        return selection(active).or(() -> selection(active.other()));
    }

    private Optional<Selection> selection(Side side) {
        TextRange range = panes.apply(side).lines().selectionProperty().get();
        return range == null
                ? Optional.empty()
                : Optional.of(new Selection(side, range.turn(), range.start(), range.end()));
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

    /** Shows a place on its side, which becomes the active one. */
    public void jumpTo(Selection at) {
        reading.activate(at.side());
        select(panes.apply(at.side()), new TextRange(at.turn(), at.start(), at.end()));
    }

    private static void select(ReadingPane pane, TextRange range) {
        pane.reveal(range);
        pane.lines().select(range);
    }

    /** Goes to the next place of the words on the active side; whether they occur on either. */
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
