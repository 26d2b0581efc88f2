package org.touchstone.ui.kit.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls newly shown nodes into view. UI thread. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Scrolls the nearest scroll pane just far enough to show the whole node; of a node taller than the pane, its
     * beginning. Does nothing without a pane or if the node is visible already.
     *
     * @param node may have changed its size since the last layout
     */
    public static void reveal(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane) {
                pane.applyCss();
                pane.layout();
                scroll(pane, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = hidden * pane.getVvalue();
        double wanted = Math.min(bounds.getMinY(), Math.max(top, bounds.getMaxY() - seen));
        pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
    }
}
