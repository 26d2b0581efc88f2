package org.touchstone.ui.text.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.layout.GlyphRun;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.type.TypeSize;

/** One row of a view: a line with its background, marks and selection, or the end of the text, or a bar. */
final class LineRow extends Region {
    private static final double BAR_HEIGHT = 8;

    private final Group ground = new Group();
    private final Group glyphs = new Group();
    private final Group over = new Group();
    private final javafx.scene.shape.Line startRule = rule(TextStyles.TEXT_EDGE_RULE);
    private @Nullable TextLayout text;

    LineRow() {
        startRule.setVisible(false);
        // Both contain only what the text draws: a test masks them and compares the rest.
        StyleClass.style(glyphs, TextStyles.TEXT_GLYPHS);
        StyleClass.style(ground, TextStyles.TEXT_GLYPHS);
        getChildren().addAll(ground, glyphs, over, startRule);
        ground.setManaged(false);
        glyphs.setManaged(false);
        over.setManaged(false);
        startRule.setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    private static javafx.scene.shape.Line rule(StyleClass style) {
        javafx.scene.shape.Line line = StyleClass.style(new javafx.scene.shape.Line(), style);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return line;
    }

    /**
     * Shows a line, or what replaces it.
     *
     * @param line the line, null for none
     * @param end what to show if the text ends right before this row; null elsewhere
     * @param bar width of the bar of an empty row as a share of the text width
     */
    void show(TextLayout set, @Nullable Line line, @Nullable String end, double bar) {
        text = set;
        empty(ground);
        empty(over);
        setAccessibleText(line != null ? line.words() : end == null ? "" : "End of the text");
        draw(line != null ? line.pieces() : end == null ? List.of() : set.aside(end), set.size());
        if (line != null) {
            furniture(line);
        } else if (end != null) {
            javafx.scene.shape.Line rule = rule(TextStyles.TEXT_EDGE_RULE);
            horizontal(rule, 0, set.width(), 2.5);
            over.getChildren().add(rule);
        }
        if (line == null && bar > 0) {
            over.getChildren().add(bar(set, bar));
        }
    }

    private static void empty(Group group) {
        if (!group.getChildren().isEmpty()) {
            group.getChildren().clear();
        }
    }

    /** Draws the runs into existing nodes where possible: a new node costs a search through the style sheets. */
    private void draw(List<GlyphRun> pieces, TypeSize size) {
        List<Node> nodes = glyphs.getChildren();
        for (int i = 0; i < pieces.size(); i++) {
            if (i >= nodes.size()) {
                nodes.add(GlyphRunNodes.node(pieces.get(i), size));
            } else if (!GlyphRunNodes.reuse(nodes.get(i), pieces.get(i), size)) {
                nodes.set(i, GlyphRunNodes.node(pieces.get(i), size));
            }
        }
        if (nodes.size() > pieces.size()) {
            nodes.subList(pieces.size(), nodes.size()).clear();
        }
    }

    private static Node bar(TextLayout set, double share) {
        double height = Math.rint(BAR_HEIGHT * set.size().percent() / 100);
        double y = Math.floor((set.size().lineHeight() - height) / 2);
        Rectangle bar = new Rectangle(0, y, Math.rint(set.width() * share), height);
        bar.setArcWidth(height);
        bar.setArcHeight(height);
        return StyleClass.style(bar, TextStyles.TEXT_BAR);
    }

    private static void horizontal(javafx.scene.shape.Line rule, double from, double to, double y) {
        rule.setStartX(from);
        rule.setEndX(to);
        rule.setStartY(y);
        rule.setEndY(y);
    }

    private void furniture(Line line) {
        double height = height();
        Line.Edges edges = line.edges();
        if (line.kind() == Line.Kind.CODE) {
            add(
                    ground,
                    new Rectangle(edges.left(), 0, edges.right() - edges.left(), height),
                    TextStyles.TEXT_CODE_GROUND);
        }
        for (double x : edges.quoteBars()) {
            add(ground, new Rectangle(Math.rint(x), 0, 2, height), TextStyles.TEXT_QUOTE_BAR);
        }
        if (line.kind() == Line.Kind.RULE || edges.underlined()) {
            javafx.scene.shape.Line rule = rule(TextStyles.TEXT_HAIRLINE);
            double y = line.kind() == Line.Kind.RULE ? Math.floor(height / 2) + 0.5 : height - 0.5;
            horizontal(rule, edges.left(), edges.right(), y);
            ground.getChildren().add(rule);
        }
    }

    private double height() {
        TextLayout set = text;
        return set == null ? 0 : set.size().lineHeight();
    }

    private static void add(Group into, Rectangle shape, StyleClass style) {
        into.getChildren().add(StyleClass.style(shape, style));
    }

    /** Draws or removes the dotted rule above the first line of a text. */
    void setStartRule(boolean shown) {
        TextLayout set = text;
        startRule.setVisible(shown);
        if (set != null) {
            horizontal(startRule, 0, set.width(), -1.5);
        }
    }

    /** Draws selection, marks and cursor over the line that the row shows. */
    void decorate(Line line, @Nullable TextRange selection, List<TextMark> marks, @Nullable Integer caret) {
        TextLayout set = text;
        if (set == null) {
            return;
        }
        double height = height();
        StringBuilder spoken = new StringBuilder(line.words());
        for (TextMark mark : marks) {
            List<double[]> stretches = stretches(line, mark.range());
            for (double[] x : stretches) {
                Rectangle tint = new Rectangle(x[0], 2, x[1] - x[0], height - 4);
                add(ground, tint, mark.focused() ? TextStyles.TEXT_MARK_FOCUSED : TextStyles.TEXT_MARK);
                Tooltip.install(tint, new Tooltip(mark.label()));
                underline(mark.line(), x[0], x[1], set.size());
            }
            if (!stretches.isEmpty()) {
                spoken.append(" (").append(mark.label()).append(')');
            }
        }
        if (selection != null) {
            for (double[] x : stretches(line, selection)) {
                add(ground, new Rectangle(x[0], 1, x[1] - x[0], height - 2), TextStyles.TEXT_SELECTION);
            }
        }
        if (caret != null) {
            double x = Math.rint(TextCursor.xOf(line, caret));
            add(ground, new Rectangle(x - 1, 3, 2, height - 6), TextStyles.TEXT_CARET);
        }
        setAccessibleText(spoken.toString());
    }

    private void underline(TextMark.Underline kind, double from, double to, TypeSize size) {
        double y = Math.rint(size.baseline() + 0.28 * size.em()) + 0.5;
        javafx.scene.shape.Line line = rule(TextStyles.TEXT_MARK_LINE);
        horizontal(line, from, to, y);
        switch (kind) {
            case SOLID, DOUBLE -> {}
            case THICK -> line.setStrokeWidth(3);
            case DASHED -> line.getStrokeDashArray().setAll(6.0, 3.0);
            case LONG_DASHED -> line.getStrokeDashArray().setAll(14.0, 4.0);
            case DOTTED -> line.getStrokeDashArray().setAll(1.5, 2.5);
            case DASH_DOTTED -> line.getStrokeDashArray().setAll(8.0, 3.0, 1.5, 3.0);
        }
        over.getChildren().add(line);
        if (kind == TextMark.Underline.DOUBLE) {
            javafx.scene.shape.Line second = rule(TextStyles.TEXT_MARK_LINE);
            horizontal(second, from, to, y + 3);
            over.getChildren().add(second);
        }
    }

    /** Returns the intervals of a line that show part of a range, merged where they touch. */
    static List<double[]> stretches(Line line, TextRange range) {
        List<double[]> all = new ArrayList<>();
        if (line.turn() != range.turn() || line.kind() == Line.Kind.ROLE) {
            return all;
        }
        for (GlyphRun piece : line.pieces()) {
            boolean meets = piece.start() < range.end() && range.start() < piece.end();
            if (!meets) {
                continue;
            }
            double[] x = GlyphRunNodes.edges(piece, range.start(), range.end());
            double[] last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && Math.abs(last[1] - x[0]) < 1) {
                last[1] = x[1];
            } else if (x[1] > x[0]) {
                all.add(x);
            }
        }
        return all;
    }
}
