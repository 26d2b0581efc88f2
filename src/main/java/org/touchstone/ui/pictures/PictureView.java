package org.touchstone.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.Picture;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.workstation.settings.Appearance;

/**
 * A chart on the screen, redrawn for each width and text size. Screen readers get its title and finding, a
 * description of each point, and its numbers in a {@link NumbersTable}. UI thread.
 */
public final class PictureView extends Region {
    /** What pressing a point does. */
    public interface Points {
        /** Points that cannot be pressed. */
        Points NONE = new Points() {
            @Override
            public boolean leads(int point) {
                return false;
            }

            @Override
            public void open(int point) {}
        };

        /** Returns whether the point opens something; points are counted from 0 in drawing order. */
        boolean leads(int point);

        /** Opens what the point stands for. */
        void open(int point);
    }

    private final Chart chart;
    private final Points points;
    private final ObservableValue<Appearance> look;
    private @Nullable ChartFrame drawnFor;
    private @Nullable Picture picture;
    private @Nullable ChartFrame shownFor;

    /**
     * @param look gives the text size
     */
    public PictureView(Chart chart, Points points, ObservableValue<Appearance> look) {
        this.chart = chart;
        this.points = points;
        this.look = look;
        StyleClass.style(this, PictureStyles.PICTURE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Picture.Words words = drawn(ChartFrame.NARROWEST).words();
        setAccessibleText(words.finding().isEmpty() ? words.title() : words.title() + ". " + words.finding());
        setFocusTraversable(true);
        look.addListener((value, before, now) -> requestLayout());
    }

    /** Returns the numbers of the chart. */
    public Picture.Words words() {
        return drawn(ChartFrame.NARROWEST).words();
    }

    private Picture drawn(double width) {
        ChartFrame frame = frame(width);
        Picture known = picture;
        if (known == null || !frame.equals(drawnFor)) {
            known = chart.draw(frame);
            picture = known;
            drawnFor = frame;
        }
        return known;
    }

    private ChartFrame frame(double width) {
        return ChartFrame.near(Math.floor(width), look.getValue().textPercent() / 100.0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return ChartFrame.NARROWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ChartFrame.page().width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawn(width < 0 ? ChartFrame.page().width() : width).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        ChartFrame frame = frame(getWidth());
        if (frame.equals(shownFor)) {
            return;
        }
        shownFor = frame;
        PicturePainter painter = new PicturePainter(frame.textScale());
        Picture now = drawn(getWidth());
        now.marks().forEach(mark -> mark.paint(painter));
        List<Node> nodes = new ArrayList<>(painter.nodes());
        for (int i = 0; i < painter.spots().size(); i++) {
            nodes.add(spot(i, painter.spots().get(i)));
        }
        nodes.forEach(node -> node.setManaged(false));
        getChildren().setAll(nodes);
    }

    private Node spot(int point, ChartMark.Spot spot) {
        SpotNode node = new SpotNode(spot.says(), points.leads(point) ? () -> points.open(point) : null);
        node.resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        return node;
    }

    /** A region that describes a point and may open something. */
    private static final class SpotNode extends Region {
        private final @Nullable Runnable does;

        SpotNode(String says, @Nullable Runnable does) {
            this.does = does;
            StyleClass.style(this, PictureStyles.PICTURE_SPOT);
            setAccessibleText(says);
            Tooltip.install(this, new Tooltip(says));
            if (does == null) {
                setAccessibleRole(AccessibleRole.TEXT);
                return;
            }
            setAccessibleRole(AccessibleRole.BUTTON);
            setFocusTraversable(true);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    does.run();
                }
            });
            addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    event.consume();
                    does.run();
                }
            });
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE && does != null) {
                does.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
