package org.touchstone.ui.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.study.Criterion;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;

/**
 * What each level of a criterion means, beside the response: of the criterion that has the focus, else of the first that has
 * no level yet. A click on a meaning gives its level. The keyboard gives levels in the rubric, so nothing here takes the
 * focus.
 */
final class AnchorsView extends ScrollPane {
    private static final double SPACING = 2;

    /** Height from which the question stands over the levels. */
    private static final double QUESTION_FROM_EM = 16;

    private final RateViewModel model;
    private final AppearanceAndKeys looks;
    private final Label title = StyleClass.style(new Label(), StyleClass.FIELD_LABEL);
    private final Label question = StyleClass.style(new Label(), StyleClass.FIELD_HINT);
    private final VBox meanings = new VBox(SPACING);
    private final VBox body = new VBox(SPACING, title, question, meanings);
    private List<Button> rows = List.of();
    private Optional<Criterion> focused = Optional.empty();
    private Optional<Criterion> built = Optional.empty();

    AnchorsView(RateViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        this.looks = looks;
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        setContent(body);
        StyleClass.style(this, JudgingStyles.QUIET_SCROLL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        body.setAccessibleRole(AccessibleRole.PARENT);
        body.setAccessibleText("What the levels mean");
        heightProperty().addListener(changed -> fit());
        model.judging().changesProperty().addListener(changed -> refresh());
        refresh();
    }

    /** Shows the criterion that has the focus. */
    void follow(ObservableValue<Optional<Criterion>> focus) {
        focus.addListener((o, before, now) -> {
            focused = now;
            refresh();
        });
    }

    /** Where there is little room the levels go before the question, which the rubric tells as well. */
    private void fit() {
        boolean asked = !question.getText().isEmpty() && getHeight() > QUESTION_FROM_EM * looks.em();
        question.setVisible(asked);
        question.setManaged(asked);
    }

    private Optional<ResponseId> response() {
        return model.judging()
                .itemProperty()
                .get()
                .map(open -> open.plan().order().get(0));
    }

    private OptionalInt level(Criterion criterion) {
        Optional<ResponseId> response = response();
        return response.isPresent() ? model.findings().level(criterion, response.get()) : OptionalInt.empty();
    }

    private Optional<Criterion> wanted() {
        List<Criterion> criteria = model.findings().criteria();
        return focused.filter(criteria::contains)
                .or(() -> criteria.stream().filter(c -> level(c).isEmpty()).findFirst())
                .or(() -> criteria.stream().findFirst());
    }

    private void refresh() {
        if (response().isEmpty()) {
            return;
        }
        Optional<Criterion> now = wanted();
        body.setVisible(now.isPresent());
        if (!now.equals(built)) {
            built = now;
            now.ifPresent(this::build);
        }
        OptionalInt given = now.isPresent() ? level(now.get()) : OptionalInt.empty();
        for (int i = 0; i < rows.size(); i++) {
            boolean chosen = given.equals(OptionalInt.of(i + 1));
            StyleClass.STRONG.set(rows.get(i), chosen);
            rows.get(i)
                    .setAccessibleText("Level " + (i + 1) + ", " + rows.get(i).getText() + (chosen ? ", given" : ""));
        }
    }

    private void build(Criterion criterion) {
        title.setText(criterion.title());
        question.setText(criterion.question());
        fit();
        List<Button> made = new ArrayList<>();
        for (int level = 1; level <= criterion.levels(); level++) {
            int given = level;
            String meaning = criterion.anchors().get(level - 1);
            Button row = StyleClass.style(Buttons.flat(meaning, () -> give(criterion, given)), RateStyles.MEANING);
            row.setGraphic(StyleClass.style(new Label(Integer.toString(level)), StyleClass.MONO));
            row.setGraphicTextGap(8);
            row.setWrapText(true);
            row.setAlignment(Pos.TOP_LEFT);
            row.setMinWidth(0);
            row.setMinHeight(USE_PREF_SIZE);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setFocusTraversable(false);
            made.add(row);
        }
        rows = List.copyOf(made);
        meanings.getChildren().setAll(rows);
    }

    private void give(Criterion criterion, int level) {
        response().ifPresent(response -> model.findings().setLevel(criterion, response, level));
    }

    /** What is shown, for tests that click. */
    List<Button> rows() {
        return rows;
    }
}
