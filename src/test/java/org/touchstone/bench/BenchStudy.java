package org.touchstone.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.library.StoredGuidelines;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.packs.StoredPacks;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.folder.FolderProfiles;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.ProfileContext;
import org.touchstone.workstation.settings.Appearance;

/** Studies, profiles and windows that benchmarks share: the product's own store and session over seeded prose. */
final class BenchStudy {
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What an item is made of.
     *
     * @param name as printed
     * @param bytes of each response
     * @param promptTurns turns of the prompt
     * @param promptBytes of each of them
     * @param spaces whether responses are prose; else each is one paragraph without a space
     */
    record Shape(String name, int bytes, int promptTurns, int promptBytes, boolean spaces) {
        Shape(String name, int bytes, int promptTurns, int promptBytes) {
            this(name, bytes, promptTurns, promptBytes, true);
        }
    }

    private BenchStudy() {}

    /** Profiles as the product keeps them. */
    static FolderProfiles profiles() {
        return new FolderProfiles(
                new SqliteStoreOpener(RANDOM), BenchStudy::services, KeyPolicy.PRODUCT, RANDOM, System::nanoTime);
    }

    /** A thread that does not keep the program alive. */
    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static ServiceFactory.Services services(ServiceFactory.Ground ground) {
        Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, RANDOM);
        ProfileContext context = ProfileContext.over(ground.store(), ground.annotator(), "touchstone bench", ambient);
        JournaledSession session = JournaledSession.start(context);
        SignedBundleExport export = new SignedBundleExport(context, ground.key(), ground.device());
        return new ServiceFactory.Services(
                session,
                new StoredQueue(ground.store()),
                new StoredReview(ground.store()),
                new StoredQuality(ground.store()),
                new StoredGuidelines(ground.store()),
                new VerifiedPackImport(context),
                new StoredPacks(context, export),
                export,
                session::close);
    }

    /** The judging screen alone, in a window. */
    static CompareScreen window(OpenProfile profile, boolean plain) {
        DeskScreen.Services services = new DeskScreen.Services(
                profile.session(),
                profile.guidelines(),
                new FxTaskRunner(Executors.newSingleThreadExecutor(BenchStudy::daemon)),
                new FxTaskRunner(Executors.newSingleThreadExecutor(BenchStudy::daemon)),
                System::nanoTime,
                profile.annotator().keyId(),
                () -> plain);
        CompareScreen screen = new CompareScreen(
                services,
                new AppearanceAndKeys(
                        new SimpleObjectProperty<>(KeyMap.DELIVERED), new SimpleObjectProperty<>(Appearance.STANDARD)),
                new DeskScreen.Exits(() -> {}, (open, within) -> {}));
        Stage stage = new Stage();
        Scene scene = new Scene(screen.root(), 1280, 800);
        Theme.apply(scene, Appearance.STANDARD);
        stage.setScene(scene);
        stage.show();
        screen.start(ItemFilter.ALL);
        return screen;
    }

    /** Presses a key where the focus is. */
    static void press(Scene scene, KeyCode code) {
        String text = code.isDigitKey() ? code.getChar() : "";
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
    }

    /** The beginnings of both texts on the cards. */
    static String painted(Parent root) {
        StringBuilder all = new StringBuilder();
        root.lookupAll(".ts-text-view").stream()
                .filter(n -> n instanceof LineView
                        && n.getParent() instanceof ReadingPane
                        && n.getParent().isVisible())
                .map(n -> ((LineView) n).text())
                .forEach(t -> all.append(t == null ? "?" : t.text().source(0).substring(0, 12))
                        .append('|'));
        return all.toString();
    }

    /** A signed pack of such items. */
    static Path pack(Shape each, Path folder, int items) throws Exception {
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

    private static Comparison item(Shape each, int number) {
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
                List.of(answer("a", random, number, each), answer("b", random, number, each)),
                List.of(Scope.CONVERSATION));
    }

    private static Response answer(String id, Random random, int number, Shape each) {
        String start = String.format(Locale.ROOT, "%s %05d ", id.equals("a") ? "First" : "Other", number);
        return new Response(
                new ResponseId(id),
                List.of(new Turn(
                        Role.ASSISTANT,
                        each.spaces()
                                ? prose(random, start, each.bytes())
                                : run(start.replace(' ', 'x'), each.bytes()))));
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

    private static String run(String start, int bytes) {
        return start + "abcdefghijklmnopqrstuvwxyz".repeat(bytes / 26);
    }

    /** Does it on the UI thread and waits. */
    static <T> T on(java.util.concurrent.Callable<T> work) throws Exception {
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
