package org.touchstone.bench;

import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.folder.FolderProfiles;

/**
 * From the key that submits to the next item on the screen, with the durable commit between: over the store and session
 * of the product, in one window.
 */
public final class DecideBench {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WARM_UP = 40;
    private static final long READING_MILLIS = 500;

    private DecideBench() {}

    /** Arguments: folder on the disk to be measured, decisions per case. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        int decisions = Integer.parseInt(args[1]);
        List<BenchStudy.Shape> cases = List.of(
                new BenchStudy.Shape("2 x 4 KB", 4_000, 1, 200),
                new BenchStudy.Shape("2 x 100 KB", 100_000, 1, 200),
                new BenchStudy.Shape("2 x 4 KB, 200 turns of 400 KB", 4_000, 199, 2_000));
        double base = 0;
        System.out.println(
                "case                             p50 ms   p95 ms   p95 ratio  of it, p50 / p95: to the pulse,"
                        + " styles and layout, drawing");
        for (BenchStudy.Shape each : cases) {
            List<Shown> shown = new DecideBench().run(each, Path.of(args[0]), decisions);
            double[] millis = Shown.sorted(shown, Shown::pressed, Shown::drawn);
            double p95 = at(millis, 0.95);
            base = base == 0 ? p95 : base;
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %7.1f  %7.1f  %7.2f   %s %s %s%n",
                    each.name(),
                    at(millis, 0.5),
                    p95,
                    p95 / base,
                    span(shown, Shown::pressed, Shown::pulse),
                    span(shown, Shown::pulse, Shown::laidOut),
                    span(shown, Shown::laidOut, Shown::drawn));
        }
        System.exit(0);
    }

    private static String span(List<Shown> shown, ToLongFunction<Shown> from, ToLongFunction<Shown> to) {
        double[] millis = Shown.sorted(shown, from, to);
        return String.format(Locale.ROOT, "%7.1f / %.1f", at(millis, 0.5), at(millis, 0.95));
    }

    static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private List<Shown> run(BenchStudy.Shape each, Path disk, int decisions) throws Exception {
        Path folder = Files.createTempDirectory(disk, "decide");
        FolderProfiles profiles = BenchStudy.profiles();
        try (OpenProfile profile =
                profiles.create(folder.resolve("profile"), "Bench", "bench passphrase".toCharArray())) {
            profile.packImport()
                    .importPack(
                            BenchStudy.pack(each, folder, decisions + WARM_UP + 2), Consent.NEW_STUDIES, Progress.NONE);
            CompareScreen screen = BenchStudy.on(() -> BenchStudy.window(profile, false));
            List<Shown> shown = new ArrayList<>();
            for (int i = 0; i < decisions + WARM_UP; i++) {
                Thread.sleep(READING_MILLIS + RANDOM.nextInt(17));
                Shown taken = decide(screen);
                if (i >= WARM_UP) {
                    shown.add(taken);
                }
            }
            BenchStudy.on(() -> {
                screen.close();
                screen.root().getScene().getWindow().hide();
                return screen;
            });
            return shown;
        }
    }

    /**
     * When things happened after the deciding key, in nanoseconds.
     *
     * @param pulse the pulse that lays the next item out began
     * @param laidOut both sides of the next item had their places
     * @param drawn the frame with both sides had been drawn and handed to the screen
     */
    private record Shown(long pressed, long pulse, long laidOut, long drawn) {
        static double[] sorted(List<Shown> all, ToLongFunction<Shown> from, ToLongFunction<Shown> to) {
            return all.stream()
                    .mapToDouble(s -> (to.applyAsLong(s) - from.applyAsLong(s)) / 1e6)
                    .sorted()
                    .toArray();
        }
    }

    /** Votes, then measures from the submitting key to the frame in which both sides are drawn. */
    private static Shown decide(CompareScreen screen) throws Exception {
        String before = BenchStudy.on(() -> {
            BenchStudy.press(screen.root().getScene(), KeyCode.DIGIT4);
            return BenchStudy.painted(screen.root());
        });
        Thread.sleep(90);
        CompletableFuture<Shown> shown = new CompletableFuture<>();
        BenchStudy.on(() -> {
            Scene scene = screen.root().getScene();
            Pulses pulses = new Pulses();
            pulses.start();
            long pressed = System.nanoTime();
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                String now = BenchStudy.painted(screen.root());
                if (!now.equals(before) && !now.contains("?")) {
                    scene.removePostLayoutPulseListener(listener[0]);
                    long laidOut = System.nanoTime();
                    pulses.stop();
                    afterDrawing(() -> shown.complete(new Shown(pressed, pulses.begun, laidOut, System.nanoTime())));
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            BenchStudy.press(screen.root().getScene(), KeyCode.ENTER);
            return true;
        });
        return shown.get(30, TimeUnit.SECONDS);
    }

    /** Remembers when the present pulse began. */
    private static final class Pulses extends AnimationTimer {
        private long begun;

        @Override
        public void handle(long now) {
            begun = System.nanoTime();
        }
    }

    /**
     * Runs when the frame of the present pulse is on the screen: the pulse hands it to the renderer, the renderer draws,
     * and what it drew is put on the screen by a task of its own.
     */
    static void afterDrawing(Runnable then) {
        Platform.runLater(() -> {
            QuantumToolkit.runInRenderThreadAndWait(() -> {});
            Platform.runLater(then);
        });
    }
}
