package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.TimerScheduler;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.transfer.FileVerifier;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/**
 * Memory of the whole window: the proportional set size of this process, as the system counts it, with an item open and
 * read, and again after so many decisions. Linux; needs a display or the toolkit's own memory to draw into.
 *
 * <p>Arguments: {@code prepare FOLDER BYTES ITEMS} makes a profile with items of two responses of that size; {@code run
 * FOLDER DECISIONS...} opens it in a process of its own, which is the one measured, and prints at each of these numbers.
 */
public final class MemoryBench {
    private static final String PASSPHRASE = "bench passphrase";
    private static final int SLOTFULS = 6;
    private static final long SETTLE_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 3;

    private MemoryBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        if (args[0].equals("prepare")) {
            prepare(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            return;
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Profiles profiles = BenchStudy.profiles();
        OpenProfile profile = profiles.open(folder.resolve("profile"), PASSPHRASE.toCharArray());
        Scene scene = BenchStudy.on(() -> window(profiles, profile, folder));
        while (isMissing(scene)) {
            BenchStudy.on(() -> {
                BenchStudy.press(scene, KeyCode.C);
                return true;
            });
            Thread.sleep(200);
        }
        read(scene);
        report(0);
        int done = 0;
        for (int i = 2; i < args.length; i++) {
            for (int to = Integer.parseInt(args[i]); done < to; done++) {
                decide(scene);
            }
            read(scene);
            report(done);
        }
        System.exit(0);
    }

    private static void prepare(Path folder, int bytes, int items) throws Exception {
        Files.createDirectories(folder);
        try (OpenProfile profile =
                BenchStudy.profiles().create(folder.resolve("profile"), "Bench", PASSPHRASE.toCharArray())) {
            BenchStudy.Shape shape = new BenchStudy.Shape("", bytes, 1, 200);
            profile.packImport().importPack(BenchStudy.pack(shape, folder, items), Consent.NEW_STUDIES, Progress.NONE);
        }
    }

    private static Scene window(Profiles profiles, OpenProfile profile, Path folder) {
        var timer = Executors.newSingleThreadScheduledExecutor(BenchStudy::daemon);
        ShellPorts ports = new ShellPorts(
                profiles,
                folder.resolve("profile"),
                () -> profile,
                (file, progress) -> new FileVerifier.Verdict(false, "", "", List.of()),
                new FxTaskRunner(Executors.newSingleThreadExecutor(BenchStudy::daemon)),
                new FxTaskRunner(Executors.newFixedThreadPool(2, BenchStudy::daemon)),
                new FxTaskRunner(Executors.newSingleThreadExecutor(BenchStudy::daemon)),
                Clock.systemUTC(),
                System::nanoTime,
                new TimerScheduler(timer),
                chosen -> {});
        PreferencesStore store = new PreferencesStore(
                new PreferencesFile(folder.resolve("preferences.json")), timer, Duration.ofDays(1));
        Stage stage = new Stage();
        WorkstationWindow window = new WorkstationWindow(stage, ports, new LivePreferences(store), () -> {});
        window.appear();
        window.start(new Opened(profile, Optional.empty(), true));
        return stage.getScene();
    }

    private static boolean isMissing(Scene scene) throws Exception {
        String painted = BenchStudy.on(() -> BenchStudy.painted(scene.getRoot()));
        return painted.isEmpty() || painted.contains("?");
    }

    /** Reads some way into both texts and rests. */
    private static void read(Scene scene) throws Exception {
        for (int i = 0; i < SLOTFULS; i++) {
            KeyCode key = i % 3 == 2 ? KeyCode.TAB : KeyCode.SPACE;
            BenchStudy.on(() -> {
                BenchStudy.press(scene, key);
                return true;
            });
            Thread.sleep(200);
        }
        Thread.sleep(SETTLE_MILLIS);
    }

    private static void decide(Scene scene) throws Exception {
        String before = BenchStudy.on(() -> {
            String now = BenchStudy.painted(scene.getRoot());
            BenchStudy.press(scene, KeyCode.DIGIT4);
            BenchStudy.press(scene, KeyCode.ENTER);
            return now;
        });
        while (isMissing(scene)
                || BenchStudy.on(() -> BenchStudy.painted(scene.getRoot())).equals(before)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void report(int decisions) throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "%5d decisions: %6.1f MB%n", decisions, kilobytes / 1024.0);
    }
}
