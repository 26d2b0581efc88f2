package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.judgments.BundleReader;
import org.touchstone.bundle.judgments.BundleVisitor;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.Dialogs;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.WorkstationWindow;
import org.touchstone.workstation.profile.KeyPolicy;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;
import org.touchstone.workstation.settings.ThemeChoice;

/** The ways through the window by keyboard and pointer, over real profiles in memory-cheap keys. */
class WorkstationJourneyTest {
    @TempDir
    Path temp;

    private final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    private final Clock clock = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final FxRobot robot = new FxRobot();
    private boolean ended;
    private Optional<Stage> stage = Optional.empty();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.ifPresent(Stage::hide));
        saver.shutdownNow();
    }

    private PreferencesStore preferences() {
        return new PreferencesStore(new PreferencesFile(temp.resolve("preferences.json")), saver, Duration.ofHours(1));
    }

    private DemoProfile demo() {
        return new DemoProfile(profiles, temp.resolve("demo"), clock, new SecureRandom());
    }

    private void open(PreferencesStore store, Optional<OpenProfile> profile) {
        ShellPorts ports = new ShellPorts(
                profiles,
                temp.resolve("profile"),
                demo(),
                new ContainerVerifier(),
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                clock,
                System::nanoTime);
        robot.interact(() -> {
            Stage window = new Stage();
            stage = Optional.of(window);
            WorkstationWindow opened = new WorkstationWindow(
                    window, ports, new LivePreferences(store), () -> ended = true, layer -> new Answers());
            profile.ifPresentOrElse(p -> opened.start(p, Optional.empty()), () -> opened.start(Optional.empty()));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && text.equals(labeled.getText())
                        && labeled.getScene().getWindow() == stage.orElseThrow()
                        && isShown(labeled))
                .tryQuery()
                .isPresent();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void type(String text) {
        robot.interact(() -> {
            Node owner = stage.orElseThrow().getScene().getFocusOwner();
            assertThat(owner).isInstanceOf(TextInputControl.class);
            ((TextInputControl) owner).appendText(text);
        });
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(String text) {
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void leadsFromFirstRunOverTheDemoToJudging() {
        open(preferences(), Optional.empty());
        assertThat(shows("Try the demo")).isTrue();
        click("Try the demo");
        assertThat(shows("Demo: legal answers")).isTrue();
        assertThat(shows("Demo: medical answers")).isTrue();
        press(KeyCode.C);
        assertThat(shows("Demo: legal answers")).isFalse();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(shows("Demo: legal answers")).isTrue();
    }

    @Test
    void makesAKeyAndShowsItsSixWords() throws Exception {
        open(preferences(), Optional.empty());
        click("Set up without a pack");
        type("Dr. Osler");
        press(KeyCode.TAB);
        type("four unrelated small words");
        press(KeyCode.TAB);
        type("four unrelated small words");
        press(KeyCode.ENTER);
        assertThat(shows("Your key is made")).isTrue();
        press(KeyCode.ENTER);
        assertThat(shows("No study yet")).isTrue();
        press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(ended).isTrue();
        try (OpenProfile again = profiles.open(temp.resolve("profile"), "four unrelated small words".toCharArray())) {
            assertThat(again.annotator().displayName()).isEqualTo("Dr. Osler");
        }
    }

    @Test
    void refusesAWrongPassphraseByOneConstantSentence() throws Exception {
        profiles.create(temp.resolve("profile"), "Dr. Osler", "the right passphrase".toCharArray())
                .close();
        open(preferences(), Optional.empty());
        type("something else");
        press(KeyCode.ENTER);
        assertThat(shows("The passphrase does not open this profile.")).isTrue();
        assertThat(shows("Unlock")).isTrue();
    }

    @Test
    void exportsABundleThatVerifies() throws Exception {
        OpenProfile profile = demo().call();
        DemoJudgments.add(profile);
        open(preferences(), Optional.of(profile));
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(shows("5 judgments in the outbox")).isTrue();
        click("Export bundle to a file");
        assertThat(temp.resolve("out.tsbundle")).exists();
        assertThat(shows("Outbox empty")).isTrue();
        click("Choose a file");
        assertThat(shows("Accepted")).isTrue();
        assertThat(BundleReader.read(temp.resolve("out.tsbundle"), Trust.anyKey(), BundleVisitor.NONE)
                        .judgments())
                .isEqualTo(5);
        byte[] bytes = Files.readAllBytes(temp.resolve("out.tsbundle"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(temp.resolve("out.tsbundle"), bytes);
        click("Choose a file");
        assertThat(shows("Refused")).isTrue();
        press(KeyCode.CONTROL, KeyCode.Q);
    }

    @Test
    void keepsThemeAndTextSizeOverARestart() throws Exception {
        PreferencesStore store = preferences();
        open(store, Optional.of(demo().call()));
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        click("Appearance");
        click("Dark");
        click("Larger");
        press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(ended).isTrue();
        store.flush();
        assertThat(preferences().current().appearance().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(preferences().current().appearance().textPercent()).isEqualTo(110);
        assertThat(preferences().current().window()).isNotNull();
    }

    /** Answers every question for a file with the same one. */
    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            return Optional.of(temp.resolve("out.tsbundle"));
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestedName) {
            return Optional.of(temp.resolve("out.tsbundle"));
        }

        @Override
        public void confirm(Question question, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void copy(String text) {}
    }
}
