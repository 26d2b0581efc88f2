package org.touchstone.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;

/** The status bar: whether work is saved, how much waits for export, and the annotator's name. */
public final class StatusBar extends HBox {
    /**
     * @param saved states whether everything entered is on disk
     * @param beside the running background work; empty if none
     */
    public StatusBar(
            WindowFrameViewModel model, List<ObservableValue<String>> saved, List<ObservableValue<String>> beside) {
        StyleClass.style(this, ShellStyles.STATUS_BAR);
        for (ObservableValue<String> each : saved) {
            Label state = bound(each);
            state.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(state);
        }
        Label outbox = bound(model.outbox().map(count -> waiting(count.longValue())));
        outbox.setMinWidth(Region.USE_PREF_SIZE);
        Label clock = new Label("Check the clock of this machine");
        StyleClass.style(clock, StyleClass.STATE_ATTENTION);
        Forms.when(model.clockSuspect(), clock);
        getChildren().addAll(outbox, clock);
        beside.forEach(each -> getChildren().add(bound(each)));
        getChildren().addAll(Forms.spacer(), new Label(model.profileName()));
    }

    private static Label bound(ObservableValue<String> words) {
        Label label = new Label();
        label.textProperty().bind(words);
        return label;
    }

    private static String waiting(long count) {
        return count == 0 ? "Outbox empty" : Words.count(count, "judgment") + " in the outbox";
    }
}
