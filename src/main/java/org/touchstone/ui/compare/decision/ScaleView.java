package org.touchstone.ui.compare.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.domain.item.Scope;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.judging.Stage;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * The seven-point scale with its keys, and "both bad" beside it. Where the words do not fit, numbers are shown
 * between the words of the two ends. No button takes the focus by itself.
 */
public final class ScaleView extends VBox {
    private static final List<KeyAction> POSITIONS = CompareActions.POSITIONS;

    private static final double SPACING_EM = 0.45;

    private final CompareViewModel model;
    private final AppearanceAndKeys looks;
    private final Map<KeyAction, ToggleButton> votes = new HashMap<>();
    private final ToggleButton bothBad;
    private final HBox row = StyleClass.style(new HBox(), JudgingStyles.SCALE);
    private final Label leftEnd = StyleClass.style(new Label("Left"), StyleClass.CAPTION);
    private final Label rightEnd = StyleClass.style(new Label("Right"), StyleClass.CAPTION);
    private boolean narrow;

    public ScaleView(CompareViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        this.looks = looks;
        for (int i = 0; i < POSITIONS.size(); i++) {
            int position = i - 3;
            ToggleButton button = button(POSITIONS.get(i), ScaleWords.position(position));
            button.setOnAction(event -> {
                model.vote(position);
                refresh();
            });
            votes.put(POSITIONS.get(i), button);
        }
        bothBad = button(CompareActions.BOTH_BAD, "Both bad");
        bothBad.setAccessibleRole(AccessibleRole.CHECK_BOX);
        bothBad.setOnAction(event -> {
            model.toggleBothBad();
            refresh();
        });
        Region gap = StyleClass.style(new Region(), JudgingStyles.SCALE_GAP);
        List<Node> nodes = new ArrayList<>();
        nodes.add(leftEnd);
        POSITIONS.forEach(p -> nodes.add(votes.get(p)));
        nodes.add(rightEnd);
        nodes.add(gap);
        nodes.add(bothBad);
        leftEnd.setMinWidth(USE_PREF_SIZE);
        rightEnd.setMinWidth(USE_PREF_SIZE);
        row.getChildren().setAll(nodes);
        row.setAlignment(Pos.CENTER);
        row.setMinWidth(0);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Which is better");
        getChildren().add(row);
        setAlignment(Pos.CENTER);
        applyWidth();
        model.judging().changesProperty().addListener(changed -> refresh());
        refresh();
    }

    private ToggleButton button(KeyAction action, String words) {
        ToggleButton button = StyleClass.style(new ToggleButton(words), JudgingStyles.VOTE);
        button.setGraphic(new KeyCap(looks.keys(), action));
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(looks.keys().map(map -> words + ", key " + map.key(action)));
        return button;
    }

    /** Shows words or numbers, whichever fit into the width. */
    public void fit(double width) {
        boolean tight = width < 82 * looks.em();
        if (tight != narrow) {
            narrow = tight;
            applyWidth();
        }
    }

    private void applyWidth() {
        leftEnd.setVisible(narrow);
        leftEnd.setManaged(narrow);
        rightEnd.setVisible(narrow);
        rightEnd.setManaged(narrow);
        for (int i = 0; i < POSITIONS.size(); i++) {
            ToggleButton button = votes.get(POSITIONS.get(i));
            if (button != null) {
                String words = narrow && i != 3 ? "" : ScaleWords.position(i - 3);
                button.setText(words);
            }
        }
        row.setSpacing(SPACING_EM * looks.em());
    }

    /** Returns every vote button in display order, for tests. */
    public List<ToggleButton> buttons() {
        return POSITIONS.stream().map(p -> Objects.requireNonNull(votes.get(p))).toList();
    }

    private void refresh() {
        Scope scope = model.votes().activeScope();
        OptionalInt chosen = model.votes().position(scope);
        OptionalInt blind = model.stage() == Stage.FINAL ? model.votes().blindPosition(scope) : OptionalInt.empty();
        boolean closed = !model.votes().isOpen(scope);
        for (int i = 0; i < POSITIONS.size(); i++) {
            ToggleButton button = votes.get(POSITIONS.get(i));
            if (button != null) {
                button.setSelected(chosen.equals(OptionalInt.of(i - 3)));
                PseudoState.CLOSED.set(button, closed);
                PseudoState.BLIND.set(button, blind.equals(OptionalInt.of(i - 3)));
            }
        }
        bothBad.setSelected(model.votes().bothBad());
        PseudoState.CLOSED.set(bothBad, closed);
    }
}
