package org.touchstone.ui.prompt;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Turn;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.view.LineView;

/** The text of one turn of the prompt, in a viewport of limited height that the mouse wheel scrolls. */
final class PromptTurn extends Region {
    private static final double PIXELS_PER_NOTCH = 14;

    private ReadingText text;
    private final AppearanceAndKeys looks;
    private final LineView view = new LineView();
    private int most;
    private @Nullable TextLayout set;
    private double wheel;

    /** @param most lines of the viewport, at least 1 */
    PromptTurn(Turn turn, AppearanceAndKeys looks, int most) {
        this.text = read(turn);
        this.looks = looks;
        this.most = most;
        name(turn);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().add(view);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private static ReadingText read(Turn turn) {
        // The role is shown in the header of the turn, and a prompt is never judged.
        return ReadingText.of(List.of(turn), 0);
    }

    private void name(Turn turn) {
        view.setAccessibleText(RoleWords.role(turn.role()) + ": " + turn.content());
    }

    /** Shows another turn from its start. */
    void show(Turn turn) {
        text = read(turn);
        set = null;
        view.setTop(0);
        name(turn);
        requestLayout();
    }

    void setMost(int lines) {
        if (most != lines) {
            most = lines;
            view.setTop(0);
            requestLayout();
        }
    }

    /** Returns whether the turn is longer than the viewport. */
    boolean hasMore() {
        TextLayout shown = set;
        return shown != null && shown.count(most + 1) > most;
    }

    private TextLayout at(double width) {
        TypeSize size = new TypeSize(looks.appearance().getValue().textPercent());
        double measure = Math.min(Math.max(40, width), size.measure(110));
        TextLayout now = set;
        if (now == null || now.width() != measure || !now.size().equals(size)) {
            now = text.set(size, measure);
            set = now;
        }
        return now;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        TextLayout shown = at(width < 0 ? getWidth() : width);
        return Math.max(1, shown.count(most)) * shown.size().lineHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        TextLayout shown = at(getWidth());
        int rows = Math.max(1, shown.count(most));
        if (view.text() != shown || view.rowCount() != rows) {
            view.show(shown, rows);
        }
        view.resizeRelocate(0, 0, shown.width(), rows * shown.size().lineHeight());
    }

    /** Scrolls by lines; returns false at the edge. */
    boolean move(int lines) {
        TextLayout shown = set;
        if (shown == null) {
            return false;
        }
        int last = Math.max(0, shown.count(view.top() + lines + most) - most);
        int to = Math.max(0, Math.min(last, view.top() + lines));
        boolean moved = to != view.top();
        view.setTop(to);
        return moved;
    }

    private void scrolled(ScrollEvent event) {
        wheel -= event.getDeltaY() / PIXELS_PER_NOTCH;
        int lines = (int) wheel;
        wheel -= lines;
        if (lines == 0 || move(lines)) {
            event.consume();
        }
    }
}
