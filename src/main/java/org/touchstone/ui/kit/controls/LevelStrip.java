package org.touchstone.ui.kit.controls;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;

/**
 * A short row of levels of which one is chosen: one stop for the focus, all levels for the mouse. What each level means
 * is its tooltip, and its accessible text together with the name of the strip.
 */
public final class LevelStrip extends HBox {
    /**
     * One level.
     *
     * @param value what is reported when it is chosen
     * @param shown as painted
     * @param meaning what it stands for
     */
    public record Level(int value, String shown, String meaning) {}

    private final String name;
    private final List<Level> levels;
    private final IntConsumer choose;
    private OptionalInt chosen = OptionalInt.empty();

    /** @param choose gets the value of the level that the annotator wants */
    public LevelStrip(String name, List<Level> levels, IntConsumer choose) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.choose = choose;
        StyleClass.style(this, StyleClass.LEVELS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (Level level : this.levels) {
            Label cell = StyleClass.style(new Label(level.shown()), StyleClass.LEVEL);
            cell.setMinWidth(USE_PREF_SIZE);
            cell.setOnMouseClicked(event -> {
                requestFocus();
                choose.accept(level.value());
            });
            if (!level.meaning().isEmpty()) {
                cell.setTooltip(new Tooltip(level.shown() + "  " + level.meaning()));
            }
            getChildren().add(cell);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(OptionalInt.empty());
    }

    /** Paints this value as chosen. */
    public void show(OptionalInt value) {
        chosen = value;
        for (int i = 0; i < levels.size(); i++) {
            boolean here = value.equals(OptionalInt.of(levels.get(i).value()));
            PseudoState.CHOSEN.set(getChildren().get(i), here);
        }
        setAccessibleText(name + ": " + inWords());
    }

    /** The chosen level in words, for the line that explains it. */
    public String inWords() {
        return levels.stream()
                .filter(l -> chosen.equals(OptionalInt.of(l.value())))
                .map(l -> l.meaning().isEmpty() ? l.shown() : l.shown() + ", " + l.meaning())
                .findFirst()
                .orElse("not given");
    }

    /** Chooses the n-th level, counted from 1; false when there is none. */
    public boolean chooseNth(int n) {
        if (n < 1 || n > levels.size()) {
            return false;
        }
        choose.accept(levels.get(n - 1).value());
        return true;
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD
                ? 1
                : event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT ? -1 : 0;
        if (step != 0) {
            step(step);
            event.consume();
        }
    }

    /** Chooses the level beside the chosen one; from none the one in the middle. */
    public void step(int by) {
        int at = -1;
        for (int i = 0; i < levels.size(); i++) {
            if (chosen.equals(OptionalInt.of(levels.get(i).value()))) {
                at = i;
            }
        }
        int next = at < 0 ? levels.size() / 2 : Math.max(0, Math.min(levels.size() - 1, at + by));
        if (next != at) {
            choose.accept(levels.get(next).value());
        }
    }
}
