package org.touchstone.ui.kit.dialogs;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;

/**
 * A screen with one panel above it: overlay, palette or question. The panel has the focus while it is open and
 * returns it when closed; Escape or a click beside it closes it. Part of the window, so that no other window can take
 * the focus.
 */
public final class Layer extends StackPane {
    private final Region scrim = StyleClass.style(new Region(), StyleClass.SCRIM);
    private final StackPane holder = new StackPane();
    private final Node content;
    private @Nullable Node focusBefore;
    private Runnable afterClose = () -> {};

    /**
     * @param content the screen below
     */
    public Layer(Node content) {
        this.content = content;
        scrim.setOnMousePressed(event -> close());
        holder.setPickOnBounds(false);
        StyleClass.style(holder, StyleClass.LAYER);
        setVisibleAbove(false);
        getChildren().addAll(content, scrim, holder);
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    }

    /**
     * Shows a panel in place of any open one.
     *
     * @param focus the node to focus
     * @param name the accessible name
     */
    public void show(Region panel, Node focus, String name) {
        show(panel, focus, name, () -> {});
    }

    /**
     * Shows a panel in place of any open one.
     *
     * @param focus the node to focus
     * @param name the accessible name
     * @param closed called when the panel is closed and the focus restored
     */
    public void show(Region panel, Node focus, String name, Runnable closed) {
        afterClose = closed;
        if (!isOpen() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.setAccessibleText(name);
        holder.getChildren().setAll(panel);
        setVisibleAbove(true);
        // The screen below stays visible and keeps its state, but neither keys nor Tab reach it.
        content.setDisable(true);
        focus.requestFocus();
    }

    /** Returns whether a panel is open. */
    public boolean isOpen() {
        return holder.isVisible();
    }

    /** Closes an open panel and restores the focus. */
    public void close() {
        if (!isOpen()) {
            return;
        }
        holder.getChildren().clear();
        setVisibleAbove(false);
        content.setDisable(false);
        Node before = focusBefore;
        focusBefore = null;
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        Runnable then = afterClose;
        afterClose = () -> {};
        then.run();
    }

    private void setVisibleAbove(boolean visible) {
        scrim.setVisible(visible);
        holder.setVisible(visible);
    }

    private void closeOnEscape(KeyEvent event) {
        if (isOpen() && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }
}
