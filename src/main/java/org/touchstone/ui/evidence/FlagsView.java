package org.touchstone.ui.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.judging.view.TimeField;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.LevelStrip;
import org.touchstone.ui.kit.keys.KeyCap;

/** Flags, confidence and the time on the item. */
public final class FlagsView extends VBox {
    private static final int FROM = 50;
    private static final int STEP = 10;

    private final FindingsModel findings;
    private final Map<Flag, CheckBox> boxes = new EnumMap<>(Flag.class);
    private final LevelStrip confidence;
    private final TimeField time;

    /**
     * Creates a view that follows the findings.
     *
     * @param changes increases with every change of the findings
     * @param toggle sets a flag or clears it
     * @param time the time field, shown below
     */
    public FlagsView(
            ReadOnlyLongProperty changes,
            FindingsModel findings,
            Consumer<Flag> toggle,
            TimeField time,
            AppearanceAndKeys looks) {
        this.findings = findings;
        this.time = time;
        FlowPane flags = StyleClass.style(new FlowPane(), EvidenceStyles.FLAGS);
        for (Flag flag : Flag.values()) {
            CheckBox box = new CheckBox(EvidenceWords.flag(flag));
            box.setMinWidth(USE_PREF_SIZE);
            box.setOnAction(event -> {
                toggle.accept(flag);
                refresh();
            });
            boxes.put(flag, box);
            flags.getChildren().add(box);
            if (flag == Flag.NOT_MY_FIELD) {
                Label cap = new KeyCap(looks.keys(), EvidenceActions.NOT_MY_FIELD);
                HBox withKey = new HBox(box, cap);
                withKey.setSpacing(6);
                withKey.setAlignment(Pos.CENTER_LEFT);
                flags.getChildren().add(withKey);
            }
        }
        List<LevelStrip.Level> levels = IntStream.rangeClosed(0, (100 - FROM) / STEP)
                .map(i -> FROM + STEP * i)
                .mapToObj(p -> new LevelStrip.Level(p, Integer.toString(p), p == 50 ? "a coin toss" : "percent"))
                .toList();
        confidence = new LevelStrip("Own confidence", levels, this::chooseConfidence);
        confidence.addEventHandler(KeyEvent.KEY_PRESSED, this::stepConfidence);
        Label sure = new Label("Confidence, in percent", new KeyCap(looks.keys(), EvidenceActions.CONFIDENCE));
        sure.setContentDisplay(ContentDisplay.RIGHT);
        sure.setLabelFor(confidence);
        getChildren().addAll(flags, new VBox(4, sure, confidence), time);
        StyleClass.style(this, JudgingStyles.DETAIL_COLUMN);
        changes.addListener(changed -> refresh());
        refresh();
    }

    private void chooseConfidence(int percent) {
        findings.setConfidence(findings.get().confidence() == percent ? -1 : percent);
    }

    private void stepConfidence(KeyEvent event) {
        int percent = switch (event.getCode()) {
            case DIGIT8, NUMPAD8 -> 80;
            case DIGIT9, NUMPAD9 -> 90;
            case DIGIT0, NUMPAD0 -> 100;
            default -> 0;
        };
        if (percent > 0) {
            findings.setConfidence(percent);
            event.consume();
        }
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            confidence.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        }
    }

    void enterFlags() {
        CheckBox first = boxes.get(Flag.UNCLEAR_PROMPT);
        if (first != null) {
            first.requestFocus();
        }
    }

    void enterConfidence() {
        confidence.requestFocus();
    }

    void enterTime() {
        time.enter();
    }

    /** Sets the confidence by a digit while it has the focus: 5 is 50, 9 is 90, 0 and 1 are 100. */
    boolean digit(int n) {
        if (!confidence.isFocused()) {
            return false;
        }
        int percent = n == 1 ? 100 : n * 10;
        if (percent >= FROM) {
            findings.setConfidence(percent);
        }
        return true;
    }

    private void refresh() {
        boxes.forEach((flag, box) -> box.setSelected(findings.hasFlag(flag)));
        int percent = findings.get().confidence();
        confidence.show(percent < 0 ? OptionalInt.empty() : OptionalInt.of(FROM + STEP * ((percent - FROM) / STEP)));
    }
}
