package org.touchstone.ui.judging.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.workstation.session.OpenItem;

/**
 * The screen on which items of one kind are judged. It goes from item to item by itself, and passes on an item of another
 * kind that comes next. All calls on the UI thread.
 */
public interface JudgingSurface extends Screen {
    /** Begins with the item left open last time, or the next one due within the filter. */
    void start(ItemFilter within);

    /** Opens one item by name, with its draft or for a revision. */
    void open(ItemKey key);

    /** Shows an item that another surface has passed on, and goes on from there. */
    void take(OpenItem open, ItemFilter within);

    /** Takes the last judgment back, if it is not older than 30 seconds. */
    void undo();

    /** What items are taken from at the moment. */
    ItemFilter within();

    /** The item asked for by name that is open; empty while one goes from item to item. */
    Optional<ItemKey> opened();

    /** Runs this once everything that was entered is with the session and has been kept or refused. */
    void whenSettled(Runnable then);

    /** Whether everything entered is on disk, in words. */
    ObservableValue<String> savedState();
}
