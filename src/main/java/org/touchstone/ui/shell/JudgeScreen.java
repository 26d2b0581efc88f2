package org.touchstone.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.kit.pages.Screen;

/** What the shell asks of the judging screen. UI thread. */
public interface JudgeScreen extends Screen {
    /** Goes on with whatever is due next within the filter. */
    void proceed(ItemFilter within);

    /** Opens one item, with its draft or for revision. */
    void open(ItemKey key);

    /** Takes the last judgment back, if it can still be taken back. */
    void undo();

    /** What items are taken from; empty while nothing has been opened. */
    Optional<ItemFilter> within();

    /** The item asked for by name that is open. */
    Optional<ItemKey> opened();

    /** Runs this once everything that was entered has been kept or refused. */
    void whenSettled(Runnable then);

    /** Whether everything entered is on disk, in words. */
    ObservableValue<String> savedState();
}
