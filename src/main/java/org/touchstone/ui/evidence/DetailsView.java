package org.touchstone.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.study.Criterion;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * Everything said beside the decision: levels, reason, marks, flags. Four columns where they fit, otherwise one at a time
 * under four tabs that their keys choose.
 */
public final class DetailsView extends StackPane {
    private record Part(String title, KeyAction key, Region body, double share) {}

    private final AppearanceAndKeys looks;
    private final CriteriaView criteria;
    private final ReasonView reason;
    private final MarksView marks;
    private final FlagsView flags;
    private final List<Part> parts;
    private final GridPane columns = StyleClass.style(new GridPane(), JudgingStyles.DETAILS);
    private final HBox tabs = StyleClass.style(new HBox(), JudgingStyles.SCOPES);
    private final StackPane tabBody = new StackPane();
    private final VBox tabbed = StyleClass.style(new VBox(tabs, tabBody), JudgingStyles.DETAILS);
    private boolean narrow;
    private int shownTab;

    public DetailsView(
            AppearanceAndKeys looks, CriteriaView criteria, ReasonView reason, MarksView marks, FlagsView flags) {
        this.looks = looks;
        this.criteria = criteria;
        this.reason = reason;
        this.marks = marks;
        this.flags = flags;
        parts = List.of(
                new Part("Criteria", EvidenceActions.CRITERIA, criteria, 35),
                new Part("Reason", EvidenceActions.REASON, reason, 22),
                new Part("Marks", EvidenceActions.MARK, marks, 21),
                new Part("Flags and confidence", EvidenceActions.FLAGS, scrolling(flags), 22));
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Details of the judgment");
        VBox.setVgrow(tabBody, Priority.ALWAYS);
        tabs.setAlignment(Pos.CENTER_LEFT);
        for (Part part : parts) {
            tabs.getChildren().add(tab(part));
        }
        buildColumns();
    }

    private static Region scrolling(Region body) {
        ScrollPane scroll = StyleClass.style(new ScrollPane(body), JudgingStyles.QUIET_SCROLL);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        return scroll;
    }

    private ToggleButton tab(Part part) {
        ToggleButton tab = StyleClass.style(new ToggleButton(part.title()), JudgingStyles.SCOPE);
        tab.setGraphic(new KeyCap(looks.keys(), part.key()));
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setMinWidth(0);
        tab.setOnAction(event -> showTab(parts.indexOf(part)));
        return tab;
    }

    private void buildColumns() {
        columns.getColumnConstraints().clear();
        columns.getChildren().clear();
        tabBody.getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(part.share());
            columns.getColumnConstraints().add(width);
            Label title = StyleClass.style(new Label(part.title()), StyleClass.FIELD_LABEL);
            HBox head = new HBox(6, title, new KeyCap(looks.keys(), part.key()));
            head.setAlignment(Pos.CENTER_LEFT);
            VBox column = new VBox(6, head, part.body());
            column.setMinWidth(0);
            VBox.setVgrow(part.body(), Priority.ALWAYS);
            columns.add(column, i, 0);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setFillHeight(true);
        columns.getRowConstraints().setAll(row);
        getChildren().setAll(columns);
    }

    /** Columns or tabs, whatever the width holds. */
    public void fit(double width) {
        boolean tight = width < 76 * looks.em();
        if (tight == narrow) {
            return;
        }
        narrow = tight;
        if (tight) {
            columns.getChildren().clear();
            getChildren().setAll(tabbed);
            showTab(shownTab);
        } else {
            buildColumns();
        }
    }

    private void showTab(int index) {
        shownTab = index;
        List<Node> buttons = new ArrayList<>(tabs.getChildren());
        for (int i = 0; i < buttons.size(); i++) {
            ((ToggleButton) buttons.get(i)).setSelected(i == index);
        }
        if (narrow) {
            tabBody.getChildren().setAll(parts.get(index).body());
        }
    }

    /** The criterion whose levels have the focus. */
    public ReadOnlyObjectProperty<Optional<Criterion>> askedCriterionProperty() {
        return criteria.askedProperty();
    }

    public void enterCriteria() {
        showTab(0);
        criteria.enter();
    }

    public void enterReason() {
        showTab(1);
        reason.enter();
    }

    public boolean enterMarks() {
        showTab(2);
        return marks.enter();
    }

    public void enterFlags() {
        showTab(3);
        flags.enterFlags();
    }

    public void enterConfidence() {
        showTab(3);
        flags.enterConfidence();
    }

    public void enterTime() {
        showTab(3);
        flags.enterTime();
    }

    /** Offers a digit to whatever has the focus here; false when nothing wants it. */
    public boolean digit(int n) {
        return criteria.digit(n) || flags.digit(n);
    }
}
