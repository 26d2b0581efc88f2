package org.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.touchstone.crypto.SigningKey;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.HeapDump;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.start.Opened;
import org.touchstone.wiring.WindowRig;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.settings.PreferencesStore;

/** Away from the machine and back, by keyboard alone, over a real profile and with real threads. */
class LockJourneyTest {
    @TempDir
    Path temp;

    private Optional<WindowRig> open = Optional.empty();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openOwnProfile() throws Exception {
        WindowRig rig = new WindowRig(temp, true);
        open = Optional.of(rig);
        OpenProfile profile = rig.profiles.create(rig.folder(), "Dr. Osler", WindowRig.PASSPHRASE.toCharArray());
        try (SigningKey key = SigningKey.generate(new SecureRandom())) {
            for (Path pack : DemoPacks.write(temp, List.of("legal"), key, 1)) {
                profile.packImport().importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            }
        }
        PreferencesStore store = rig.preferences();
        store.update(p -> p.withSafety(p.safety().withLockMinutes(5)));
        rig.open(store, Optional.of(new Opened(profile, Optional.empty(), false)));
        rig.await(() -> rig.shows("Demo: legal answers"));
    }

    @AfterEach
    void close() {
        rig().press(KeyCode.CONTROL, KeyCode.Q);
        rig().close();
    }

    private WindowRig rig() {
        return open.orElseThrow();
    }

    private boolean isLocked() {
        return rig().shows("Locked") && rig().stage().getScene().getFocusOwner() instanceof PasswordField;
    }

    private void unlock(String passphrase) {
        rig().type(passphrase);
        rig().press(KeyCode.ENTER);
    }

    private void judgeWithReason(String reason) {
        rig().press(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
        rig().await(() -> !(rig().stage().getScene().getFocusOwner() instanceof TextInputControl));
        rig().press(KeyCode.R);
        rig().await(() -> rig().stage().getScene().getFocusOwner() instanceof TextArea);
        rig().type(reason);
    }

    @Test
    void hidesEverythingAtOnceAndComesBackToTheSentenceThatWasBeingWritten() {
        judgeWithReason("shut in the middle of a sen");
        rig().press(KeyCode.CONTROL, KeyCode.L);
        rig().await(this::isLocked);
        assertThat(rig().stage().getTitle()).isEqualTo("Touchstone, locked");
        assertThat(rig().stage().getScene().lookup(".ts-judging")).isNull();
        assertThat(rig().shows("Dr. Osler")).isFalse();
        unlock("something else");
        rig().await(() -> rig().shows("The passphrase does not open this profile."));
        assertThat(((PasswordField) rig().stage().getScene().getFocusOwner()).getText())
                .isEmpty();
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
        assertThat(rig().stage().getTitle()).isEqualTo("Touchstone");
        rig().await(() -> rig().robot
                .lookup(node -> node instanceof TextArea area && area.getText().equals("shut in the middle of a sen"))
                .tryQuery()
                .isPresent());
    }

    @Test
    void comesBackToTheScreenAndItsPart() {
        rig().press(KeyCode.CONTROL, KeyCode.DIGIT6);
        rig().click("Storage");
        assertThat(rig().shows("Profile folder")).isTrue();
        rig().press(KeyCode.CONTROL, KeyCode.L);
        rig().await(this::isLocked);
        assertThat(rig().shows("Profile folder")).isFalse();
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().shows("Profile folder"));
    }

    private String clipboard() {
        String[] text = {""};
        rig().robot
                .interact(() ->
                        text[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
        return text[0];
    }

    @Test
    void takesAStudysTextOffTheClipboard_andNothingElse() {
        judgeWithReason("privileged");
        rig().press(KeyCode.CONTROL, KeyCode.A);
        rig().press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("privileged");
        rig().press(KeyCode.CONTROL, KeyCode.L);
        rig().await(this::isLocked);
        assertThat(clipboard()).isEmpty();
        rig().robot.interact(() -> CopiedText.open("somebody's shopping list"));
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
        rig().press(KeyCode.CONTROL, KeyCode.L);
        rig().await(this::isLocked);
        assertThat(clipboard()).isEqualTo("somebody's shopping list");
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
    }

    @Test
    void locksByItselfWhenNobodyIsThere() {
        judgeWithReason("gone for coffee");
        rig().robot.interact(() -> rig().time.advance(Duration.ofMinutes(5).plusSeconds(15)));
        rig().await(this::isLocked);
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
    }

    @Test
    void leavesNothingInMemoryOfWhatWasShownOrWritten() throws Exception {
        // Put together at run time, so that the text itself is in no constant of this class.
        byte[] written = HeapDump.masked(
                new StringBuilder("noirac fo tiortrop").reverse().toString().getBytes(StandardCharsets.US_ASCII));
        judgeWithReason(new StringBuilder("noirac fo tiortrop").reverse().toString());
        assertThat(HeapDump.count(temp, written)).isPositive();
        rig().press(KeyCode.CONTROL, KeyCode.L);
        rig().await(this::isLocked);
        rig().settle();
        assertThat(HeapDump.count(temp, written)).isZero();
        unlock(WindowRig.PASSPHRASE);
        rig().await(() -> rig().stage().getScene().lookup(".ts-judging") != null);
    }
}
