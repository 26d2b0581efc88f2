package org.touchstone.ui.judging.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.workstation.session.OpenItem;

/**
 * The screen on which items of one kind are judged. It moves from item to item by itself, and passes on an item of
 * another kind. All calls on the UI thread.
 */
public interface JudgingSurface extends Screen {
    /** Opens the item left open last time, or the next due one within the filter. */
    void start(ItemFilter within);

    /** Opens one item by name, with its draft or for a revision. */
    void open(ItemKey key);

    /** Shows an item passed on by another surface, and continues from there. */
    void take(OpenItem open, ItemFilter within);

    /** Withdraws the last judgment, if it is at most 30 seconds old. */
    void undo();

    /** Returns the filter that items are taken from. */
    ItemFilter within();

    /** Returns the item that was opened by name; empty while working through due items. */
    Optional<ItemKey> opened();

    /** Runs the action once everything entered has been stored or refused. */
    void whenSettled(Runnable then);

    /** States in words whether everything entered is on disk. */
    ObservableValue<String> savedState();
}
