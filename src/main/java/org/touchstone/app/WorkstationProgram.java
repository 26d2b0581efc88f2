package org.touchstone.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.demo.DemoProfile;
import org.touchstone.tasks.BrokenWorkException;
import org.touchstone.tasks.BugCode;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.SafeExit;
import org.touchstone.ui.kit.TimerScheduler;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.wiring.ContainerVerifier;
import org.touchstone.wiring.Desktop;
import org.touchstone.wiring.EmbeddedDatabase;
import org.touchstone.wiring.Machine;
import org.touchstone.wiring.PendingWrites;
import org.touchstone.wiring.ProgramThreads;
import org.touchstone.wiring.Version;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/** The running desktop program: its threads, its preferences and its window. */
final class WorkstationProgram implements AutoCloseable {
    private static final Duration PREFERENCES_PAUSE = Duration.ofMillis(500);

    private final ProgramThreads threads = new ProgramThreads();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final DesktopHistory history = DesktopHistory.ofUser();
    private Optional<LogFile> log = Optional.empty();
    private final PreferencesStore preferences;
    private final ShellPorts ports;
    private final DemoProfile demo;

    /** Confined to the UI thread; null until the window has appeared. */
    private @Nullable WorkstationWindow window;

    WorkstationProgram(Profiles profiles, Path folder, Path demoFolder, Path preferencesFile) {
        Clock clock = Machine.clock();
        preferences = new PreferencesStore(new PreferencesFile(preferencesFile), threads.saver(), PREFERENCES_PAUSE);
        demo = new DemoProfile(profiles, demoFolder, clock, Machine.random());
        ports = new ShellPorts(
                profiles,
                folder,
                demo,
                new ContainerVerifier(),
                new FxTaskRunner(threads.desk()),
                new FxTaskRunner(threads.background()),
                new FxTaskRunner(threads.search()),
                clock,
                Machine::nanos,
                new TimerScheduler(threads.timer()),
                path -> history.chosen(path, threads.timer()));
    }

    /** Opens the window and returns the exit code when it has closed. */
    int run(boolean openDemo, Optional<Path> pack, PrintWriter err) throws Exception {
        // Start this first: deriving the key from the passphrase takes about 0.3 s by design. Meanwhile the toolkit and
        // the log start, the window appears, and what the opening needs next is loaded.
        Optional<Future<OpenProfile>> opening =
                openDemo ? Optional.of(threads.desk().submit(demo)) : Optional.empty();
        logWhatNobodyCaught();
        threads.background().execute(WorkstationProgram::logger);
        Desktop.quiet();
        Desktop.preferOwnDrawing(System.getProperty("os.name", ""), Path.of("/dev"));
        try {
            Platform.startup(this::appear);
        } catch (RuntimeException e) {
            opened(opening).ifPresent(OpenProfile::close);
            logger().debug("The toolkit did not start", e);
            err.println(Desktop.NO_DISPLAY);
            return 1;
        }
        EmbeddedDatabase.warmUp();
        Optional<OpenProfile> opened = opened(opening);
        // A disk that cannot hold the log cannot hold the profile either; opening the profile reports it.
        log = Optional.of(LogFile.in(opened.map(OpenProfile::folder).orElse(ports.folder())));
        logger().info("Version {} has started", new Version());
        FxThread.later(() -> show(opened, pack));
        threads.background().execute(() -> PendingWrites.ofUser().sweep());
        ended.await();
        return 0;
    }

    private static Optional<OpenProfile> opened(Optional<Future<OpenProfile>> opening) throws Exception {
        try {
            return opening.isPresent() ? Optional.of(opening.get().get()) : Optional.empty();
        } catch (ExecutionException e) {
            throw BrokenWorkException.deliverable(e.getCause());
        }
    }

    /** Created on first use: the first logger is slow to create and must not delay the start. */
    private static Logger logger() {
        return LoggerFactory.getLogger(WorkstationProgram.class);
    }

    /** Logs uncaught failures. The platform's default would print their messages, which may quote study texts. */
    static void logWhatNobodyCaught() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, bug) -> logger().error("Unexpected failure {} in the background", BugCode.of(bug), bug));
    }

    private void appear() {
        Platform.setImplicitExit(false);
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, bug) -> logger().error("Unexpected failure {} on the screen", BugCode.of(bug), bug));
        WorkstationWindow made =
                new WorkstationWindow(new Stage(), ports, new LivePreferences(preferences), this::quit);
        made.appear();
        window = made;
    }

    private void show(Optional<OpenProfile> opened, Optional<Path> pack) {
        WorkstationWindow shown = Objects.requireNonNull(window, "The toolkit has started");
        if (opened.isPresent()) {
            shown.start(new Opened(opened.get(), pack, true));
        } else {
            shown.start(pack);
        }
    }

    private void quit() {
        preferences.flush();
        SafeExit.exit();
        ended.countDown();
    }

    /** Waits briefly for running work to end. */
    @Override
    public void close() {
        history.forget();
        threads.close();
        log.ifPresent(LogFile::close);
    }
}
