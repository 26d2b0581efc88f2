package org.touchstone.ui.compare.cards;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.session.OpenItem;

/**
 * The two cards. Scrolls the texts, reports to the {@code ReadingModel} what was seen, and knows nothing of votes.
 * Both cards always change in the same frame. Screen thread only.
 */
public interface ReadingSurface {
    /** Returns the node that shows the cards. */
    Region node();

    /** Puts the focus on the active side. */
    void focus();

    /** Returns whether one of the sides has the focus. */
    boolean hasFocus();

    /** Shows both texts of the turn that the reading model names; without a slot once they are revealed. */
    void show(OpenItem item, Stage stage);

    /** Lays out an item that will probably come next, without changing what is shown. */
    void prepare(OpenItem ahead);

    /** Removes both texts. */
    void clear();

    /** Scrolls a side by one viewport forward or back, with one line of overlap. */
    void slotful(Side side, int direction);

    void lines(Side side, int lines);

    void toStart(Side side);

    /** Returns the selected source text. */
    Optional<Selection> selection();

    void clearSelection();

    /** Selects the first visible sentence on the active side, or the one after the selection. */
    void selectSentence();

    /** Scrolls to a marked passage; its turn is already shown. */
    void jumpTo(Selection place);

    /** Shows these marks. */
    void paintMarks(List<Span> spans);

    /**
     * Searches both sides and goes to the next occurrence on the active one, wrapping at the end.
     *
     * @return whether the words occur anywhere; the count is not revealed
     */
    boolean find(String words);
}
