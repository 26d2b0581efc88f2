package org.touchstone.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualTime;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.shell.FakeProfile;
import org.touchstone.ui.shell.FakeWork;
import org.touchstone.ui.start.StartViewModel.Step;

class StartViewModelTest {
    private static final String RIGHT = "correct horse battery";

    @TempDir
    Path temp;

    private final List<Opened> opened = new ArrayList<>();

    private StartPorts ports(boolean present) {
        FakeProfile profile = new FakeProfile(temp, "Ada Byron", FakeWork.filled(3));
        return new StartPorts(
                new FakeProfile.Folder(present, profile),
                temp,
                () -> profile,
                new DirectTaskRunner(),
                Runnable::run,
                new Answers(),
                new ManualTime("2026-11-24T09:00:00Z"),
                opened::add);
    }

    private StartViewModel model(boolean present) {
        return new StartViewModel(ports(present), Optional.empty());
    }

    @Test
    void beginsWithTheChoiceAndWithUnlockingWhereAProfileIs() {
        assertThat(model(false).step().get()).isEqualTo(Step.WELCOME);
        assertThat(model(true).step().get()).isEqualTo(Step.UNLOCK);
        Path pack = Path.of("study.tspack");
        StartViewModel withPack = new StartViewModel(ports(false), Optional.of(pack));
        assertThat(withPack.step().get()).isEqualTo(Step.IDENTITY);
        assertThat(withPack.packName()).isEqualTo("study.tspack");
    }

    @Test
    void identityNeedsANameAndTheSameLongPassphraseTwice() {
        StartViewModel model = model(false);
        model.beginWithoutPack();
        model.passphrase().set(RIGHT);
        model.repeated().set("something else");
        model.makeIdentity();
        assertThat(model.problem().get()).contains("differ");
        model.repeated().set(RIGHT);
        model.makeIdentity();
        assertThat(model.problem().get()).contains("name");
        model.displayName().set(" Dr. Osler ");
        assertThat(model.ready().getValue()).isTrue();
        model.makeIdentity();
        assertThat(model.step().get()).isEqualTo(Step.FINGERPRINT);
        assertThat(model.fingerprint().getValue()).hasSize(6);
        assertThat(model.passphrase().get()).isEmpty();
        model.begin();
        assertThat(opened).singleElement().satisfies(o -> {
            assertThat(o.profile().annotator().displayName()).isEqualTo("Dr. Osler");
            assertThat(o.demo()).isFalse();
        });
    }

    @Test
    void wrongPassphraseIsForgottenAndToldInOneSentence() {
        StartViewModel model = model(true);
        model.passphrase().set("wrong");
        model.unlock();
        assertThat(model.problem().get()).isEqualTo("The passphrase is wrong.");
        assertThat(model.passphrase().get()).isEmpty();
        assertThat(opened).isEmpty();
        model.passphrase().set(RIGHT);
        assertThat(model.problem().get()).isEmpty();
        model.unlock();
        assertThat(opened).hasSize(1);
    }

    @Test
    void lockedWindowAsksForThePassphraseAndTheDemoForNone() {
        StartViewModel locked = StartViewModel.locked(ports(true), false);
        assertThat(locked.step().get()).isEqualTo(Step.LOCKED);
        StartViewModel demo = StartViewModel.locked(ports(true), true);
        assertThat(demo.step().get()).isEqualTo(Step.LOCKED_DEMO);
        demo.tryDemo();
        assertThat(opened).singleElement().satisfies(o -> assertThat(o.demo()).isTrue());
    }

    @Test
    void folderWithoutSnapshotsIsTold() {
        StartViewModel model = model(false);
        model.chooseSnapshots();
        assertThat(model.step().get()).isEqualTo(Step.WELCOME);
        assertThat(model.problem().get()).contains("no snapshot");
    }

    /** Answers with the temporary folder. */
    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(temp);
        }

        @Override
        public void confirm(Question question, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void copy(String text) {}
    }
}
