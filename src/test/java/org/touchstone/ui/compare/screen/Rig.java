package org.touchstone.ui.compare.screen;

import javafx.stage.Stage;
import org.touchstone.ui.desk.DeskRig;
import org.touchstone.workstation.session.AnnotationSession;

/** The judging screen for comparisons in a window of its own. */
public final class Rig extends DeskRig<CompareScreen, Rig> {
    private Rig(AnnotationSession session, Stage stage, double width, double height) {
        super(session, stage, width, height, CompareScreen::new);
    }

    public static Rig of(AnnotationSession session, double width, double height) {
        Stage stage = stage();
        return call(() -> new Rig(session, stage, width, height));
    }

    /** Another session on the same window, as after a restart. */
    public Rig again(AnnotationSession session) {
        return call(() -> new Rig(session, stage, scene.getWidth(), scene.getHeight()));
    }

    @Override
    protected Rig self() {
        return this;
    }
}
