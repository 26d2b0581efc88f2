package org.touchstone.bench;

import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.touchstone.bundle.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Comparison;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Response;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Role;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.study.Turn;
import org.touchstone.signing.SigningKey;
import org.touchstone.store.jdbc.SqliteStoreOpener;
import org.touchstone.ui.compare.CompareScreen;
import org.touchstone.ui.compare.Looks;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.KeyMap;
import org.touchstone.ui.kit.Theme;
import org.touchstone.ui.text.LineView;
import org.touchstone.ui.text.ReadingPane;
import org.touchstone.workstation.profile.FolderProfiles;
import org.touchstone.workstation.profile.KeyPolicy;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.session.Ambient;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.QueueFilter;
import org.touchstone.workstation.session.StoredGuidelines;
import org.touchstone.workstation.session.StoredQueue;
import org.touchstone.workstation.session.StoredReview;
import org.touchstone.workstation.session.Workplace;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.transfer.Progress;
import org.touchstone.workstation.transfer.SignedBundleExport;
import org.touchstone.workstation.transfer.VerifiedPackImport;

/**
 * From the key that submits to the next item on the screen, with the durable commit between: over the store and session
 * of the product, in one window.
 */
public final class DecideBench {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WARM_UP = 40;
    private static final long READING_MILLIS = 500;

    private final ExecutorService desk = Executors.newSingleThreadExecutor(DecideBench::daemon);
    private final ExecutorService background = Executors.newSingleThreadExecutor(DecideBench::daemon);

    private record Case(String name, int bytes, int promptTurns, int promptBytes) {}

    private DecideBench() {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Arguments: folder on the disk to be measured, decisions per case. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        int decisions = Integer.parseInt(args[1]);
        List<Case> cases = List.of(
                new Case("2 x 4 KB", 4_000, 1, 200),
                new Case("2 x 100 KB", 100_000, 1, 200),
                new Case("2 x 4 KB, 200 turns of 400 KB", 4_000, 199, 2_000));
        double base = 0;
        System.out.println(
                "case                             p50 ms   p95 ms   p95 ratio  of it, p50 / p95: to the pulse,"
                        + " styles and layout, drawing");
        for (Case each : cases) {
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

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private List<Shown> run(Case each, Path disk, int decisions) throws Exception {
        Path folder = Files.createTempDirectory(disk, "decide");
        FolderProfiles profiles = new FolderProfiles(
                new SqliteStoreOpener(RANDOM), DecideBench::services, KeyPolicy.PRODUCT, RANDOM, System::nanoTime);
        try (OpenProfile profile =
                profiles.create(folder.resolve("profile"), "Bench", "bench passphrase".toCharArray())) {
            profile.packImport().importPack(pack(each, folder, decisions + WARM_UP + 2), Progress.NONE);
            CompareScreen screen = on(() -> window(profile));
            List<Shown> shown = new ArrayList<>();
            for (int i = 0; i < decisions + WARM_UP; i++) {
                Thread.sleep(READING_MILLIS + RANDOM.nextInt(17));
                Shown taken = decide(screen);
                if (i >= WARM_UP) {
                    shown.add(taken);
                }
            }
            on(() -> {
                screen.close();
                screen.root().getScene().getWindow().hide();
                return screen;
            });
            return shown;
        }
    }

    private static ServiceFactory.Services services(ServiceFactory.Ground ground) {
        Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, RANDOM);
        Workplace workplace = Workplace.over(ground.store(), ground.annotator(), "touchstone bench", ambient);
        JournaledSession session = JournaledSession.start(workplace);
        return new ServiceFactory.Services(
                session,
                new StoredQueue(ground.store()),
                new StoredReview(ground.store()),
                new StoredQuality(ground.store()),
                new StoredGuidelines(ground.store()),
                new VerifiedPackImport(workplace),
                new SignedBundleExport(workplace, ground.key(), ground.device()),
                session::close);
    }

    private CompareScreen window(OpenProfile profile) {
        CompareScreen.Services services = new CompareScreen.Services(
                profile.session(),
                profile.guidelines(),
                new FxTaskRunner(desk),
                new FxTaskRunner(background),
                System::nanoTime,
                profile.annotator().keyId(),
                () -> false);
        CompareScreen screen = new CompareScreen(
                services,
                new Looks(
                        new SimpleObjectProperty<>(KeyMap.DELIVERED), new SimpleObjectProperty<>(Appearance.STANDARD)),
                () -> {});
        Stage stage = new Stage();
        Scene scene = new Scene(screen.root(), 1280, 800);
        Theme.apply(scene, Appearance.STANDARD);
        stage.setScene(scene);
        stage.show();
        screen.start(QueueFilter.ALL);
        return screen;
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
        String before = on(() -> {
            press(screen, KeyCode.DIGIT4);
            return painted(screen);
        });
        Thread.sleep(90);
        CompletableFuture<Shown> shown = new CompletableFuture<>();
        on(() -> {
            Scene scene = screen.root().getScene();
            Pulses pulses = new Pulses();
            pulses.start();
            long pressed = System.nanoTime();
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                String now = painted(screen);
                if (!now.equals(before) && !now.contains("?")) {
                    scene.removePostLayoutPulseListener(listener[0]);
                    long laidOut = System.nanoTime();
                    pulses.stop();
                    afterDrawing(() -> shown.complete(new Shown(pressed, pulses.begun, laidOut, System.nanoTime())));
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            press(screen, KeyCode.ENTER);
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
    private static void afterDrawing(Runnable then) {
        Platform.runLater(() -> {
            QuantumToolkit.runInRenderThreadAndWait(() -> {});
            Platform.runLater(then);
        });
    }

    private static void press(CompareScreen screen, KeyCode code) {
        Scene scene = screen.root().getScene();
        String text = code.isDigitKey() ? code.getChar() : "";
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
    }

    /** The beginnings of both texts on the cards. */
    private static String painted(CompareScreen screen) {
        StringBuilder all = new StringBuilder();
        screen.root().lookupAll(".ts-text-view").stream()
                .filter(n -> n instanceof LineView
                        && n.getParent() instanceof ReadingPane
                        && n.getParent().isVisible())
                .map(n -> ((LineView) n).text())
                .forEach(t -> all.append(t == null ? "?" : t.text().source(0).substring(0, 12))
                        .append('|'));
        return all.toString();
    }

    private static Path pack(Case each, Path folder, int items) throws Exception {
        Study study = new Study(
                new StudyId("bench"),
                "Bench",
                1,
                "1.0",
                "5a".repeat(32),
                List.of(),
                new Requirements(0, false, false, false, false),
                new BlindingPolicy(0, new RevealPolicy(0), false));
        Path file = folder.resolve("bench.tspack");
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = 1;
        try (PackWriter writer = new PackWriter(file, study, "# Guidelines", PackTerms.forAnyone(0));
                SigningKey key = SigningKey.ofSeed(seed)) {
            for (int i = 0; i < items; i++) {
                writer.add(item(each, i));
            }
            writer.finish(key);
        }
        return file;
    }

    private static Comparison item(Case each, int number) {
        Random random = new Random(number);
        List<Turn> prompt = new ArrayList<>();
        for (int t = 0; t < each.promptTurns(); t++) {
            prompt.add(new Turn(t % 2 == 0 ? Role.USER : Role.ASSISTANT, prose(random, "Turn", each.promptBytes())));
        }
        return new Comparison(
                new ItemId("i" + number),
                "legal",
                "advice",
                "en",
                prompt,
                List.of(answer("a", random, number, each.bytes()), answer("b", random, number, each.bytes())),
                List.of(Scope.CONVERSATION));
    }

    private static Response answer(String id, Random random, int number, int bytes) {
        String start = String.format(Locale.ROOT, "%s %05d ", id.equals("a") ? "First" : "Other", number);
        return new Response(new ResponseId(id), List.of(new Turn(Role.ASSISTANT, prose(random, start, bytes))));
    }

    private static String prose(Random random, String start, int bytes) {
        StringBuilder text = new StringBuilder(start);
        while (text.length() < bytes) {
            int words = 5 + random.nextInt(60);
            text.append(random.nextInt(4) == 0 ? "\n\n- **Point** " : "\n\n");
            for (int w = 0; w < words; w++) {
                text.append("period claim notice".split(" ", -1)[random.nextInt(3)])
                        .append(w == words - 1 ? ". " : " ");
            }
        }
        return text.toString();
    }

    private static <T> T on(java.util.concurrent.Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }
}
