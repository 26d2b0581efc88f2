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
 * A short row of levels of which one is chosen: one tab stop, all levels clickable. A level's meaning is its tooltip
 * and part of its accessible text.
 */
public final class LevelStrip extends HBox {
    /**
     * One level.
     *
     * @param value the value reported when it is chosen
     * @param shown the displayed text
     * @param meaning what it stands for
     */
    public record Level(int value, String shown, String meaning) {}

    private final String name;
    private final List<Level> levels;
    private final IntConsumer choose;
    private OptionalInt chosen = OptionalInt.empty();

    /**
     * @param choose receives the value of the level that the annotator chooses
     */
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

    /** Shows this value as chosen. */
    public void show(OptionalInt value) {
        chosen = value;
        for (int i = 0; i < levels.size(); i++) {
            boolean here = value.equals(OptionalInt.of(levels.get(i).value()));
            PseudoState.CHOSEN.set(getChildren().get(i), here);
        }
        setAccessibleText(name + ": " + inWords());
    }

    /** Returns the chosen level in words, for the explaining line. */
    public String inWords() {
        return levels.stream()
                .filter(l -> chosen.equals(OptionalInt.of(l.value())))
                .map(l -> l.meaning().isEmpty() ? l.shown() : l.shown() + ", " + l.meaning())
                .findFirst()
                .orElse("not given");
    }

    /** Chooses the n-th level, counted from 1; returns false if there is none. */
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

    /** Chooses a level beside the chosen one; if none is chosen, the middle one. */
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
