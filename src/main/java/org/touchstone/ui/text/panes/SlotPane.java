package org.touchstone.ui.text.panes;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Group;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.ReadingPace;
import org.touchstone.blinding.SkeletonBars;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.ui.text.view.TextCursor;
import org.touchstone.ui.text.view.TextRange;
import org.touchstone.ui.text.view.TextStyles;

/**
 * The reading slot: a card of fixed height in which the text scrolls through a few rows. Everything around the rows
 * comes from the plan and from a seed that is independent of the text.
 *
 * <p>At first the slot opens the number of rows that the plan says, the same on all cards; the first step forward
 * opens the rest. No step, by whatever means, goes further than the {@link SharedReach} of all cards allows. The end
 * of a text is one more row with a dotted rule, so that a text which just fills the slot does not show its end before
 * the reader has scrolled.
 */
public final class SlotPane extends ReadingPane {
    private static final double SIDE_PADDING = 40;
    private static final double TOP_PADDING = 20;
    /** Random widths: of the rows of a slot, and of the bars above and below it. */
    private static final int BAR_ROWS = SlotPlan.MOST_LINES + 2;

    private static final String END_WORDS = "End of answer";
    private static final double PIXELS_PER_NOTCH = 40;

    private final int place;
    private final LineView view = new LineView();
    private final Group bars = new Group();
    private final Rectangle stroke = activeStroke();
    private final ReadOnlyBooleanWrapper endSeen = new ReadOnlyBooleanWrapper();
    private @Nullable TextLayout text;
    private @Nullable SlotPlan plan;
    private SharedReach reach = new SharedReach(false);
    private Runnable held = () -> {};
    private Consumer<PassedLines> passing = lines -> {};
    private int passed;
    private List<Double> widths = List.of();
    private boolean opened;
    private double wheel;

    /**
     * Creates an empty card.
     *
     * @param place among the cards of an item, from 0
     */
    public SlotPane(int place) {
        this.place = place;
        StyleClass.style(this, TextStyles.TEXT_CARD);
        bars.setManaged(false);
        provideBars();
        getChildren().addAll(bars, view, stroke);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        followSelection();
        view.topProperty().addListener(changed -> requestLayout());
        view.setReachable(line -> reach.limit(line + 1) > line);
        view.setEndWords(END_WORDS);
    }

    /**
     * Returns the room in a card of this size in px: one row of bars above and below the slot, and some space, unless
     * that would leave fewer lines than a slot should have.
     */
    public static SlotPlan.Room room(double cardWidth, double cardHeight, TypeSize size) {
        int characters = size.charactersIn(Math.max(1, cardWidth - 2 * SIDE_PADDING));
        int rows = (int) Math.floor((cardHeight - 2 * TOP_PADDING) / size.lineHeight()) - 2;
        int most = (int) Math.floor(cardHeight / size.lineHeight());
        return new SlotPlan.Room(characters, Math.max(1, Math.max(rows, Math.min(SlotPlan.LEAST_LINES, most))));
    }

    /**
     * Shows a text from its start in the initial state. All cards of an item are shown in the same frame.
     *
     * @param shared common to all cards of the item, with their layout
     */
    public void show(TextLayout shown, SlotPlan planned, long displaySeed, SharedReach shared) {
        reach = shared;
        widths = SkeletonBars.widths(displaySeed, place, BAR_ROWS);
        opened = false;
        passed = 0;
        endSeen.set(false);
        view.change(() -> {
            lay(shown, planned);
            view.setTop(0);
            openRows();
        });
    }

    /** Sets the callback for steps forward that have to wait for another card. */
    public void setOnHeld(Runnable onHeld) {
        held = onHeld;
    }

    /** Sets the callback for lines that were scrolled past. */
    public void setOnPassed(Consumer<PassedLines> onPassed) {
        passing = onPassed;
    }

    /** Shows the same text after a new layout, for another window or text size; the reading position is kept. */
    public void reshow(TextLayout shown, SlotPlan planned) {
        TextCursor.Place read = view.top() == 0 ? null : view.placeAtTop();
        view.change(() -> {
            lay(shown, planned);
            moveTo(read == null ? 0 : shown.lineAt(read.turn(), read.offset()));
            openRows();
        });
        // The new layout has other lines; those above the view have been passed.
        passed = view.top();
        seen();
    }

    private void lay(TextLayout shown, SlotPlan planned) {
        text = shown;
        plan = planned;
        view.show(shown, planned.slotLines());
        requestLayout();
    }

    /** Opens the rows that may show text at the present position. */
    private void openRows() {
        SlotPlan planned = plan;
        if (planned != null) {
            int below = view.top() + (opened ? planned.slotLines() : planned.openRows());
            int limit = reach.limit(below);
            view.setOpenRows(limit - view.top(), widths);
            requestLayout();
            reach.shown(place, view.top(), limit);
        }
    }

    /** Scrolls as far as the text and all cards allow; returns whether only another card prevents the rest. */
    private boolean moveTo(int wanted) {
        SlotPlan planned = plan;
        int most = isBeyond(wanted) ? lastTop() : wanted;
        int allowed = most;
        if (planned != null) {
            int below = most + planned.slotLines();
            allowed = Math.max(0, Math.min(most, reach.limit(below) - planned.slotLines()));
        }
        view.setTop(allowed);
        return allowed < most;
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

    /** Returns the last position, where the end rule is the lowest row; 0 if text and end fit. */
    private int lastTop() {
        TextLayout shown = text;
        SlotPlan planned = plan;
        return shown == null || planned == null ? 0 : Math.max(0, shown.count() + 1 - planned.slotLines());
    }

    private boolean isBeyond(int top) {
        TextLayout shown = text;
        SlotPlan planned = plan;
        // Asks for no more lines than the position needs.
        return shown == null
                || planned == null
                || (top > 0 && shown.count(top + planned.slotLines()) + 1 < top + planned.slotLines());
    }

    @Override
    public boolean moveLines(int lines) {
        int from = view.top();
        int rows = view.openRowCount();
        int below = from + rows;
        boolean waits = false;
        if (lines > 0) {
            opened = true;
            int wanted = from + lines;
            waits = moveTo(isBeyond(wanted) ? Math.max(from, lastTop()) : wanted);
        } else {
            view.setTop(Math.max(0, from + lines));
        }
        openRows();
        boolean changed = view.top() != from || view.openRowCount() != rows;
        if (changed && lines > 0) {
            leave(below);
        }
        seen();
        if (waits && !changed) {
            held.run();
        }
        return changed;
    }

    /** Reports the lines up to here that were not passed before. */
    private void leave(int below) {
        TextLayout shown = text;
        SlotPlan planned = plan;
        if (shown == null || planned == null || below <= passed) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (int i = passed; i < below; i++) {
            Line line = shown.line(i);
            words.append(line == null ? "" : line.words()).append(' ');
        }
        int lines = below - passed;
        passed = below;
        int slotful = Math.max(1, Math.min(planned.slotLines() - 1, planned.openRows()));
        passing.accept(new PassedLines(lines, ReadingPace.skimMillis(words), slotful));
    }

    private void seen() {
        if (opened && reach.isOpen()) {
            endSeen.set(endSeen.get() || view.isEndShown());
        }
    }

    private int step() {
        SlotPlan planned = plan;
        int shown = planned == null ? 1 : opened ? planned.slotLines() : planned.openRows();
        return Math.max(1, shown - 1);
    }

    @Override
    public boolean nextSlotful() {
        return moveLines(step());
    }

    @Override
    public boolean previousSlotful() {
        return moveLines(-step());
    }

    @Override
    public void toStart() {
        moveLines(-view.top());
    }

    @Override
    public void restore(int firstLine) {
        if (firstLine > 0) {
            opened = true;
            moveTo(firstLine);
            reach.restored(place, view.top(), view.top() + view.openRowCount());
            openRows();
            seen();
        }
    }

    @Override
    public void reveal(TextRange range) {
        TextLayout shown = text;
        if (shown != null) {
            int line = shown.lineAt(range.turn(), range.start());
            if (!view.isShown(line)) {
                opened = true;
                moveTo(line);
                openRows();
                seen();
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        if (event.isInertia() || event.getDeltaY() == 0) {
            return;
        }
        wheel -= event.getDeltaY() / PIXELS_PER_NOTCH;
        int lines = (int) wheel;
        wheel -= lines;
        if (lines != 0) {
            moveLines(lines);
        }
    }

    @Override
    protected void layoutChildren() {
        TextLayout shown = text;
        SlotPlan planned = plan;
        if (shown == null || planned == null) {
            return;
        }
        TypeSize size = shown.size();
        double height = size.lineHeight();
        double slot = height * planned.slotLines();
        double x = Math.rint((getWidth() - shown.width()) / 2);
        double y = Math.rint((getHeight() - slot) / 2);
        view.resizeRelocate(x, y, shown.width(), slot);
        stroke.setX(x - 26);
        stroke.setY(y + 3);
        stroke.setHeight(slot - 6);
        layoutBars(x, y, y + slot, size, shown.width());
    }

    /** Lays out one bar above the slot and one below, if there is room; none above the first line of a text. */
    private void layoutBars(double x, double top, double bottom, TypeSize size, double measure) {
        double height = size.lineHeight();
        Rectangle above = (Rectangle) bars.getChildren().get(0);
        Rectangle below = (Rectangle) bars.getChildren().get(1);
        above.setVisible(view.top() > 0 && top >= height);
        below.setVisible(!view.isEndShown() && getHeight() - bottom >= height);
        place(above, x, top - height, measure * width(SlotPlan.MOST_LINES), size);
        place(below, x, bottom, measure * width(SlotPlan.MOST_LINES + 1), size);
    }

    /** Creates the bars in advance: nodes created during layout would be drawn for a frame without their style. */
    private void provideBars() {
        for (int i = 0; i < 2; i++) {
            bars.getChildren().add(StyleClass.style(new Rectangle(), TextStyles.TEXT_BAR));
        }
    }

    private double width(int number) {
        return widths.isEmpty() ? 1 : widths.get(number % widths.size());
    }

    private static void place(Rectangle bar, double x, double y, double width, TypeSize size) {
        double thickness = Math.rint(8.0 * size.percent() / 100);
        bar.setX(x);
        bar.setY(Math.floor(y + (size.lineHeight() - thickness) / 2));
        bar.setWidth(Math.rint(width));
        bar.setHeight(thickness);
        bar.setArcWidth(thickness);
        bar.setArcHeight(thickness);
    }
}
