package org.touchstone.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.ui.kit.StateView;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.QueueFilter;

/** The judging screen as the shell sees it. */
final class JudgeAdapter implements JudgeScreen {
    private final StackPane root = new StackPane(StateView.empty("Judging", "Not here yet."));
    private final SimpleStringProperty saved = new SimpleStringProperty("All work is saved");

    JudgeAdapter(OpenProfile profile, ShellPorts ports, LivePreferences preferences, Runnable leave) {}

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void proceed(QueueFilter within) {}

    @Override
    public void open(ItemKey key) {}

    @Override
    public void undo() {}

    @Override
    public ObservableValue<String> savedState() {
        return saved;
    }
}
