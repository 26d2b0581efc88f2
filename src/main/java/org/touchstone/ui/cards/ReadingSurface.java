package org.touchstone.ui.cards;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.touchstone.domain.evidence.Span;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.session.OpenItem;

/**
 * The cards of an item. Moves the texts, reports to the reading track what was seen, and knows nothing of what is decided.
 * All cards change in one pulse. A place is where a response is painted, from 0. Screen thread only.
 */
public interface ReadingSurface {
    /** What is painted. */
    Region node();

    /** Puts the focus on the active card. */
    void focus();

    /** Whether the focus is on one of the cards. */
    boolean hasFocus();

    /** Puts the texts of the turn that the reading track shows on the cards; in full once they are revealed. */
    void show(OpenItem item, Stage stage);

    /** Lays an item out that will probably come next; changes nothing that is painted. */
    void prepare(OpenItem ahead);

    /** Takes all texts away. */
    void clear();

    /** One slotful on or back in a place, with one line of overlap. */
    void slotful(int place, int direction);

    void lines(int place, int lines);

    void toStart(int place);

    /** The selected source text, if any. */
    Optional<Selection> selection();

    void clearSelection();

    /** Selects the first sentence in view on the active card, or the one after the selection. */
    void selectSentence();

    /** Shows the passage of a mark on its card; its turn is shown already. */
    void jumpTo(Selection passage);

    /** Paints these marks. */
    void paintMarks(List<Span> spans);

    /**
     * Looks for the words on all cards, goes to the next place on the active one; after the last to the first.
     *
     * @return whether the words occur anywhere; never how often
     */
    boolean find(String words);
}
