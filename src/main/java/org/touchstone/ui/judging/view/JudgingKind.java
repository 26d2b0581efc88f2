package org.touchstone.ui.judging.view;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.kit.keys.KeyAction;

/** How items of one kind are judged on screen; one for each kind, registered where the judging screen is put together. */
public interface JudgingKind {
    /** The kind. */
    ItemKind kind();

    /** Everything on its screen that has a key, in the order in which it is shown. */
    List<KeyAction> actions();

    /** A screen that shows nothing yet. */
    JudgingSurface make(JudgingPorts ports);
}
