package org.touchstone.ui.cards;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.evidence.MarkPaint;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.Sentences;
import org.touchstone.ui.text.view.TextRange;

/** Selects and finds in the texts on all cards, within what may be shown of them. Screen thread only. */
final class Picker {
    private final IntFunction<ReadingPane> panes;
    private final Supplier<List<ResponseId>> order;
    private final ReadingTrack reading;

    /**
     * @param panes the card painted in a place at the moment
     * @param order the responses on the desk by place; empty while there are none
     */
    Picker(IntFunction<ReadingPane> panes, Supplier<List<ResponseId>> order, ReadingTrack reading) {
        this.panes = panes;
        this.order = order;
        this.reading = reading;
    }

    /** What is selected, on the active card before the others. */
    Optional<Selection> selection() {
        return fromActive().mapToObj(this::selection).flatMap(Optional::stream).findFirst();
    }

    /** All places, the active one first. */
    private IntStream fromActive() {
        int places = order.get().size();
        return IntStream.range(0, places).map(step -> (reading.activePlace() + step) % places);
    }

    private Optional<Selection> selection(int place) {
        TextRange range = panes.apply(place).lines().selectionProperty().get();
        return range == null
                ? Optional.empty()
                : Optional.of(new Selection(order.get().get(place), range.turn(), range.start(), range.end()));
    }

    void clear() {
        fromActive().forEach(place -> panes.apply(place).lines().clearSelection());
    }

    void selectSentence() {
        ReadingPane pane = panes.apply(reading.activePlace());
        Sentences.next(pane.lines()).ifPresent(range -> select(pane, range));
    }

    /** Takes a key that moves the end of the selection on the active card. */
    void extend(KeyEvent event) {
        if (event.isShiftDown()
                && panes.apply(reading.activePlace()).lines().extend(event.getCode(), event.isShortcutDown())) {
            event.consume();
        }
    }

    /** Paints these marks. */
    void paintMarks(List<Span> spans) {
        fromActive()
                .forEach(place -> panes.apply(place)
                        .lines()
                        .setMarks(MarkPaint.of(spans, order.get().get(place))));
    }

    /** Shows a passage on its card, which becomes the active one. */
    void jumpTo(Selection at) {
        int place = order.get().indexOf(at.response());
        if (place >= 0) {
            reading.activate(place);
            select(panes.apply(place), new TextRange(at.turn(), at.start(), at.end()));
        }
    }

    private static void select(ReadingPane pane, TextRange range) {
        pane.reveal(range);
        pane.lines().select(range);
    }

    /** Goes to the next place of the words on the active card; whether they occur on any. */
    boolean find(String words) {
        if (words.isBlank()) {
            return false;
        }
        String wanted = words.strip();
        ReadingPane active = panes.apply(reading.activePlace());
        Optional<TextRange> here = Sentences.find(active.lines(), wanted);
        here.ifPresent(range -> select(active, range));
        return here.isPresent()
                || fromActive()
                        .skip(1)
                        .anyMatch(place -> Sentences.find(panes.apply(place).lines(), wanted)
                                .isPresent());
    }
}
