package org.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * Scrolls for a while through long texts, a step at every pulse, and tells how many pulses each second had and how far
 * apart two of them were at most. The toolkit leaves a pulse out when the renderer is behind, so pulses are frames.
 *
 * <p>Arguments: folder on a disk, seconds per case.
 */
public final class ScrollBench {
    private static final BenchStudy.Shape LONG = new BenchStudy.Shape("400 KB, 200 turns", 400_000, 199, 2_000);
    private static final BenchStudy.Shape HOSTILE =
            new BenchStudy.Shape("100 KB without a space", 100_000, 1, 200, false);
    private static final long SETTLE_MILLIS = 3_000;

    private final Path disk;
    private final int seconds;

    private ScrollBench(Path disk, int seconds) {
        this.disk = disk;
        this.seconds = seconds;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        ScrollBench bench = new ScrollBench(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("case                              fewest pulses  median  longest gap ms  p99 gap ms");
        bench.panes(LONG, false, "slot");
        bench.panes(LONG, true, "plain");
        bench.prompt(LONG);
        bench.panes(HOSTILE, false, "slot");
        bench.panes(HOSTILE, true, "plain");
        System.exit(0);
    }

    private void panes(BenchStudy.Shape shape, boolean plain, String name) throws Exception {
        over(shape, plain, screen -> {
            List<ReadingPane> panes = BenchStudy.on(() -> panes(screen));
            int lines = panes.stream()
                    .mapToInt(
                            pane -> Objects.requireNonNull(pane.lines().text()).count())
                    .max()
                    .orElseThrow();
            int[] at = new int[1];
            scroll(name + ", " + shape.name(), share -> {
                int to = (int) (share * lines);
                panes.forEach(pane -> pane.moveLines(to - at[0]));
                at[0] = to;
            });
        });
    }

    private void prompt(BenchStudy.Shape shape) throws Exception {
        over(shape, false, screen -> {
            ScrollPane scroll = BenchStudy.on(() -> {
                BenchStudy.press(screen.root().getScene(), KeyCode.P);
                screen.root().applyCss();
                screen.root().layout();
                ScrollPane prompt =
                        (ScrollPane) Objects.requireNonNull(screen.root().lookup(".ts-prompt .scroll-pane"));
                // Every turn but the last comes folded.
                prompt.getContent().lookupAll(".button").stream()
                        .filter(node -> node instanceof Button button
                                && button.getText().startsWith("\u25b8"))
                        .toList()
                        .forEach(node -> ((Button) node).fire());
                return prompt;
            });
            Thread.sleep(SETTLE_MILLIS);
            scroll("prompt, " + shape.name(), scroll::setVvalue);
        });
    }

    /** What is done in the window of one case, off the UI thread. */
    @FunctionalInterface
    private interface Scene {
        void play(CompareScreen screen) throws Exception;
    }

    private void over(BenchStudy.Shape shape, boolean plain, Scene scene) throws Exception {
        Path folder = Files.createTempDirectory(disk, "scroll");
        try (OpenProfile profile =
                BenchStudy.profiles().create(folder.resolve("profile"), "Bench", "bench passphrase".toCharArray())) {
            profile.packImport().importPack(BenchStudy.pack(shape, folder, 2), Consent.NEW_STUDIES, Progress.NONE);
            CompareScreen screen = BenchStudy.on(() -> BenchStudy.window(profile, plain));
            while (BenchStudy.on(() -> panes(screen)).size() < 2) {
                Thread.sleep(100);
            }
            Thread.sleep(SETTLE_MILLIS);
            scene.play(screen);
            BenchStudy.on(() -> {
                screen.close();
                screen.root().getScene().getWindow().hide();
                return true;
            });
        }
    }

    private static List<ReadingPane> panes(CompareScreen screen) {
        List<ReadingPane> panes = new ArrayList<>();
        for (Node node : screen.root().lookupAll(".ts-text-view")) {
            if (node instanceof LineView view
                    && view.text() != null
                    && node.getParent() instanceof ReadingPane pane
                    && pane.isVisible()) {
                panes.add(pane);
            }
        }
        return panes;
    }

    /** Goes from 0 to 1 within the time, on the UI thread. */
    private void scroll(String name, DoubleConsumer to) throws Exception {
        CompletableFuture<List<Long>> pulses = new CompletableFuture<>();
        BenchStudy.on(() -> {
            new Scroll(to, seconds, pulses).start();
            return true;
        });
        report(name, pulses.get(seconds + 60L, TimeUnit.SECONDS));
    }

    private static final class Scroll extends AnimationTimer {
        private final List<Long> pulses = new ArrayList<>();
        private final DoubleConsumer to;
        private final int seconds;
        private final CompletableFuture<List<Long>> done;

        Scroll(DoubleConsumer to, int seconds, CompletableFuture<List<Long>> done) {
            this.to = to;
            this.seconds = seconds;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            pulses.add(System.nanoTime());
            double share = (pulses.get(pulses.size() - 1) - pulses.get(0)) / 1e9 / seconds;
            if (share >= 1) {
                stop();
                done.complete(pulses);
            } else {
                to.accept(share);
            }
        }
    }

    private void report(String name, List<Long> pulses) {
        long[] each = LongStream.range(0, seconds)
                .map(second -> pulses.stream()
                        .filter(at -> (at - pulses.get(0)) / 1_000_000_000L == second)
                        .count())
                .sorted()
                .toArray();
        double[] gaps = new double[pulses.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (pulses.get(i + 1) - pulses.get(i)) / 1e6;
        }
        java.util.Arrays.sort(gaps);
        System.out.printf(
                Locale.ROOT,
                "%-34s %12d  %6d  %14.1f  %10.1f%n",
                name,
                each[0],
                each[each.length / 2],
                gaps[gaps.length - 1],
                gaps[(int) (0.99 * gaps.length)]);
    }
}
