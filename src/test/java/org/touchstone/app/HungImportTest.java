package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.touchstone.ui.start.Opened;
import org.touchstone.wiring.WindowRig;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.settings.PreferencesStore;

/** An import that never comes to an end and hears nothing, over a real profile and with real threads. */
class HungImportTest {
    @TempDir
    Path temp;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** A pipe that nobody writes to: opening it does not return. */
    private Path endless() throws IOException, InterruptedException {
        Path pipe = temp.resolve("endless.tspack");
        try {
            assumeTrue(
                    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "This system has no pipes");
        } catch (IOException e) {
            assumeTrue(false, "This system has no pipes");
        }
        return pipe;
    }

    @Test
    void theWindowLocksTheKeysAreWipedAndUnlockedAgainItTellsWhatWasStopped() throws Exception {
        Path pipe = endless();
        WindowRig rig = new WindowRig(temp, true);
        OpenProfile profile = rig.profiles.create(rig.folder(), "Dr. Osler", WindowRig.PASSPHRASE.toCharArray());
        PreferencesStore store = rig.preferences();
        store.update(p -> p.withSafety(p.safety().withLockMinutes(5)));
        try {
            rig.open(store, Optional.of(new Opened(profile, Optional.of(pipe), false)));
            rig.await(() -> rig.shows("Verifying endless.tspack"));
            rig.robot.interact(() -> rig.time.advance(Duration.ofMinutes(5).plusSeconds(15)));
            assertThat(rig.shows("Verifying endless.tspack")).isTrue();
            rig.robot.interact(() -> rig.time.advance(Duration.ofMinutes(5).plusSeconds(15)));
            rig.await(() -> rig.shows("Locked"));
            rig.robot.interact(() -> rig.time.advance(Duration.ofSeconds(15)));
            // The profile is closed although the import still runs: it can be opened again, by whoever has the key.
            rig.await(() -> isGivenBack(rig));
        } finally {
            // Frees the import that waits at the pipe. Opened for both directions, a pipe never makes its writer wait.
            try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw")) {
                both.write(0);
            }
        }
        rig.await(() -> rig.stage().getScene().getFocusOwner() instanceof PasswordField);
        rig.type(WindowRig.PASSPHRASE);
        rig.press(KeyCode.ENTER);
        rig.await(() -> rig.shows("\u201cVerifying endless.tspack\u201d was stopped when Touchstone locked."
                + " If its result is missing, begin it again."));
        rig.press(KeyCode.CONTROL, KeyCode.Q);
        rig.await(rig::ended);
        rig.close();
    }

    private static boolean isGivenBack(WindowRig rig) {
        try (OpenProfile again = rig.profiles.open(rig.folder(), WindowRig.PASSPHRASE.toCharArray())) {
            return again.annotator().displayName().equals("Dr. Osler");
        } catch (ProfileException | IOException e) {
            return false;
        }
    }
}
