package org.touchstone.ui.text.panes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.ui.text.view.TextRange;
import org.touchstone.ui.text.view.TextStyles;

/** A card that shows one side's text and moves through it by lines. Screen thread only. */
public abstract sealed class ReadingPane extends Region permits SlotPane, PlainPane {
    private static final double PREFERRED_WIDTH = 600;
    private static final double PREFERRED_HEIGHT = 460;

    /** The rows of text. */
    public abstract LineView lines();

    /** Number of the line in the first row, from 0. */
    public final ReadOnlyIntegerProperty firstLineProperty() {
        return lines().topProperty();
    }

    /** Whether the end of the text has been shown since {@code show}. */
    public abstract ReadOnlyBooleanProperty endSeenProperty();

    /** Shows whether this is the side being read. */
    public abstract void setActive(boolean active);

    /** Moves by lines; negative is back. Returns whether anything changed. */
    public abstract boolean moveLines(int lines);

    /** Moves on by what is shown less one line. Returns whether anything changed. */
    public abstract boolean nextSlotful();

    /** Moves back by what is shown less one line. Returns whether anything changed. */
    public abstract boolean previousSlotful();

    /** Moves to the start. */
    public abstract void toStart();

    /** Brings a source unit into view, and says so on the line it stands in; used for marks and findings. */
    public abstract void reveal(TextRange range);

    /** Goes back to a line that was in the first row before, as after a restart. */
    public abstract void restore(int firstLine);

    /** Keeps the moving end of a selection made by keys in view. */
    final void followSelection() {
        LineView view = lines();
        view.selectionProperty().addListener((observable, before, now) -> {
            int line = view.focusLine();
            if (line >= 0 && now != null && !view.isShown(line)) {
                moveLines(line < view.top() ? line - view.top() : 1);
            }
        });
    }

    /** The stroke beside the card being read. */
    static Rectangle activeStroke() {
        Rectangle stroke = StyleClass.style(new Rectangle(3, 0), TextStyles.TEXT_ACTIVE_STROKE);
        stroke.setManaged(false);
        stroke.setArcWidth(3);
        stroke.setArcHeight(3);
        stroke.setVisible(false);
        return stroke;
    }

    // What a card would like to be must not depend on its text: layouts around it ask.

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
