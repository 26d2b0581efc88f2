package org.touchstone.ui.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.ui.desk.DecisionPart;
import org.touchstone.ui.desk.ScaleRow;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;

/** The overall rating: seven steps with their keys. */
final class OverallView extends StackPane implements DecisionPart {
    private static final double ROOMY_EMS = 64;

    private final RateViewModel model;
    private final ScaleRow row;

    OverallView(RateViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        List<ScaleRow.Step> steps = new ArrayList<>();
        for (int rating = RatingDecision.LOWEST; rating <= RatingDecision.HIGHEST; rating++) {
            steps.add(new ScaleRow.Step(
                    RateActions.OVERALL.get(rating - RatingDecision.LOWEST), OverallWords.of(rating), false));
        }
        row = new ScaleRow(
                looks,
                new ScaleRow.Question(
                        "How good is the response overall",
                        OverallWords.of(RatingDecision.LOWEST),
                        OverallWords.of(RatingDecision.HIGHEST)),
                steps,
                ROOMY_EMS,
                number -> {
                    model.rate(number + RatingDecision.LOWEST);
                    refresh();
                });
        getChildren().add(row);
        model.judging().changesProperty().addListener(changed -> refresh());
        refresh();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void fit(double width) {
        row.fit(width);
    }

    @Override
    public void enter() {
        buttons().get(0).requestFocus();
    }

    List<ToggleButton> buttons() {
        return row.buttons();
    }

    private void refresh() {
        OptionalInt overall = model.overall();
        OptionalInt step =
                overall.isPresent() ? OptionalInt.of(overall.getAsInt() - RatingDecision.LOWEST) : OptionalInt.empty();
        row.show(step, OptionalInt.empty(), !model.isOpen());
    }
}
