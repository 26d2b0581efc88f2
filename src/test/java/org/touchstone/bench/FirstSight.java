package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.ui.cards.CardsText;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.Fx;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.panes.PlainPane;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.panes.SharedReach;
import org.touchstone.ui.text.panes.SlotPane;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.view.TextStyles;
import org.touchstone.workstation.settings.ThemeChoice;

/**
 * One item as it looks before any key is pressed, and after each: everything that can be measured but the glyphs. Screen
 * thread.
 */
final class FirstSight {
    /** The card of the measurement at first sight, in pixels. */
    static final Dimension2D CARD = new Dimension2D(600, 460);

    /** How many of the layout numbers of a slot come from the plan, which both sides share. */
    static final int PLAN_NUMBERS = 4;

    private static final double SHRUNK = 1.0 / 12;
    /** What a card is made of besides glyphs. */
    private static final List<StyleClass> FURNITURE = List.of(
            TextStyles.TEXT_BAR, TextStyles.TEXT_EDGE_RULE, TextStyles.TEXT_VIEW, TextStyles.TEXT_ACTIVE_STROKE);
    /** How many numbers the furniture gives, after those of the plan: count, place and size of each kind. */
    static final int FURNITURE_NUMBERS = 5 * FURNITURE.size();

    private final CardsLayout layout;
    private final Dimension2D card;
    private final List<ReadingPane> panes = new ArrayList<>();

    private FirstSight(CardsLayout layout, Dimension2D card) {
        this.layout = layout;
        this.card = card;
    }

    static FirstSight slot(RealPairs.Pair pair, Sides sides, int number, Dimension2D card, boolean sameBars) {
        long seed = number * 31L;
        return slot(pair.item(number), sides.order(), card, List.of(seed, sameBars ? ~seed : seed));
    }

    /**
     * The responses of any item in slots.
     *
     * @param seeds what the bars of each place are drawn from
     */
    static FirstSight slot(Item item, List<ResponseId> order, Dimension2D card, List<Long> seeds) {
        TypeSize size = TypeSize.NORMAL;
        CardsText text = CardsText.whole(item, order);
        CardsLayout layout = text.slot(size, SlotPane.room(card.getWidth(), card.getHeight(), size));
        FirstSight sight = new FirstSight(layout, card);
        SharedReach reach = new SharedReach(false);
        reach.lay(layout);
        for (int place = 0; place < order.size(); place++) {
            SlotPane pane = new SlotPane(place);
            pane.show(layout.in(place), Objects.requireNonNull(layout.plan()), seeds.get(place), reach);
            sight.panes.add(pane);
        }
        sight.lay();
        return sight;
    }

    static FirstSight plain(RealPairs.Pair pair, Sides sides, int number, Dimension2D card) {
        return plain(pair.item(number), sides.order(), card);
    }

    /** The responses of any item in plain panes. */
    static FirstSight plain(Item item, List<ResponseId> order, Dimension2D card) {
        CardsText text = CardsText.whole(item, order);
        CardsLayout layout = text.plain(TypeSize.NORMAL, PlainPane.textWidth(card.getWidth()));
        FirstSight sight = new FirstSight(layout, card);
        for (int place = 0; place < order.size(); place++) {
            PlainPane pane = new PlainPane();
            pane.show(layout.in(place));
            sight.panes.add(pane);
        }
        sight.lay();
        return sight;
    }

    private void lay() {
        Pane root = new Pane();
        for (ReadingPane pane : panes) {
            pane.resize(card.getWidth(), card.getHeight());
            pane.setManaged(false);
            root.getChildren().add(pane);
        }
        Scene scene = Fx.scene(root, card.getWidth(), card.getHeight(), ThemeChoice.LIGHT, 100);
        scene.getRoot().applyCss();
        panes.forEach(ReadingPane::layout);
        scene.getRoot().layout();
    }

    /** Presses the key that reads on, on one side; whether anything moved. */
    boolean readOn(Side side) {
        ReadingPane pane = pane(side);
        boolean moved = pane.nextSlotful();
        pane.applyCss();
        pane.layout();
        return moved;
    }

    /** Whether the end of a side has been shown. */
    boolean endSeen(Side side) {
        return pane(side).endSeenProperty().get();
    }

    /** Lines of the slot; 0 in the plain layout. */
    int slotLines() {
        SlotPlan plan = layout.plan();
        return plan == null ? 0 : plan.slotLines();
    }

    ReadingPane pane(Side side) {
        return panes.get(side.place());
    }

    Grade grade() {
        return layout.grade();
    }

    /** Every layout number: those of the plan, and for each kind of furniture left minus right. */
    double[] numbers() {
        return numbers(0, 1);
    }

    /** The same of two places: the one minus the other. */
    double[] numbers(int one, int other) {
        List<Double> all = new ArrayList<>();
        SlotPlan plan = layout.plan();
        if (plan != null) {
            all.addAll(List.of((double) plan.measure(), (double) plan.slotLines(), (double) plan.openRows()));
            all.add(plan.grade() == Grade.A ? 1.0 : 0.0);
        }
        double[] left = side(panes.get(one));
        double[] right = side(panes.get(other));
        for (int i = 0; i < left.length; i++) {
            all.add(left[i] - right[i]);
        }
        return all.stream().mapToDouble(d -> d).toArray();
    }

    private static double[] side(ReadingPane pane) {
        List<Double> numbers = new ArrayList<>();
        for (StyleClass kind : FURNITURE) {
            double[] sums = new double[5];
            for (Node node : pane.lookupAll("." + kind.css())) {
                if (node.isVisible()) {
                    Bounds bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                    sums[0]++;
                    sums[1] += bounds.getMinX();
                    sums[2] += bounds.getMinY();
                    sums[3] += bounds.getWidth();
                    sums[4] += bounds.getHeight();
                }
            }
            Arrays.stream(sums).forEach(numbers::add);
        }
        numbers.add((double) rowsWithText(pane));
        for (Node node : pane.lookupAll(".scroll-bar")) {
            ScrollBar bar = (ScrollBar) node;
            numbers.add(bar.isVisible() ? 1.0 : 0.0);
            numbers.add(bar.getMax());
            numbers.add(bar.getVisibleAmount());
        }
        return numbers.stream().mapToDouble(d -> d).toArray();
    }

    /** Rows in which anything is written. */
    static int rowsWithText(ReadingPane pane) {
        return (int) pane.lines().getChildrenUnmodifiable().stream()
                .filter(row -> row.lookupAll("." + TextStyles.TEXT.css()).size() > 0)
                .count();
    }

    /** Hides what the texts themselves draw. */
    FirstSight masked() {
        showGlyphs(false);
        return this;
    }

    private void showGlyphs(boolean shown) {
        panes.forEach(p -> p.lookupAll("." + TextStyles.TEXT_GLYPHS.css()).forEach(n -> n.setVisible(shown)));
    }

    /** Brightness of the shrunken picture as it is now, with what the texts draw hidden; left minus right. */
    double[] maskedPicture() {
        showGlyphs(false);
        double[] picture = shrunken();
        showGlyphs(true);
        return picture;
    }

    /** The pixels of a side. */
    int[] pixels(Side side) {
        return pixels(side.place());
    }

    /** The pixels of a place. */
    int[] pixels(int place) {
        return pixels(place, 1);
    }

    private int[] pixels(int place, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = panes.get(place).snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** Brightness of the shrunken picture, left minus right. */
    double[] shrunken() {
        return shrunken(0, 1);
    }

    /** The same of two places: the one minus the other. */
    double[] shrunken(int one, int other) {
        int[] left = pixels(one, SHRUNK);
        int[] right = pixels(other, SHRUNK);
        double[] difference = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            difference[i] = (left[i] & 0xFF) - (right[i] & 0xFF);
        }
        return difference;
    }

    static Sides sides(boolean firstLeft) {
        ResponseId first = firstLeft ? RealPairs.A : RealPairs.B;
        return new Sides(first, firstLeft ? RealPairs.B : RealPairs.A);
    }
}
