package org.touchstone.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;

/** One quiet line: saved, waiting, who. */
public final class StatusBar extends HBox {
    /**
     * @param saved whether everything entered is on disk
     * @param care what goes on beside the work; empty for nothing
     */
    public StatusBar(WindowFrameViewModel model, ObservableValue<String> saved, ObservableValue<String> care) {
        StyleClass.style(this, StyleClass.STATUS_BAR);
        Label savedState = new Label();
        savedState.textProperty().bind(saved);
        savedState.setMinWidth(Region.USE_PREF_SIZE);
        Label outbox = new Label();
        outbox.textProperty().bind(model.outbox().map(count -> waiting(count.longValue())));
        outbox.setMinWidth(Region.USE_PREF_SIZE);
        Label clock = new Label("Check the clock of this machine");
        StyleClass.style(clock, StyleClass.STATE_ATTENTION);
        Forms.when(model.clockSuspect(), clock);
        Label caring = new Label();
        caring.textProperty().bind(care);
        getChildren().addAll(savedState, outbox, clock, caring, Forms.spacer(), new Label(model.profileName()));
    }

    private static String waiting(long count) {
        return count == 0 ? "Outbox empty" : Words.count(count, "judgment") + " in the outbox";
    }
}
