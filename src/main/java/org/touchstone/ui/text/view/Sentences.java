package org.touchstone.ui.text.view;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.text.FoldedText;
import org.touchstone.ui.text.layout.TextLayout;

/** Selects whole sentences and finds words in the turn that a view shows. */
public final class Sentences {
    private Sentences() {}

    /** Returns the first visible sentence, or the one after the selection. */
    public static Optional<TextRange> next(LineView view) {
        TextLayout shown = view.text();
        if (shown == null) {
            return Optional.empty();
        }
        TextRange before = view.selectionProperty().get();
        TextRange from = before == null ? firstVisible(view) : before;
        if (from == null) {
            return Optional.empty();
        }
        String source = shown.text().source(from.turn());
        int start = before == null ? from.start() : before.end();
        while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        if (start >= source.length()) {
            return Optional.empty();
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(source);
        int end = sentences.following(start);
        if (end == BreakIterator.DONE) {
            end = source.length();
        }
        int line = source.indexOf('\n', start);
        if (line > start && line < end) {
            end = line;
        }
        while (end > start + 1 && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return Optional.of(new TextRange(from.turn(), start, end));
    }

    private static @Nullable TextRange firstVisible(LineView view) {
        // Only the view knows the first visible source offset; one keyboard step reveals it.
        view.extend(KeyCode.RIGHT, false);
        return view.selectionProperty().get();
    }

    /**
     * Returns the next occurrence after the selection, wrapping at the end; only occurrences in text that may be
     * shown count.
     *
     * @param wanted the words, matched without regard to case
     */
    public static Optional<TextRange> find(LineView view, String wanted) {
        TextLayout shown = view.text();
        if (shown == null) {
            return Optional.empty();
        }
        TextRange selected = view.selectionProperty().get();
        int firstTurn = selected == null ? 0 : selected.turn();
        int from = selected == null ? 0 : selected.start() + 1;
        Optional<TextRange> next = search(shown, wanted, firstTurn, from).filter(view::isReachable);
        return next.isPresent() ? next : search(shown, wanted, 0, 0).filter(view::isReachable);
    }

    /** A side has few turns: those that the text does not contain are empty. */
    private static Optional<TextRange> search(TextLayout shown, String wanted, int firstTurn, int from) {
        int start = from;
        for (int turn = firstTurn; turn < firstTurn + TURNS; turn++) {
            Optional<FoldedText.Found> found =
                    FoldedText.of(shown.text().source(turn)).find(wanted, start);
            if (found.isPresent()) {
                return Optional.of(
                        new TextRange(turn, found.get().start(), found.get().end()));
            }
            start = 0;
        }
        return Optional.empty();
    }

    private static final int TURNS = 1000;
}
