package org.touchstone.ui.text.view;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.layout.GlyphRun;
import org.touchstone.ui.text.type.EmojiIndex;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.type.Widths;

/** Creates the nodes of glyph runs, and maps between pixels and source offsets within a run. */
final class GlyphRunNodes {
    private static final double EMOJI_SIZE = 1.125;

    private GlyphRunNodes() {}

    /** Creates the node of a run, placed on the grid. */
    static Node node(GlyphRun piece, TypeSize size) {
        return switch (piece.kind()) {
            case EMOJI -> emoji(piece, size);
            case CHIP -> chip(piece, size);
            case SPACE -> new Group();
            case TEXT -> place(text(piece), piece, size);
        };
    }

    private static Text place(Text text, GlyphRun piece, TypeSize size) {
        text.setX(piece.x());
        text.setY(size.baseline());
        return text;
    }

    /** Reuses an existing node for a run; returns false if the node cannot show it. */
    static boolean reuse(Node node, GlyphRun piece, TypeSize size) {
        if (piece.kind() != GlyphRun.Kind.TEXT || !(node instanceof Text text)) {
            return false;
        }
        fill(text, piece);
        place(text, piece, size);
        return true;
    }

    /** Creates the text node of a run, at the origin. */
    static Text text(GlyphRun piece) {
        Text text = StyleClass.style(new Text(), TextStyles.TEXT);
        text.setTextOrigin(VPos.BASELINE);
        fill(text, piece);
        return text;
    }

    private static void fill(Text text, GlyphRun piece) {
        text.setText(piece.text());
        text.setFont(piece.face().font(piece.size()));
        text.setNodeOrientation(piece.rtl() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        TextStyles.TEXT_LINK.set(text, piece.is(RunStyle.LINK));
        TextStyles.TEXT_ASIDE.set(text, piece.is(RunStyle.TARGET) || piece.is(RunStyle.ASIDE));
        TextStyles.TEXT_SOURCE.set(text, piece.is(RunStyle.HTML) || piece.is(RunStyle.MATH));
        text.setUnderline(piece.is(RunStyle.LINK));
    }

    private static Node emoji(GlyphRun piece, TypeSize size) {
        EmojiIndex.Cell cell = piece.emoji();
        if (cell == null) {
            return new Group();
        }
        var strip = EmojiIndex.get().strip(cell);
        ImageView view = new ImageView(strip);
        view.setViewport(cell.within((int) strip.getWidth()));
        double side = Math.rint(piece.size() * EMOJI_SIZE);
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(true);
        view.setX(piece.x() + (piece.width() - side) / 2);
        view.setY(Math.rint(size.baseline() - 0.86 * side));
        view.setAccessibleText(piece.text());
        return view;
    }

    private static Node chip(GlyphRun piece, TypeSize size) {
        double height = Math.rint(piece.size() * 1.45);
        double top = Math.rint(size.baseline() - piece.size() * 1.08);
        Rectangle box = StyleClass.style(
                new Rectangle(piece.x() + 1.5, top + 0.5, piece.width() - 3, height), TextStyles.TEXT_CHIP_BOX);
        box.setArcWidth(6);
        box.setArcHeight(6);
        Text text = new Text(piece.text());
        text.setFont(piece.face().font(piece.size()));
        text.setTextOrigin(VPos.BASELINE);
        double ink = Widths.of(piece.face(), piece.text(), 0, piece.text().length(), piece.size());
        text.setX(piece.x() + (piece.width() - ink) / 2);
        text.setY(size.baseline() - 1);
        StyleClass.style(text, TextStyles.TEXT_CHIP);
        return new Group(box, text);
    }

    /** Returns the source offset nearest to an x position within a run. */
    static int offsetAt(GlyphRun piece, double x) {
        double inside = x - piece.x();
        if (!piece.verbatim() || piece.kind() != GlyphRun.Kind.TEXT) {
            boolean late = inside > piece.width() / 2;
            return late != piece.rtl() ? piece.end() : piece.start();
        }
        int index = text(piece).hitTest(new Point2D(inside, 0)).getInsertionIndex();
        return piece.start() + Math.max(0, Math.min(piece.text().length(), index));
    }

    /** Returns the left and right edge of the part of a run that shows the source from start to end, px. */
    static double[] edges(GlyphRun piece, int start, int end) {
        boolean whole = start <= piece.start() && end >= piece.end();
        if (whole || !piece.verbatim() || piece.kind() != GlyphRun.Kind.TEXT) {
            return new double[] {piece.x(), piece.right()};
        }
        int from = Math.max(0, start - piece.start());
        int to = Math.min(piece.text().length(), end - piece.start());
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (PathElement element : text(piece).rangeShape(from, to)) {
            double x = element instanceof MoveTo m ? m.getX() : element instanceof LineTo l ? l.getX() : Double.NaN;
            if (!Double.isNaN(x)) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        if (left > right) {
            return new double[] {piece.x(), piece.x()};
        }
        return new double[] {piece.x() + Math.max(0, left), piece.x() + Math.min(piece.width(), right)};
    }
}
