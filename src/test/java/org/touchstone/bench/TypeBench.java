package org.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.folder.FolderProfiles;

/**
 * From a letter typed into the reason to the frame that shows it, on the judging screen of the product over its store: in
 * an empty reason and behind 20 KB. The letter is handed to the window's focus, so the window system's own share of a key
 * stroke is not in it. Letters come at odd times, so that every place between two pulses is met.
 */
public final class TypeBench {
    private static final int WARM_UP = 60;
    private static final int LONG = 20_000;
    private static final long PAUSE_MILLIS = 120;

    private final Random random = new Random(7);

    private TypeBench() {}

    /** Arguments: folder on a disk, letters per case. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        new TypeBench().run(Path.of(args[0]), Integer.parseInt(args[1]));
        System.exit(0);
    }

    private void run(Path disk, int letters) throws Exception {
        Path folder = Files.createTempDirectory(disk, "type");
        FolderProfiles profiles = BenchStudy.profiles();
        try (OpenProfile profile =
                profiles.create(folder.resolve("profile"), "Bench", "bench passphrase".toCharArray())) {
            BenchStudy.Shape shape = new BenchStudy.Shape("2 x 4 KB", 4_000, 1, 200);
            profile.packImport().importPack(BenchStudy.pack(shape, folder, 3), Consent.NEW_STUDIES, Progress.NONE);
            CompareScreen screen = BenchStudy.on(() -> BenchStudy.window(profile, false));
            Thread.sleep(1_000);
            for (int held : new int[] {0, LONG}) {
                BenchStudy.on(() -> {
                    TextArea reason = reason(screen);
                    reason.setText("The left answer names the period. ".repeat(held / 34));
                    reason.requestFocus();
                    reason.end();
                    return true;
                });
                report(held, letters, screen);
            }
        }
    }

    private void report(int held, int letters, CompareScreen screen) throws Exception {
        double[] millis = new double[letters];
        for (int i = -WARM_UP; i < letters; i++) {
            Thread.sleep(PAUSE_MILLIS + random.nextInt(17));
            double taken = type(screen);
            if (i >= 0) {
                millis[i] = taken;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%6d characters held: p50 %.1f ms, p95 %.1f ms, %d letters%n",
                held,
                DecideBench.at(millis, 0.5),
                DecideBench.at(millis, 0.95),
                letters);
    }

    private static TextArea reason(CompareScreen screen) {
        return screen.root().lookupAll(".text-area").stream()
                .filter(node -> node instanceof TextArea area && "Reason".equals(area.getAccessibleText()))
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static double type(CompareScreen screen) throws Exception {
        CompletableFuture<Double> shown = new CompletableFuture<>();
        BenchStudy.on(() -> {
            Scene scene = screen.root().getScene();
            TextArea reason = reason(screen);
            int before = reason.getLength();
            Runnable[] listener = new Runnable[1];
            long pressed = System.nanoTime();
            listener[0] = () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                DecideBench.afterDrawing(() -> shown.complete((System.nanoTime() - pressed) / 1e6));
            };
            scene.addPostLayoutPulseListener(listener[0]);
            Event.fireEvent(
                    reason, new KeyEvent(KeyEvent.KEY_TYPED, "e", "", KeyCode.UNDEFINED, false, false, false, false));
            if (reason.getLength() != before + 1) {
                throw new IllegalStateException("The letter did not arrive");
            }
            return true;
        });
        return shown.get(30, TimeUnit.SECONDS);
    }
}
