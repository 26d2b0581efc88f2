package org.touchstone.ui.rank;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.touchstone.ui.desk.DeskRig;
import org.touchstone.workstation.session.AnnotationSession;

/** The judging screen for rankings in a window of its own. */
public final class RankRig extends DeskRig<RankScreen, RankRig> {
    private RankRig(AnnotationSession session, Stage stage, double width, double height) {
        super(session, stage, width, height, RankScreen::new);
    }

    public static RankRig of(AnnotationSession session, double width, double height) {
        Stage stage = stage();
        return call(() -> new RankRig(session, stage, width, height));
    }

    /** Another session on the same window, as after a restart. */
    RankRig again(AnnotationSession session) {
        return call(() -> new RankRig(session, stage, scene.getWidth(), scene.getHeight()));
    }

    @Override
    protected RankRig self() {
        return this;
    }

    LetterButton letter(int place) {
        return screen.view().rail().letters().get(place);
    }

    /** Drags a letter into the middle of a box: a tie. */
    RankRig dragOnto(int letter, Node box) {
        return on(() -> {
            Bounds to = box.localToScene(box.getLayoutBounds());
            drag(letter(letter), to.getCenterX(), to.getCenterY());
        });
    }

    /** Drags a letter just before a node, or behind it: a place of its own. */
    RankRig dragBeside(int letter, Node node, boolean behind) {
        return on(() -> {
            Bounds to = node.localToScene(node.getLayoutBounds());
            drag(letter(letter), behind ? to.getMaxX() + 4 : to.getMinX() - 4, to.getCenterY());
        });
    }

    private static void drag(LetterButton letter, double toX, double toY) {
        Bounds from = letter.localToScene(letter.getLayoutBounds());
        double x = from.getCenterX();
        double y = from.getCenterY();
        Event.fireEvent(letter, mouse(MouseEvent.MOUSE_PRESSED, letter, x, y));
        Event.fireEvent(letter, mouse(MouseEvent.MOUSE_DRAGGED, letter, (x + toX) / 2, (y + toY) / 2));
        Event.fireEvent(letter, mouse(MouseEvent.MOUSE_DRAGGED, letter, toX, toY));
        Event.fireEvent(letter, mouse(MouseEvent.MOUSE_RELEASED, letter, toX, toY));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Node node, double sceneX, double sceneY) {
        PickResult at = new PickResult(node, sceneX, sceneY);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                sceneX,
                sceneY,
                sceneX,
                sceneY,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                at);
    }
}
