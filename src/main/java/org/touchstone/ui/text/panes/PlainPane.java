package org.touchstone.ui.text.panes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.ui.text.view.TextCursor;
import org.touchstone.ui.text.view.TextRange;
import org.touchstone.ui.text.view.TextStyles;

/**
 * An ordinary card with a scroll bar: as many rows as fit, white space after a short text. It hides no length; it
 * serves the control arm and readers with a screen reader or a magnifier.
 */
public final class PlainPane extends ReadingPane {
    private static final double SIDE_PADDING = 32;
    private static final double TOP_PADDING = 20;
    private static final double BAR_WIDTH = 12;
    private static final double PIXELS_PER_NOTCH = 14;

    private final LineView view = new LineView();
    private final ScrollBar scroll = new ScrollBar();
    private final Rectangle stroke = activeStroke();
    private final ReadOnlyBooleanWrapper endSeen = new ReadOnlyBooleanWrapper();
    private @Nullable TextLayout text;
    private double wheel;

    /** Creates an empty card. */
    public PlainPane() {
        StyleClass.style(this, TextStyles.TEXT_CARD);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setFocusTraversable(false);
        getChildren().addAll(view, scroll, stroke);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        scroll.valueProperty().addListener((observable, old, now) -> {
            view.setTop((int) Math.rint(now.doubleValue()));
            seen();
        });
        followSelection();
    }

    /** Returns the width for text in a card of this width, both px. */
    public static double textWidth(double cardWidth) {
        return Math.max(1, cardWidth - 2 * SIDE_PADDING - BAR_WIDTH);
    }

    /** Returns the number of rows of a card of this height in px. */
    public static int rows(double cardHeight, TypeSize size) {
        return (int) Math.max(1, Math.floor((cardHeight - 2 * TOP_PADDING) / size.lineHeight()));
    }

    /** Shows a text from its start. */
    public void show(TextLayout shown) {
        text = shown;
        endSeen.set(false);
        scroll.setValue(0);
        view.setTop(0);
        requestLayout();
    }

    /** Shows the same text after a new layout; the reading position is kept. */
    public void reshow(TextLayout shown) {
        TextCursor.Place place = view.top() == 0 ? null : view.placeAtTop();
        text = shown;
        fit();
        scroll.setValue(place == null ? 0 : Math.min(scroll.getMax(), shown.lineAt(place.turn(), place.offset())));
        requestLayout();
    }

    @Override
    public LineView lines() {
        return view;
    }

    @Override
    public ReadOnlyBooleanProperty endSeenProperty() {
        return endSeen.getReadOnlyProperty();
    }

    @Override
    public void setActive(boolean active) {
        stroke.setVisible(active);
    }

    @Override
    public boolean moveLines(int lines) {
        double from = scroll.getValue();
        scroll.setValue(Math.max(0, Math.min(scroll.getMax(), Math.rint(from) + lines)));
        return scroll.getValue() != from;
    }

    @Override
    public boolean nextSlotful() {
        return moveLines(Math.max(1, view.rowCount() - 1));
    }

    @Override
    public boolean previousSlotful() {
        return moveLines(-Math.max(1, view.rowCount() - 1));
    }

    @Override
    public void toStart() {
        scroll.setValue(0);
    }

    @Override
    public void restore(int firstLine) {
        layoutChildren();
        scroll.setValue(Math.min(scroll.getMax(), firstLine));
    }

    @Override
    public void reveal(TextRange range) {
        TextLayout shown = text;
        if (shown != null) {
            int line = shown.lineAt(range.turn(), range.start());
            if (!view.isShown(line)) {
                scroll.setValue(Math.min(scroll.getMax(), line));
            }
        }
    }

    private void seen() {
        TextLayout shown = text;
        int below = view.top() + view.rowCount();
        if (shown != null && view.rowCount() > 0 && shown.count(below + 1) <= below) {
            endSeen.set(true);
        }
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        wheel -= event.getDeltaY() / PIXELS_PER_NOTCH;
        int lines = (int) wheel;
        wheel -= lines;
        moveLines(lines);
    }

    private void fit() {
        TextLayout shown = text;
        if (shown == null || getHeight() <= 0) {
            return;
        }
        int rows = rows(getHeight(), shown.size());
        if (view.text() != shown || view.rowCount() != rows) {
            view.show(shown, rows);
            if (getScene() != null) {
                // The card's height is known only during layout; text must not be drawn for a frame without its style.
                view.applyCss();
            }
        }
        int lines = shown.count();
        scroll.setMax(Math.max(0, lines - rows));
        scroll.setVisibleAmount(scroll.getMax() * rows / Math.max(1, lines));
        scroll.setVisible(lines > rows);
        seen();
    }

    @Override
    protected void layoutChildren() {
        TextLayout shown = text;
        if (shown == null) {
            return;
        }
        fit();
        double height = view.rowCount() * shown.size().lineHeight();
        double x = Math.rint((getWidth() - BAR_WIDTH - shown.width()) / 2);
        view.resizeRelocate(x, TOP_PADDING, shown.width(), height);
        scroll.resizeRelocate(getWidth() - BAR_WIDTH - 3, 6, BAR_WIDTH, getHeight() - 12);
        stroke.setX(x - 20);
        stroke.setY(TOP_PADDING + 3);
        stroke.setHeight(Math.max(0, height - 6));
    }
}
