package org.touchstone.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartRole;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.Fonts;

/**
 * Creates nodes for the marks of a chart; colours come from the style sheets, by tone. Spots are left to the view.
 */
final class PicturePainter implements ChartMark.Painter {
    private static final double CORNER = 4;

    private final double textScale;
    private final List<Node> nodes = new ArrayList<>();
    private final List<ChartMark.Spot> spots = new ArrayList<>();

    PicturePainter(double textScale) {
        this.textScale = textScale;
    }

    /** Returns the nodes painted so far, from back to front. */
    List<Node> nodes() {
        return nodes;
    }

    /** Returns the regions with a description, in drawing order. */
    List<ChartMark.Spot> spots() {
        return spots;
    }

    @Override
    public void line(ChartMark.Line line) {
        stroke(new Line(line.x1(), line.y1(), line.x2(), line.y2()), line.role());
    }

    @Override
    public void box(ChartMark.Box box) {
        Rectangle rectangle = new Rectangle(box.x(), box.y(), box.width(), box.height());
        rectangle.setArcWidth(CORNER);
        rectangle.setArcHeight(CORNER);
        if (box.role() == ChartRole.GAP) {
            stroke(rectangle, box.role());
        } else {
            fill(rectangle, box.role());
        }
    }

    @Override
    public void symbol(ChartMark.Symbol symbol) {
        List<ChartMark.Point> corners = symbol.corners();
        fill(
                corners.isEmpty()
                        ? new Circle(symbol.x(), symbol.y(), symbol.size() / 2)
                        : new Polygon(coordinates(corners)),
                symbol.role());
    }

    @Override
    public void trace(ChartMark.Trace trace) {
        Polyline line = new Polyline(coordinates(trace.points()));
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        stroke(line, trace.role());
    }

    @Override
    public void label(ChartMark.Label label) {
        Text text = new Text(label.text());
        text.setFont(Font.font(
                label.role().bold() ? Fonts.SANS_BOLD : Fonts.SANS, label.role().textSize() * textScale));
        double width = text.getLayoutBounds().getWidth();
        text.setX(
                switch (label.anchor()) {
                    case LEFT -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case RIGHT -> label.x() - width;
                });
        text.setY(label.y());
        fill(text, label.role());
    }

    @Override
    public void spot(ChartMark.Spot spot) {
        spots.add(spot);
    }

    private static double[] coordinates(List<ChartMark.Point> points) {
        double[] coordinates = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            coordinates[2 * i] = points.get(i).x();
            coordinates[2 * i + 1] = points.get(i).y();
        }
        return coordinates;
    }

    private void fill(Shape shape, ChartRole role) {
        add(StyleClass.style(shape, PictureStyles.PICTURE_FILL), role);
    }

    private void stroke(Shape shape, ChartRole role) {
        shape.setStrokeWidth(role.strokeWidth());
        shape.getStrokeDashArray().setAll(role.dashes());
        add(StyleClass.style(shape, PictureStyles.PICTURE_STROKE), role);
    }

    private void add(Shape shape, ChartRole role) {
        // The chart is described as a whole, by its spots and by its numbers.
        shape.setMouseTransparent(true);
        nodes.add(StyleClass.style(shape, tone(role)));
    }

    private static StyleClass tone(ChartRole role) {
        return switch (role.tone()) {
            case GROUND -> PictureStyles.PICTURE_GROUND;
            case INK -> PictureStyles.PICTURE_INK;
            case QUIET -> PictureStyles.PICTURE_QUIET;
            case HAIRLINE -> PictureStyles.PICTURE_HAIRLINE;
            case ACCENT -> PictureStyles.PICTURE_ACCENT;
            case ATTENTION -> PictureStyles.PICTURE_ATTENTION;
            case PROBLEM -> PictureStyles.PICTURE_PROBLEM;
            case LEVEL_0 -> PictureStyles.PICTURE_LEVEL_0;
            case LEVEL_1 -> PictureStyles.PICTURE_LEVEL_1;
            case LEVEL_2 -> PictureStyles.PICTURE_LEVEL_2;
            case LEVEL_3 -> PictureStyles.PICTURE_LEVEL_3;
            case LEVEL_4 -> PictureStyles.PICTURE_LEVEL_4;
        };
    }
}
