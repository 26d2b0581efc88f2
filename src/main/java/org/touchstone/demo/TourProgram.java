package org.touchstone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.touchstone.crypto.SigningKey;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.SafeExit;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.pictures.Png;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.tour.Tour;
import org.touchstone.wiring.ContainerVerifier;
import org.touchstone.wiring.Desktop;
import org.touchstone.wiring.Machine;
import org.touchstone.wiring.ProgramThreads;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/** Renders the workstation in memory, on temporary profiles. */
public final class TourProgram implements AutoCloseable {
    public static final double WIDTH = 1280;
    public static final double HEIGHT = 800;

    private static final int SNAPSHOTS = 3;

    private final ScheduledExecutorService saver = ProgramThreads.timer("preferences");
    private final SecureRandom random = Machine.random();
    private final Clock clock = Machine.clock();
    private final Profiles profiles = WorkstationWiring.profiles();
    private final Path work;
    private final Path out;
    private final Existing existing;
    private int pictures;

    /**
     * @param work an empty folder for temporary files
     * @param out receives the pictures
     * @param existing whether pictures of the same names are replaced
     */
    public TourProgram(Path work, Path out, Existing existing) {
        this.work = work;
        this.out = out;
        this.existing = existing;
        Desktop.drawInMemory();
        Desktop.quiet();
        Desktop.silence();
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    public int pictures() {
        return pictures;
    }

    /**
     * Renders every screen in this appearance.
     *
     * @param width of the window, px
     * @param height of the window, px
     */
    public void walk(Appearance look, double width, double height) throws Exception {
        String size = width == WIDTH ? "" : "-" + (int) width + "x" + (int) height;
        String end =
                "-" + look.theme().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + look.textPercent() + size;
        try (OpenProfile profile = new DemoProfile(profiles, work.resolve("demo" + end), clock, random).call()) {
            DemoJudgments.add(profile);
            Path snapshots = Files.createDirectories(work.resolve("stick" + end));
            for (int i = SNAPSHOTS; i > 0; i--) {
                profile.backUp(
                        snapshots, clock.millis() - i * Duration.ofMinutes(47).toMillis(), Progress.NONE);
            }
            Path pack = pack(Files.createDirectories(work.resolve("mail" + end)));
            PreferencesStore store = new PreferencesStore(
                    new PreferencesFile(work.resolve("preferences" + end + ".json")), saver, Duration.ofDays(1));
            CompletableFuture<Boolean> walked = new CompletableFuture<>();
            FxThread.later(() -> {
                try {
                    LivePreferences preferences = new LivePreferences(store);
                    preferences.look(standard -> look);
                    preferences.update(p -> p.withSafety(p.safety().withBackupFolder(snapshots.toString())));
                    Stage stage = new Stage();
                    Tour tour = new Tour(
                            stage, ports(end), preferences, snapshots, pack, (name, scene) -> paint(name + end, scene));
                    stage.setWidth(width);
                    stage.setHeight(height);
                    tour.walk(profile, () -> DemoJudgments.addMany(profile), () -> walked.complete(true));
                } catch (RuntimeException e) {
                    walked.completeExceptionally(e);
                }
            });
            walked.get();
        }
    }

    /** Writes a pack signed by an unknown key, as if it had come by mail. */
    private Path pack(Path folder) throws IOException, RejectedException {
        try (SigningKey key = SigningKey.generate(random)) {
            return DemoPacks.write(folder, DemoPacks.STUDIES.subList(0, 1), key, clock.millis())
                    .get(0);
        }
    }

    private ShellPorts ports(String end) {
        return new ShellPorts(
                profiles,
                work.resolve("new" + end),
                () -> new DemoProfile(profiles, work.resolve("other" + end), clock, random).call(),
                new ContainerVerifier(),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                clock,
                Machine::nanos,
                (delay, action) -> () -> {},
                chosen -> {});
    }

    private void paint(String name, Scene scene) {
        try {
            PendingFile.write(out.resolve(name + ".png"), Access.SETTINGS, existing, Png.encode(scene.snapshot(null)));
            pictures++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        saver.shutdownNow();
        FxThread.later(SafeExit::exit);
    }
}
