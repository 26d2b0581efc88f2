package org.touchstone.ui.text.panes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.ui.text.view.TextRange;
import org.touchstone.ui.text.view.TextStyles;

/** A card that shows one side's text and scrolls by lines. Screen thread only. */
public abstract sealed class ReadingPane extends Region permits SlotPane, PlainPane {
    private static final double PREFERRED_WIDTH = 600;
    private static final double PREFERRED_HEIGHT = 460;

    /** Returns the view of the lines. */
    public abstract LineView lines();

    /** The number of the line in the first row, from 0. */
    public final ReadOnlyIntegerProperty firstLineProperty() {
        return lines().topProperty();
    }

    /** Whether the end of the text has been visible since {@code show}. */
    public abstract ReadOnlyBooleanProperty endSeenProperty();

    /** Sets whether this is the side being read. */
    public abstract void setActive(boolean active);

    /** Scrolls by lines; negative is back. Returns whether anything changed. */
    public abstract boolean moveLines(int lines);

    /** Scrolls forward by one viewport less one line. Returns whether anything changed. */
    public abstract boolean nextSlotful();

    /** Scrolls back by one viewport less one line. Returns whether anything changed. */
    public abstract boolean previousSlotful();

    /** Scrolls to the start. */
    public abstract void toStart();

    /** Scrolls to a passage and announces its line to screen readers; used for marks and search results. */
    public abstract void reveal(TextRange range);

    /** Scrolls back to an earlier first line, as after a restart. */
    public abstract void restore(int firstLine);

    /** Scrolls so that the moving end of a keyboard selection stays visible. */
    final void followSelection() {
        LineView view = lines();
        view.selectionProperty().addListener((observable, before, now) -> {
            int line = view.focusLine();
            if (line >= 0 && now != null && !view.isShown(line)) {
                moveLines(line < view.top() ? line - view.top() : 1);
            }
        });
    }

    /** Creates the stroke beside the active card. */
    static Rectangle activeStroke() {
        Rectangle stroke = StyleClass.style(new Rectangle(3, 0), TextStyles.TEXT_ACTIVE_STROKE);
        stroke.setManaged(false);
        stroke.setArcWidth(3);
        stroke.setArcHeight(3);
        stroke.setVisible(false);
        return stroke;
    }

    // The preferred size of a card must not depend on its text, because the surrounding layout uses it.

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected final double computePrefWidth(double height) {
        return PREFERRED_WIDTH;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return PREFERRED_HEIGHT;
    }
}
