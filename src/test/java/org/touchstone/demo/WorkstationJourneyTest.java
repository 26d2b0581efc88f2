package org.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.SigningKey;
import org.touchstone.ui.start.Opened;
import org.touchstone.wiring.WindowRig;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.settings.PreferencesStore;
import org.touchstone.workstation.settings.ThemeChoice;

/** The ways through the window by keyboard and pointer, over real profiles in memory-cheap keys. */
class WorkstationJourneyTest {
    @TempDir
    Path temp;

    private Optional<WindowRig> open = Optional.empty();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        open.ifPresent(WindowRig::close);
    }

    private WindowRig rig() {
        WindowRig rig = new WindowRig(temp, false);
        open = Optional.of(rig);
        return rig;
    }

    private static Optional<Opened> demo(OpenProfile profile) {
        return Optional.of(new Opened(profile, Optional.empty(), true));
    }

    @Test
    void leadsFromFirstRunOverTheDemoToJudging() {
        WindowRig rig = rig();
        rig.open(rig.preferences(), Optional.empty());
        assertThat(rig.shows("Try the demo")).isTrue();
        rig.click("Try the demo");
        assertThat(rig.shows("Demo: legal answers")).isTrue();
        assertThat(rig.shows("Demo: medical answers")).isTrue();
        rig.press(KeyCode.C);
        assertThat(rig.shows("Demo: legal answers")).isFalse();
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(rig.shows("Demo: legal answers")).isTrue();
    }

    @Test
    void makesAKeyAndShowsItsSixWords() throws Exception {
        WindowRig rig = rig();
        rig.open(rig.preferences(), Optional.empty());
        rig.click("Set up without a pack");
        rig.type("Dr. Osler");
        rig.press(KeyCode.TAB);
        rig.type("four unrelated small words");
        rig.press(KeyCode.TAB);
        rig.type("four unrelated small words");
        rig.press(KeyCode.ENTER);
        assertThat(rig.shows("Your key is ready")).isTrue();
        rig.press(KeyCode.ENTER);
        assertThat(rig.shows("No study yet")).isTrue();
        rig.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(rig.ended()).isTrue();
        try (OpenProfile again =
                rig.profiles.open(temp.resolve("profile"), "four unrelated small words".toCharArray())) {
            assertThat(again.annotator().displayName()).isEqualTo("Dr. Osler");
        }
    }

    @Test
    void refusesAWrongPassphraseByOneConstantSentence() throws Exception {
        WindowRig rig = rig();
        rig.profiles
                .create(temp.resolve("profile"), "Dr. Osler", "the right passphrase".toCharArray())
                .close();
        rig.open(rig.preferences(), Optional.empty());
        rig.type("something else");
        rig.press(KeyCode.ENTER);
        assertThat(rig.shows("The passphrase does not open this profile.")).isTrue();
        assertThat(rig.shows("Unlock")).isTrue();
    }

    @Test
    void exportsABundleThatVerifies() throws Exception {
        WindowRig rig = rig();
        OpenProfile profile = rig.demo().call();
        DemoJudgments.add(profile);
        rig.open(rig.preferences(), demo(profile));
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(rig.shows("5 judgments in the outbox")).isTrue();
        rig.click("Export bundle to a file");
        assertThat(temp.resolve("out.tsbundle")).exists();
        assertThat(rig.shows("Outbox empty")).isTrue();
        rig.fire("Choose a file");
        assertThat(rig.shows("Accepted")).isTrue();
        assertThat(BundleReader.read(temp.resolve("out.tsbundle"), Trust.anyKey(), BundleVisitor.NONE)
                        .judgments())
                .isEqualTo(5);
        byte[] bytes = Files.readAllBytes(temp.resolve("out.tsbundle"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(temp.resolve("out.tsbundle"), bytes);
        rig.fire("Choose a file");
        assertThat(rig.shows("Refused")).isTrue();
        rig.press(KeyCode.CONTROL, KeyCode.Q);
    }

    @Test
    void leadsFromAPackOverTheQuestionToJudgingByKeyboardAlone() throws Exception {
        WindowRig rig = rig();
        try (SigningKey key = SigningKey.generate(new SecureRandom())) {
            Path pack = DemoPacks.write(temp, List.of("legal"), key, 1).get(0);
            Files.move(pack, temp.resolve("out.tsbundle"));
        }
        OpenProfile profile = rig.profiles.create(rig.folder(), "Dr. Osler", WindowRig.PASSPHRASE.toCharArray());
        rig.open(rig.preferences(), Optional.of(new Opened(profile, Optional.empty(), false)));
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        rig.fire("Choose a pack");
        assertThat(rig.focused()).isEqualTo("Do not import it");
        assertThat(rig.isInView("Do you trust the key that signed this pack?")).isTrue();
        assertThat(rig.isInView("I trust this key; import it")).isTrue();
        rig.press(KeyCode.SPACE);
        assertThat(rig.focused()).isEqualTo("Choose a pack");
        rig.press(KeyCode.SPACE);
        rig.press(KeyCode.TAB);
        assertThat(rig.focused()).isEqualTo("I trust this key; import it");
        rig.press(KeyCode.SPACE);
        assertThat(rig.focused()).isEqualTo("Begin judging");
        assertThat(rig.isInView("Begin judging")).isTrue();
        rig.press(KeyCode.CONTROL, KeyCode.Q);
    }

    @Test
    void leadsFromOnesOwnNumbersToTheItemsBehindThem() throws Exception {
        WindowRig rig = rig();
        OpenProfile profile = rig.demo().call();
        rig.open(rig.preferences(), demo(profile));
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(rig.shows("Nothing to tell yet")).isTrue();
        DemoJudgments.add(profile);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(rig.shows("Nothing to tell yet")).isFalse();
        assertThat(rig.shows("Show the numbers")).isFalse();
        DemoJudgments.addMany(profile);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(rig.shows("Left 53 % (95 % interval 31 to 74 %) of 17 votes for a side"))
                .isTrue();
        rig.fire("Show the numbers");
        assertThat(rig.shows("31 to 74 %")).isTrue();
        rig.focusPoint(0);
        rig.press(KeyCode.ENTER);
        assertThat(rig.shows("Left side chosen, Demo: legal answers")).isTrue();
        rig.click("Show everything judged");
        assertThat(rig.shows("Left side chosen, Demo: legal answers")).isFalse();
    }

    @Test
    void keepsThemeAndTextSizeOverARestart() throws Exception {
        WindowRig rig = rig();
        PreferencesStore store = rig.preferences();
        rig.open(store, demo(rig.demo().call()));
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        rig.click("Appearance");
        rig.click("Dark");
        rig.click("Larger");
        rig.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(rig.ended()).isTrue();
        store.flush();
        assertThat(rig.preferences().current().appearance().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(rig.preferences().current().appearance().textPercent()).isEqualTo(110);
        assertThat(rig.preferences().current().window()).isNotNull();
    }
}
