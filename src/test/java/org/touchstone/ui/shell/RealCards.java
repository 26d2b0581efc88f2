package org.touchstone.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.text.panes.SlotPane;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/** How large the cards are that the whole window leaves for reading, taken from the window itself. Screen thread. */
public final class RealCards {
    private RealCards() {}

    /**
     * Opens the window on a profile with an item due, goes to the judging screen as it opens, and measures a card.
     *
     * @param width of what the window holds, in pixels
     * @param height of what the window holds, in pixels
     */
    public static Dimension2D in(Profiles profiles, OpenProfile profile, Path folder, double width, double height)
            throws IOException {
        ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
        try {
            LivePreferences preferences = new LivePreferences(new PreferencesStore(
                    new PreferencesFile(
                            Files.createTempDirectory(folder, "cards").resolve("preferences.json")),
                    saver,
                    Duration.ofDays(1)));
            Stage stage = new Stage();
            WorkstationWindow window = new WorkstationWindow(stage, ports(profiles, profile), preferences, () -> {});
            stage.setMinWidth(1);
            stage.setMinHeight(1);
            window.start(new Opened(profile, Optional.empty(), false));
            window.frame().orElseThrow().screens().go(JudgeFeature.class);
            stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
            stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
            Parent root = stage.getScene().getRoot();
            root.resize(width, height);
            for (int i = 0; i < 4; i++) {
                root.applyCss();
                root.layout();
            }
            Dimension2D card = root.lookupAll(".ts-text-card").stream()
                    .filter(SlotPane.class::isInstance)
                    .filter(Node::isVisible)
                    .map(n -> new Dimension2D(
                            n.getLayoutBounds().getWidth(), n.getLayoutBounds().getHeight()))
                    .findFirst()
                    .orElseThrow();
            stage.hide();
            return card;
        } finally {
            saver.shutdownNow();
        }
    }

    private static ShellPorts ports(Profiles profiles, OpenProfile profile) {
        return new ShellPorts(
                profiles,
                profile.folder(),
                () -> profile,
                (file, progress) -> {
                    throw new UnsupportedOperationException("Nothing is verified here");
                },
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                Clock.systemUTC(),
                System::nanoTime,
                (delay, action) -> () -> {},
                file -> {});
    }
}
