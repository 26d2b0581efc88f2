package org.touchstone.ui.judging.view;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.ItemFlow;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.pages.StateView;

/** What the screen shows when no item is open. */
public final class StateNodes {
    private final ItemFlow flow;
    private final Runnable leave;

    /**
     * @param leave shows the screen behind the judging screen
     */
    public StateNodes(ItemFlow flow, Runnable leave) {
        this.flow = flow;
        this.leave = leave;
    }

    public Node of(FlowState state) {
        return switch (state) {
            case OPENING ->
                StateView.busy("Opening", "The next item is being opened.", new SimpleDoubleProperty(-1), leave);
            case FAILED ->
                StateView.failed(
                        "The next item could not be opened",
                        "Everything you submitted is safe on this machine.",
                        Buttons.primary("Try again", flow::again),
                        Buttons.plain("Back to the queue", leave));
            case DONE -> done();
            case JUDGING, RECORDING -> new Region();
        };
    }

    private StateView done() {
        int judged = flow.recordedProperty().get();
        Button back = Buttons.primary("Back to the queue", leave);
        if (flow.isSingle()) {
            return StateView.empty(
                    "Recorded",
                    "Your judgment is saved on this machine for the next bundle. Press U within 30 seconds to"
                            + " take it back.",
                    back);
        }
        String said = judged == 0
                ? "Nothing is due here."
                : "You judged " + Words.count(judged, "item")
                        + " in this session. All are saved on this machine; export a bundle in Transfer to hand"
                        + " them over. Press U within 30 seconds to take the last one back.";
        return StateView.empty(judged == 0 ? "Nothing to judge" : "All done", said, back);
    }

    /** Focuses the first button within the node. */
    public static void focus(Node node) {
        if (node instanceof Button button) {
            button.requestFocus();
        } else if (node instanceof Parent parent) {
            Node first = parent.lookup(".button");
            if (first != null) {
                first.requestFocus();
            }
        }
    }
}
