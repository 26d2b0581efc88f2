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
 * The two cards. Moves the text, reports to the {@code ReadingModel} what was seen, and knows nothing of votes. Both
 * cards always change in one pulse. Screen thread only.
 */
public interface ReadingSurface {
    /** What is painted. */
    Region node();

    /** Puts the focus on the active side. */
    void focus();

    /** Whether the focus is on one of the sides. */
    boolean hasFocus();

    /** Puts both texts of the turn that the reading model shows on the cards; in full once they are revealed. */
    void show(OpenItem item, Stage stage);

    /** Lays an item out that will probably come next; changes nothing that is painted. */
    void prepare(OpenItem ahead);

    /** Takes both texts away. */
    void clear();

    /** One slotful on or back on a side, with one line of overlap. */
    void slotful(Side side, int direction);

    void lines(Side side, int lines);

    void toStart(Side side);

    /** The selected source text, if any. */
    Optional<Selection> selection();

    void clearSelection();

    /** Selects the first sentence in view on the active side, or the one after the selection. */
    void selectSentence();

    /** Shows the place of a mark on its side; its turn is shown already. */
    void jumpTo(Selection place);

    /** Paints these marks. */
    void paintMarks(List<Span> spans);

    /**
     * Looks for the words on both sides, goes to the next place on the active one; after the last to the first.
     *
     * @return whether the words occur anywhere; never how often
     */
    boolean find(String words);
}
