package org.touchstone.ui.kit;

import javafx.scene.Node;

/** Tells where the focus is. Screen thread only. */
public final class Focus {
    private Focus() {}

    /** Whether the node or something within it has the focus. */
    public static boolean isWithin(Node ancestor) {
        Node owner = ancestor.getScene() == null ? null : ancestor.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
