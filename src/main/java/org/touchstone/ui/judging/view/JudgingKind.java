package org.touchstone.ui.judging.view;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.kit.keys.KeyAction;

/**
 * How items of one kind are judged on the screen; one per kind, registered where the judging screen is put together.
 */
public interface JudgingKind {
    /** Returns the kind. */
    ItemKind kind();

    /** Returns all actions of its screen that have a key, in display order. */
    List<KeyAction> actions();

    /** Creates a screen that shows no item yet. */
    JudgingSurface make(JudgingPorts ports);
}
