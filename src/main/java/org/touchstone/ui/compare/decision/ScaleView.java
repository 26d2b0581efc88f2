package org.touchstone.ui.compare.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.touchstone.domain.item.Scope;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.desk.DecisionPart;
import org.touchstone.ui.desk.ScaleRow;
import org.touchstone.ui.judging.Stage;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;

/** The scale of seven with its keys, and both-bad beside it. */
public final class ScaleView extends StackPane implements DecisionPart {
    /** Steps on either side of the tie. */
    private static final int HALF = 3;

    private static final double ROOMY_EMS = 82;

    private final CompareViewModel model;
    private final ToggleButton bothBad;
    private final ScaleRow row;

    public ScaleView(CompareViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        List<ScaleRow.Step> steps = new ArrayList<>();
        for (int position = -HALF; position <= HALF; position++) {
            steps.add(new ScaleRow.Step(
                    CompareActions.POSITIONS.get(position + HALF), ScaleWords.position(position), position == 0));
        }
        row = new ScaleRow(
                looks, new ScaleRow.Question("Which is better", "Left", "Right"), steps, ROOMY_EMS, number -> {
                    model.vote(number - HALF);
                    refresh();
                });
        bothBad = ScaleRow.button(looks, CompareActions.BOTH_BAD, "Both bad");
        bothBad.setAccessibleRole(AccessibleRole.CHECK_BOX);
        bothBad.setOnAction(event -> {
            model.toggleBothBad();
            refresh();
        });
        row.beside(bothBad);
        getChildren().add(row);
        model.judging().changesProperty().addListener(changed -> refresh());
        refresh();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void enter() {
        buttons().get(0).requestFocus();
    }

    @Override
    public void fit(double width) {
        row.fit(width);
    }

    /** Every vote control as painted, for tests that read the scene. */
    public List<ToggleButton> buttons() {
        return row.buttons();
    }

    private void refresh() {
        Scope scope = model.votes().activeScope();
        OptionalInt blind = model.stage() == Stage.FINAL ? model.votes().blindPosition(scope) : OptionalInt.empty();
        boolean closed = !model.votes().isOpen(scope);
        row.show(step(model.votes().position(scope)), step(blind), closed);
        bothBad.setSelected(model.votes().bothBad());
        PseudoState.CLOSED.set(bothBad, closed);
    }

    private static OptionalInt step(OptionalInt position) {
        return position.isPresent() ? OptionalInt.of(position.getAsInt() + HALF) : position;
    }
}
