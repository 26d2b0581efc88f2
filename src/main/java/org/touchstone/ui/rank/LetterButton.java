package org.touchstone.ui.rank;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.kit.StyleClass;

/** The letter of one answer on the rail. A press brings the answer under the eye; a drag gives it a rank. */
final class LetterButton extends ToggleButton {
    /** Where it is dragged. */
    interface Target {
        /** It is over this point of the scene. */
        void over(double sceneX, double sceneY);

        /** It is let go at this point of the scene. */
        void drop(double sceneX, double sceneY);
    }

    private static final double SLACK = 5;
    /** Nowhere: takes every mark of a drag away. */
    private static final double NOWHERE = -1_000_000;

    private final RankViewModel model;
    private final ResponseId response;
    private final Target target;
    private Point2D pressed = Point2D.ZERO;
    private boolean dragging;

    LetterButton(RankViewModel model, ResponseId response, String letter, Target target) {
        super(letter);
        this.model = model;
        this.response = response;
        this.target = target;
        StyleClass.style(this, RankStyles.RANK_LETTER);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            model.activate(response);
            setSelected(true);
        });
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                model.activate(response);
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    ResponseId response() {
        return response;
    }

    private void press(MouseEvent event) {
        pressed = new Point2D(event.getSceneX(), event.getSceneY());
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging |= pressed.distance(event.getSceneX(), event.getSceneY()) > SLACK;
        if (dragging) {
            setTranslateX(event.getSceneX() - pressed.getX());
            setTranslateY(event.getSceneY() - pressed.getY());
            setViewOrder(-1);
            target.over(event.getSceneX(), event.getSceneY());
        }
    }

    private void release(MouseEvent event) {
        if (!dragging) {
            return;
        }
        dragging = false;
        disarm();
        setTranslateX(0);
        setTranslateY(0);
        setViewOrder(0);
        target.over(NOWHERE, NOWHERE);
        target.drop(event.getSceneX(), event.getSceneY());
        model.activate(response);
        event.consume();
    }
}
