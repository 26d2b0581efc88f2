package org.touchstone.ui.compare.decision;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.touchstone.domain.item.Scope;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyCap;

/** The scopes of a multi-turn item: one chip per turn and one for the whole, each with its vote. */
public final class ScopesView extends StackPane {
    private final CompareViewModel model;
    private final HBox chips = StyleClass.style(new HBox(), JudgingStyles.SCOPES);
    private final KeyCap previous;
    private final KeyCap next;
    private List<Scope> built = List.of();

    public ScopesView(CompareViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        previous = new KeyCap(looks.keys(), JudgingActions.PREVIOUS_SCOPE);
        next = new KeyCap(looks.keys(), JudgingActions.NEXT_SCOPE);
        chips.setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("What the vote is about");
        ScrollPane scroll = StyleClass.style(new ScrollPane(chips), JudgingStyles.QUIET_SCROLL);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(scroll);
        model.judging().changesProperty().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        List<Scope> scopes = model.votes().scopes();
        boolean shown = scopes.size() > 1;
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        if (!scopes.equals(built)) {
            rebuild(scopes);
        }
        for (int i = 0; i < scopes.size(); i++) {
            ToggleButton chip = (ToggleButton) chips.getChildren().get(i + 1);
            Scope scope = scopes.get(i);
            OptionalInt position = model.votes().position(scope);
            String vote = position.isPresent()
                    ? ScaleWords.position(position.getAsInt()).toLowerCase(Locale.ROOT)
                    : "";
            Label said = (Label) chip.getGraphic();
            said.setText(vote);
            said.setVisible(!vote.isEmpty());
            said.setManaged(!vote.isEmpty());
            chip.setSelected(scope.equals(model.votes().activeScope()));
            chip.setAccessibleText(ScaleWords.scope(scope) + ", " + (vote.isEmpty() ? "no vote yet" : vote));
        }
    }

    private void rebuild(List<Scope> scopes) {
        built = List.copyOf(scopes);
        chips.getChildren().setAll(previous);
        for (Scope scope : scopes) {
            ToggleButton chip = StyleClass.style(new ToggleButton(ScaleWords.scope(scope)), JudgingStyles.SCOPE);
            chip.setAccessibleRole(AccessibleRole.TAB_ITEM);
            chip.setGraphic(StyleClass.style(new Label(), JudgingStyles.SCOPE_VOTE));
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(event -> {
                model.votes().select(scope);
                refresh();
            });
            chips.getChildren().add(chip);
        }
        chips.getChildren().add(next);
    }
}
