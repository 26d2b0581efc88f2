package org.touchstone.ui.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.study.Criterion;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.LevelStrip;

/**
 * The rubric: one row per criterion, one strip of levels per response. Within it digits give levels and move on, so that a
 * rubric of four is eight keys; the line below says what the level under the focus means.
 */
public final class CriteriaView extends VBox {
    private final FindingsModel findings;
    private final Function<ResponseId, String> name;
    private final Supplier<List<ResponseId>> shown;
    private final GridPane grid = StyleClass.style(new GridPane(), EvidenceStyles.RUBRIC);
    private final List<ColumnConstraints> columns;
    private final Label meaning = StyleClass.style(new Label(), StyleClass.FIELD_HINT);
    private final List<LevelStrip> strips = new ArrayList<>();
    private List<Criterion> built = List.of();
    private final ReadOnlyObjectWrapper<Optional<Criterion>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<String> names = List.of();

    /**
     * Follows the findings.
     *
     * @param changes counts up with every change of them
     * @param name what a response is called
     * @param shown the responses that are given levels, in order; empty while no item is on the desk
     */
    public CriteriaView(
            ReadOnlyLongProperty changes,
            FindingsModel findings,
            Function<ResponseId, String> name,
            Supplier<List<ResponseId>> shown) {
        this.findings = findings;
        this.name = name;
        this.shown = shown;
        ColumnConstraints title = new ColumnConstraints();
        title.setHgrow(Priority.ALWAYS);
        title.setMinWidth(40);
        ColumnConstraints levels = new ColumnConstraints();
        levels.setHalignment(HPos.CENTER);
        levels.setMinWidth(USE_PREF_SIZE);
        columns = List.of(title, levels);
        ScrollPane scroll = StyleClass.style(new ScrollPane(grid), JudgingStyles.QUIET_SCROLL);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        meaning.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(scroll, meaning);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        changes.addListener(changed -> refresh());
        refresh();
    }

    /** The criterion whose levels have the focus. */
    ReadOnlyObjectProperty<Optional<Criterion>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Goes to the first level that is missing, or to the first of all. */
    void enter() {
        strips.stream()
                .filter(s -> s.inWords().equals("not given"))
                .findFirst()
                .or(() -> strips.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    /** Gives the n-th level where the focus is; false when it is elsewhere. */
    boolean digit(int n) {
        int at = focused();
        if (at < 0) {
            return false;
        }
        if (strips.get(at).chooseNth(n)) {
            strips.get(Math.min(strips.size() - 1, at + 1)).requestFocus();
        }
        return true;
    }

    private int focused() {
        return IntStream.range(0, strips.size())
                .filter(i -> strips.get(i).isFocused())
                .findFirst()
                .orElse(-1);
    }

    private void pressed(KeyEvent event) {
        int at = focused();
        int to = at + step(event.getCode());
        if (at >= 0 && to != at) {
            if (to >= 0 && to < strips.size()) {
                strips.get(to).requestFocus();
            }
            event.consume();
        }
    }

    private int step(KeyCode code) {
        return switch (code) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -names.size();
            case DOWN -> names.size();
            default -> 0;
        };
    }

    private void refresh() {
        List<ResponseId> responses = shown.get();
        if (responses.isEmpty()) {
            return;
        }
        List<String> called = responses.stream().map(name).toList();
        if (!findings.criteria().equals(built) || !called.equals(names)) {
            names = called;
            rebuild(findings.criteria());
        }
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).show(findings.level(criterion(i), responses.get(i % names.size())));
        }
        explain();
    }

    private Criterion criterion(int strip) {
        return built.get(strip / names.size());
    }

    private void rebuild(List<Criterion> criteria) {
        built = List.copyOf(criteria);
        strips.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(columns.get(0));
        grid.getColumnConstraints().addAll(Collections.nCopies(names.size(), columns.get(1)));
        if (criteria.isEmpty()) {
            meaning.setText("This study asks for no levels.");
            return;
        }
        for (int place = 0; place < names.size(); place++) {
            grid.add(caption(names.get(place)), place + 1, 0);
        }
        for (int row = 0; row < built.size(); row++) {
            Criterion criterion = built.get(row);
            Label title = new Label(criterion.title());
            title.setTooltip(new Tooltip(criterion.question()));
            grid.add(title, 0, row + 1);
            for (int place = 0; place < names.size(); place++) {
                LevelStrip strip = strip(criterion, place);
                strips.add(strip);
                grid.add(strip, place + 1, row + 1);
            }
        }
    }

    private static Label caption(String text) {
        return StyleClass.style(new Label(text), StyleClass.CAPTION);
    }

    private LevelStrip strip(Criterion criterion, int place) {
        List<LevelStrip.Level> levels = IntStream.rangeClosed(1, criterion.levels())
                .mapToObj(n -> new LevelStrip.Level(
                        n, Integer.toString(n), criterion.anchors().get(n - 1)))
                .toList();
        LevelStrip strip = new LevelStrip(
                criterion.title() + ", " + names.get(place),
                levels,
                level -> findings.setLevel(criterion, shown.get().get(place), level));
        strip.focusedProperty().addListener(changed -> explain());
        return strip;
    }

    /** The question and the anchor of the level under the focus, else how to begin. */
    private void explain() {
        if (built.isEmpty()) {
            return;
        }
        int at = focused();
        asked.set(at < 0 ? Optional.empty() : Optional.of(criterion(at)));
        if (at < 0) {
            meaning.setText("");
            return;
        }
        Criterion criterion = criterion(at);
        String given = strips.get(at).inWords();
        meaning.setText(
                given.equals("not given")
                        ? criterion.question() + "  1 " + criterion.anchors().get(0) + " … " + criterion.levels() + " "
                                + criterion.anchors().get(criterion.levels() - 1)
                        : given);
        meaning.setTooltip(new Tooltip(String.join("\n", anchors(criterion))));
    }

    private static List<String> anchors(Criterion criterion) {
        return IntStream.rangeClosed(1, criterion.levels())
                .mapToObj(n -> n + "  " + criterion.anchors().get(n - 1))
                .toList();
    }
}
