package org.touchstone.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.pictures.Png;
import org.touchstone.ui.quality.QualityFeature;
import org.touchstone.ui.review.ReviewFeature;
import org.touchstone.ui.settings.screen.SettingsFeature;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.ui.shell.window.WindowFrame;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.transfer.FileVerifier;
import org.touchstone.ui.transfer.screen.TransferFeature;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;
import org.touchstone.workstation.settings.ThemeChoice;

/** Paints the screens over made-up work, for looking at while they are being built. */
final class Pictures {
    private Pictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        List<String> only = args.length > 1 ? List.of(args[1].split(",")) : List.of();
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                paint(out, only);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }

    private static void paint(Path out, List<String> only) throws Exception {
        ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {100, 200}) {
                if (theme == ThemeChoice.HIGH_CONTRAST && percent == 200) {
                    continue;
                }
                Appearance look = new Appearance(theme, percent, true);
                LivePreferences preferences = new LivePreferences(new PreferencesStore(
                        new PreferencesFile(Files.createTempDirectory("ts").resolve("p.json")),
                        saver,
                        Duration.ofDays(1)));
                preferences.look(l -> look);
                String end =
                        "-" + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + percent;
                if (only.isEmpty() || only.contains(end.substring(1))) {
                    one(out, end, preferences);
                }
            }
        }
        saver.shutdownNow();
    }

    private static ShellPorts ports(boolean present, FakeWork work) {
        FakeProfile profile = new FakeProfile(Path.of("/profiles/ada/.local/share/touchstone"), "Ada Byron", work);
        return new ShellPorts(
                new FakeProfile.Folder(present, profile),
                profile.folder(),
                () -> profile,
                (file, progress) -> new FileVerifier.Verdict(
                        false,
                        "chunk.digest",
                        "A chunk of items.jsonl does not have the digest that was signed.",
                        List.of()),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                Clock.fixed(Instant.ofEpochMilli(1_795_500_000_000L), ZoneOffset.UTC),
                System::nanoTime,
                (delay, action) -> () -> {},
                chosen -> {});
    }

    private static void one(Path out, String end, LivePreferences preferences) throws Exception {
        Stage stage = new Stage();
        FakeWork work = FakeWork.filled(40_000);
        WorkstationWindow window = new WorkstationWindow(stage, ports(false, work), preferences, () -> {});
        stage.setWidth(1280);
        stage.setHeight(800);
        window.start(Optional.empty());
        shot(stage, out, "welcome" + end);
        stage.getScene().getRoot().lookupAll(".ts-choice").stream()
                .skip(2)
                .findFirst()
                .ifPresent(n -> ((javafx.scene.control.Button) n).fire());
        shot(stage, out, "identity" + end);
        window.start(new Opened(
                new FakeProfile(Path.of("/profiles/ada/.local/share/touchstone"), "Ada Byron", work),
                Optional.empty(),
                false));
        WindowFrame frame = window.frame().orElseThrow();
        frame.shown();
        shot(stage, out, "queue" + end);
        frame.screens().go(ReviewFeature.class);
        shot(stage, out, "review" + end);
        frame.screens().go(QualityFeature.class);
        shot(stage, out, "quality" + end);
        frame.screens().go(TransferFeature.class);
        shot(stage, out, "transfer" + end);
        frame.screens().go(SettingsFeature.class);
        for (Section s : Section.values()) {
            frame.screens().get(SettingsFeature.OpenSettings.class).model().show(s);
            shot(stage, out, "settings-" + s.title().toLowerCase(java.util.Locale.ROOT) + end);
        }
        frame.openPalette();
        shot(stage, out, "palette" + end);
        frame.openKeys();
        shot(stage, out, "keys" + end);
        stage.hide();
    }

    private static void shot(Stage stage, Path out, String name) throws Exception {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        Files.write(out.resolve(name + ".png"), Png.encode(stage.getScene().snapshot(null)));
    }
}
