package org.touchstone.ui.rate;

import javafx.stage.Stage;
import org.touchstone.ui.desk.DeskRig;
import org.touchstone.workstation.session.AnnotationSession;

/** The judging screen for ratings in a window of its own. */
public final class RateRig extends DeskRig<RateScreen, RateRig> {
    private RateRig(AnnotationSession session, Stage stage, double width, double height) {
        super(session, stage, width, height, RateScreen::new);
    }

    public static RateRig of(AnnotationSession session, double width, double height) {
        Stage stage = stage();
        return call(() -> new RateRig(session, stage, width, height));
    }

    /** Another session on the same window, as after a restart. */
    public RateRig again(AnnotationSession session) {
        return call(() -> new RateRig(session, stage, scene.getWidth(), scene.getHeight()));
    }

    @Override
    protected RateRig self() {
        return this;
    }
}
