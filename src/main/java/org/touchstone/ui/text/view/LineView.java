package org.touchstone.ui.text.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.layout.TextLayout;

/**
 * A few rows of a text at fixed positions. The view never moves, grows or scrolls by itself, and shows nothing that
 * depends on hidden text. Text is selected with the mouse or with Shift and the arrow keys and reported as source
 * ranges. Screen thread only.
 */
public final class LineView extends Region {
    private final IntegerProperty top = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable TextRange> selection = new ReadOnlyObjectWrapper<>();
    private final List<LineRow> rows = new ArrayList<>();
    private @Nullable TextLayout text;
    private List<TextMark> marks = List.of();
    private int openRows = Integer.MAX_VALUE;
    private List<Double> fillers = List.of();
    private IntPredicate reachable = line -> true;
    private String endWords = "";
    private TextCursor.@Nullable Place anchor;
    private TextCursor.@Nullable Place focus;
    private boolean together;

    /** Creates a view without rows and text. */
    public LineView() {
        StyleClass.style(this, TextStyles.TEXT_VIEW);
        setCursor(Cursor.TEXT);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        top.addListener((observable, old, now) -> paint());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Shows a text from its first line on and clears the selection.
     *
     * @param rowCount rows of the view, at least 1
     */
    public void show(TextLayout shown, int rowCount) {
        boolean other = text == null || text.text() != shown.text();
        text = shown;
        if (rows.size() != rowCount) {
            while (rows.size() > rowCount) {
                rows.remove(rows.size() - 1);
            }
            while (rows.size() < rowCount) {
                rows.add(new LineRow());
            }
            getChildren().setAll(rows);
        }
        if (other) {
            clearSelection();
        }
        setPrefSize(shown.width(), rowCount * shown.size().lineHeight());
        paint();
    }

    /** Makes several changes and redraws once. */
    public void change(Runnable changes) {
        together = true;
        try {
            changes.run();
        } finally {
            together = false;
        }
        paint();
    }

    /**
     * Sets how many rows show text; the rest show bars.
     *
     * @param open rows, at least 0
     * @param barWidths widths of the bars of all rows that may be empty, as shares of the text width
     */
    public void setOpenRows(int open, List<Double> barWidths) {
        openRows = open;
        fillers = barWidths;
        paint();
    }

    /** Returns whether the row after the last line is visible. */
    public boolean isEndShown() {
        TextLayout shown = text;
        int below = top.get() + openRowCount();
        return shown != null && shown.count(below) < below;
    }

    /** Returns how many rows may show text. */
    public int openRowCount() {
        return Math.min(openRows, rows.size());
    }

    /** Sets which lines may be shown; selections cannot include other lines. */
    public void setReachable(IntPredicate lines) {
        reachable = lines;
    }

    /** Sets the words in the row after the last line. */
    public void setEndWords(String words) {
        endWords = words;
    }

    /** Returns whether a range is entirely in lines that may be shown. */
    public boolean isReachable(TextRange range) {
        TextLayout shown = text;
        return shown != null && reachable.test(lastLine(shown, range));
    }

    private static int lastLine(TextLayout shown, TextRange range) {
        return shown.lineAt(range.turn(), Math.max(range.start(), range.end() - 1));
    }

    /** The number of the line in the first row. */
    public int top() {
        return top.get();
    }

    /** The number of the line in the first row. */
    public ReadOnlyIntegerProperty topProperty() {
        return top;
    }

    /** Scrolls a line into the first row; the caller keeps it within the text. */
    public void setTop(int line) {
        top.set(Math.max(0, line));
    }

    /** Returns the text shown, null before the first. */
    public @Nullable TextLayout text() {
        return text;
    }

    /** Returns the number of rows. */
    public int rowCount() {
        return rows.size();
    }

    /** The selected source range, null if nothing is selected. */
    public ReadOnlyObjectProperty<@Nullable TextRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Selects a range, limited to lines that may be shown. */
    public void select(TextRange range) {
        TextLayout shown = text;
        int end = range.end();
        for (int i = shown == null ? -1 : lastLine(shown, range); i >= 0 && !reachable.test(i); i--) {
            Line line = shown == null ? null : shown.line(i);
            end = line == null || line.turn() != range.turn() ? end : Math.min(end, line.start());
        }
        if (end <= range.start()) {
            clearSelection();
            return;
        }
        anchor = new TextCursor.Place(range.turn(), range.start());
        focus = new TextCursor.Place(range.turn(), end);
        selected();
    }

    /** Clears the selection. */
    public void clearSelection() {
        anchor = null;
        focus = null;
        selected();
    }

    /** Returns the selected source text; empty if nothing is selected. */
    public String selectedSource() {
        TextRange range = selection.get();
        if (range == null || text == null) {
            return "";
        }
        String source = text.text().source(range.turn());
        return source.substring(Math.min(range.start(), source.length()), Math.min(range.end(), source.length()));
    }

    /** Sets the marks to draw. */
    public void setMarks(List<TextMark> drawn) {
        if (!marks.equals(drawn)) {
            marks = List.copyOf(drawn);
            paint();
        }
    }

    /** Returns whether a line is visible. */
    public boolean isShown(int line) {
        return line >= top.get() && line < top.get() + Math.min(openRows, rows.size());
    }

    /** Returns the source position at the beginning of the first row. */
    public TextCursor.@Nullable Place placeAtTop() {
        TextLayout shown = text;
        if (shown == null) {
            return null;
        }
        for (int i = top.get(); ; i++) {
            Line line = shown.line(i);
            if (line == null) {
                return null;
            }
            if (line.kind() != Line.Kind.ROLE) {
                return new TextCursor.Place(line.turn(), line.start());
            }
        }
    }

    private void paint() {
        TextLayout shown = text;
        if (shown == null || together) {
            return;
        }
        for (int r = 0; r < rows.size(); r++) {
            LineRow row = rows.get(r);
            int number = top.get() + r;
            Line line = r < openRows ? shown.line(number) : null;
            boolean end = r < openRows && line == null && shown.count(number) == number;
            // Bars stand for closed rows; rows after the end of the text are empty.
            double bar = r >= openRows && r < fillers.size() ? fillers.get(r) : 0;
            row.show(shown, line, end ? endWords : null, bar);
            row.setStartRule(number == 0);
            if (line != null) {
                row.decorate(line, selection.get(), marks, caretIn(line));
            }
        }
        requestLayout();
    }

    private @Nullable Integer caretIn(Line line) {
        TextCursor.Place at = focus;
        boolean here = at != null
                && isFocused()
                && at.turn() == line.turn()
                && line.start() <= at.offset()
                && at.offset() <= line.end();
        return here && at != null ? at.offset() : null;
    }

    @Override
    protected void layoutChildren() {
        TextLayout shown = text;
        if (shown == null) {
            return;
        }
        double height = shown.size().lineHeight();
        for (int r = 0; r < rows.size(); r++) {
            rows.get(r).resizeRelocate(0, r * height, shown.width(), height);
        }
    }

    private void selected() {
        TextCursor.Place from = anchor;
        TextCursor.Place to = focus;
        if (from == null || to == null || from.offset() == to.offset()) {
            selection.set(null);
        } else {
            int start = Math.min(from.offset(), to.offset());
            int end = Math.max(from.offset(), to.offset());
            selection.set(new TextRange(from.turn(), start, end));
        }
        paint();
    }

    private TextCursor.@Nullable Place placeAt(double x, double y) {
        TextLayout shown = text;
        if (shown == null || rows.isEmpty()) {
            return null;
        }
        int most = Math.min(rows.size(), openRows) - 1;
        int row = (int) Math.max(0, Math.min(most, Math.floor(y / shown.size().lineHeight())));
        for (int r = row; r >= 0; r--) {
            Line line = shown.line(top.get() + r);
            if (line != null && line.kind() != Line.Kind.ROLE) {
                int offset = r < row ? line.end() : TextCursor.offsetAt(line, x);
                return new TextCursor.Place(line.turn(), offset);
            }
        }
        return placeAtTop();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        TextCursor.Place place = placeAt(event.getX(), event.getY());
        TextLayout shown = text;
        if (place == null || shown == null) {
            return;
        }
        TextCursor.Place from = anchor;
        if (event.isShiftDown() && from != null && from.turn() == place.turn()) {
            focus = place;
        } else if (event.getClickCount() == 2) {
            TextCursor.Place end = TextCursor.moved(shown, place, TextCursor.Step.WORD, true);
            anchor = TextCursor.moved(shown, end, TextCursor.Step.WORD, false);
            focus = end;
        } else {
            anchor = place;
            focus = place;
        }
        selected();
    }

    private void dragged(MouseEvent event) {
        TextCursor.Place from = anchor;
        TextCursor.Place place = placeAt(event.getX(), event.getY());
        if (from == null || place == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (place.turn() == from.turn()) {
            focus = place;
            selected();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        } else if (event.isShiftDown() && extend(event.getCode(), event.isShortcutDown())) {
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && selection.get() != null) {
            clearSelection();
            event.consume();
        }
    }

    /** Copies the selected source text to the clipboard. */
    public void copy() {
        if (!selectedSource().isEmpty()) {
            CopiedText.confidential(selectedSource());
        }
    }

    /**
     * Extends the selection by one keyboard step, starting from the first visible character if there is none.
     *
     * @return whether the key extends selections
     */
    public boolean extend(KeyCode code, boolean byWord) {
        TextCursor.Step step = switch (code) {
            case LEFT, RIGHT -> byWord ? TextCursor.Step.WORD : TextCursor.Step.CHARACTER;
            case UP, DOWN -> TextCursor.Step.LINE;
            case HOME, END -> TextCursor.Step.LINE_EDGE;
            default -> null;
        };
        TextLayout shown = text;
        if (step == null || shown == null) {
            return false;
        }
        if (anchor == null || focus == null) {
            anchor = placeAtTop();
            focus = anchor;
        }
        TextCursor.Place from = focus;
        if (from != null) {
            boolean forward = code == KeyCode.RIGHT || code == KeyCode.DOWN || code == KeyCode.END;
            TextCursor.Place to = TextCursor.moved(shown, from, step, forward);
            if (reachable.test(shown.lineAt(to.turn(), Math.max(0, to.offset() - 1)))) {
                focus = to;
                selected();
            }
        }
        return true;
    }

    /** Returns the number of the line with the moving end of the selection; -1 if there is none. */
    public int focusLine() {
        TextCursor.Place at = focus;
        TextLayout shown = text;
        return at == null || shown == null ? -1 : shown.lineAt(at.turn(), Math.max(0, at.offset() - 1));
    }
}
