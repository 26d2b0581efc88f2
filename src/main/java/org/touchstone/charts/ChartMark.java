package org.touchstone.charts;

import java.util.List;
import java.util.OptionalDouble;

/** One shape or text of a picture. Lengths in px from the upper left corner; every number is finite. */
public sealed interface ChartMark {

    /** Draws each kind of mark on a surface. */
    interface Painter {
        void line(Line line);

        void box(Box box);

        void symbol(Symbol symbol);

        void trace(Trace trace);

        void label(Label label);

        void spot(Spot spot);
    }

    /** Returns its role. */
    ChartRole role();

    /** Calls the painter's method for this kind. */
    void paint(Painter painter);

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, ChartRole role) implements ChartMark {
        public Line {
            finite(x1, y1, x2, y2);
        }

        @Override
        public void paint(Painter painter) {
            painter.line(this);
        }
    }

    /** A rectangle. */
    record Box(double x, double y, double width, double height, ChartRole role) implements ChartMark {
        public Box {
            finite(x, y, width, height);
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("a box of negative size");
            }
        }

        /** Returns whether the point lies in it. */
        public boolean contains(double px, double py) {
            return x <= px && px <= x + width && y <= py && py <= y + height;
        }

        @Override
        public void paint(Painter painter) {
            painter.box(this);
        }
    }

    /** The form of a symbol; forms distinguish what colours also do. */
    enum Form {
        CIRCLE,
        SQUARE,
        DIAMOND,
        /** A triangle with the tip up. */
        TRIANGLE,
        /** Triangles that indicate that a line continues. */
        ARROW_LEFT,
        ARROW_RIGHT
    }

    /** A small closed form around a point; {@code size} from edge to edge. */
    record Symbol(double x, double y, double size, Form form, ChartRole role) implements ChartMark {
        public Symbol {
            finite(x, y, size);
        }

        /** Returns its corners in order; empty for a circle. */
        public List<Point> corners() {
            double h = size / 2;
            return switch (form) {
                case CIRCLE -> List.of();
                case SQUARE -> List.of(at(-h, -h), at(h, -h), at(h, h), at(-h, h));
                case DIAMOND -> List.of(at(0, -h), at(h, 0), at(0, h), at(-h, 0));
                case TRIANGLE -> List.of(at(0, -h), at(h, h), at(-h, h));
                case ARROW_LEFT -> List.of(at(-h, 0), at(h, -h), at(h, h));
                case ARROW_RIGHT -> List.of(at(h, 0), at(-h, h), at(-h, -h));
            };
        }

        private Point at(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }

        @Override
        public void paint(Painter painter) {
            painter.symbol(this);
        }
    }

    /** A point. */
    record Point(double x, double y) {
        public Point {
            finite(x, y);
        }
    }

    /** An open polyline. */
    record Trace(List<Point> points, ChartRole role) implements ChartMark {
        public Trace {
            points = List.copyOf(points);
        }

        @Override
        public void paint(Painter painter) {
            painter.trace(this);
        }
    }

    /** Which part of a label is at its x. Left and right are those of the picture, whatever the script. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /**
     * A line of text.
     *
     * @param y its baseline
     * @param text without control characters
     */
    record Label(double x, double y, String text, Anchor anchor, ChartRole role) implements ChartMark {
        public Label {
            finite(x, y);
            if (!role.isText()) {
                throw new IllegalArgumentException(role + " is no text");
            }
        }

        /**
         * Returns its width in the product's typeface, if known exactly.
         *
         * @param textScale size of text, 1 for 100 percent
         */
        public OptionalDouble width(double textScale) {
            return TextWidths.exact(text)
                    ? OptionalDouble.of(TextWidths.of(text, role, textScale))
                    : OptionalDouble.empty();
        }

        /** Returns whether the text runs from right to left, by its first strong character. */
        public boolean rightToLeft() {
            return Names.rightToLeft(text);
        }

        @Override
        public void paint(Painter painter) {
            painter.label(this);
        }
    }

    /** An invisible region with a description, reachable by pointer and keyboard. */
    record Spot(double x, double y, double width, double height, String says) implements ChartMark {
        public Spot {
            finite(x, y, width, height);
        }

        @Override
        public ChartRole role() {
            return ChartRole.DATA;
        }

        @Override
        public void paint(Painter painter) {
            painter.spot(this);
        }
    }

    private static void finite(double... numbers) {
        for (double n : numbers) {
            if (!Double.isFinite(n)) {
                throw new IllegalArgumentException("a place that is no number");
            }
        }
    }
}
