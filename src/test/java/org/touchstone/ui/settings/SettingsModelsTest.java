package org.touchstone.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.settings.screen.SettingsViewModel;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.ui.settings.storage.MaintenancePorts;
import org.touchstone.ui.settings.storage.MaintenanceViewModel;
import org.touchstone.ui.shell.FakeProfile;
import org.touchstone.ui.shell.FakeWork;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

class SettingsModelsTest {
    @TempDir
    Path temp;

    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final ManualScheduler time = new ManualScheduler();
    private final List<Notice> said = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_795_500_000_000L), ZoneOffset.UTC);

    @AfterEach
    void stop() {
        saver.shutdownNow();
    }

    private LivePreferences preferences() {
        return new LivePreferences(new PreferencesStore(
                new PreferencesFile(temp.resolve("preferences.json")), saver, Duration.ofHours(1)));
    }

    private SettingsPorts ports(LivePreferences preferences) {
        return new SettingsPorts(preferences, new DirectTaskRunner(), new Answers(), said::add);
    }

    private FakeProfile profile() {
        return new FakeProfile(temp, "Ada Byron", FakeWork.filled(3));
    }

    private MaintenanceViewModel care(LivePreferences preferences) {
        return new MaintenanceViewModel(
                profile(),
                ports(preferences),
                new MaintenancePorts(new DirectTaskRunner(), Runnable::run, clock, time));
    }

    @Test
    void passphraseIsChangedOnlyByWhoKnowsIt() {
        IdentityViewModel model = new IdentityViewModel(profile(), ports(preferences()));
        model.old().set("wrong");
        model.replacement().set("battery staple");
        model.repeated().set("battery stapler");
        model.changePassphrase();
        assertThat(model.problem().get()).contains("differ");
        model.repeated().set("battery staple");
        assertThat(model.problem().get()).isEmpty();
        model.changePassphrase();
        assertThat(model.problem().get()).isEqualTo("The passphrase is wrong.");
        model.old().set("correct horse battery");
        model.changePassphrase();
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.replacement().get()).isEmpty();
        assertThat(said).singleElement().satisfies(n -> assertThat(n.text()).contains("has been changed"));
    }

    @Test
    void whatAChangedPassphraseDoesNotShutOutIsSaid() {
        LivePreferences preferences = preferences();
        IdentityViewModel model = new IdentityViewModel(profile(), ports(preferences));
        changeTo(model);
        assertThat(said.get(0).text())
                .contains("made before still open with the old one")
                .doesNotContain("snapshot");
        preferences.update(p -> p.withSafety(p.safety().withBackupFolder("stick")));
        changeTo(model);
        assertThat(said.get(1).text())
                .contains(
                        "3 snapshots open with it, too.", "1 older snapshot can be opened only with the passphrase of");
        preferences.update(p -> p.withSafety(p.safety().withBackupFolder("away")));
        model.newDataKey().set(true);
        assertThat(model.due().get()).isEmpty();
        changeTo(model);
        assertThat(said.get(2).text()).contains("cannot be reached", "new data key will be made when you next unlock");
        assertThat(model.due().get()).contains("next open the profile");
        assertThat(model.newDataKey().get()).isFalse();
    }

    private static void changeTo(IdentityViewModel model) {
        model.old().set("correct horse battery");
        model.replacement().set("battery staple");
        model.repeated().set("battery staple");
        model.changePassphrase();
    }

    @Test
    void shortPassphraseIsRefused() {
        IdentityViewModel model = new IdentityViewModel(profile(), ports(preferences()));
        model.replacement().set("short");
        model.repeated().set("short");
        model.changePassphrase();
        assertThat(model.problem().get()).contains("10 characters");
    }

    @Test
    void lockTimeIsKeptAndNeverMeansNever() {
        LivePreferences preferences = preferences();
        LockViewModel model = new LockViewModel(preferences);
        assertThat(model.minutes().getValue()).isEqualTo(10);
        model.choose(0);
        assertThat(preferences.preferences().get().safety().lockMinutes()).isZero();
        assertThat(LockViewModel.CHOICES).contains(10);
        assertThat(LockViewModel.words(0)).isEqualTo("Never");
        assertThat(LockViewModel.words(20)).isEqualTo("20 minutes");
    }

    @Test
    void fullCheckFollowsTheOpeningAndTellsWhatItProved() {
        MaintenanceViewModel model = care(preferences());
        model.begin();
        assertThat(model.found().get()).isEmpty();
        time.advance(MaintenanceViewModel.CHECK_AFTER);
        assertThat(model.found().get()).isPresent();
        assertThat(model.checked().get()).contains("12 journal entries", "40,000 items", "intact");
        assertThat(model.status().getValue()).isEmpty();
        model.close();
        assertThat(time.isEmpty()).isTrue();
    }

    @Test
    void snapshotsGoWhereTheyAreWantedAndNowhereElse() throws Exception {
        LivePreferences preferences = preferences();
        MaintenanceViewModel model = care(preferences);
        model.copyNow();
        assertThat(model.snapshots().get()).isEmpty();
        Files.createDirectory(temp.resolve("stick"));
        model.chooseTarget();
        assertThat(model.target().getValue()).isEqualTo(temp.resolve("stick").toString());
        assertThat(model.snapshots().get()).startsWith("The snapshot holds 12 journal entries, taken ");
        model.forgetTarget();
        assertThat(model.target().getValue()).isEmpty();
        assertThat(preferences.preferences().get().safety().backupFolder()).isNull();
    }

    @Test
    void missingFolderIsToldWhenASnapshotWasAskedForAndNotOtherwise() {
        LivePreferences preferences = preferences();
        preferences.update(p -> p.withSafety(
                p.safety().withBackupFolder(temp.resolve("unplugged").toString())));
        MaintenanceViewModel model = care(preferences);
        model.begin();
        time.advance(Duration.ofMinutes(1));
        assertThat(said).isEmpty();
        assertThat(model.snapshots().get()).contains("could not be taken");
        model.copyNow();
        assertThat(said).singleElement().satisfies(n -> assertThat(n.kind()).isEqualTo(Notice.Kind.PROBLEM));
        model.close();
    }

    @Test
    void sectionsOpenAndAppearanceIsKept() {
        LivePreferences preferences = preferences();
        SettingsViewModel model =
                new SettingsViewModel(profile(), ports(preferences), CommonActions.EVERYWHERE, care(preferences));
        model.show(Section.STORAGE);
        assertThat(model.section().get()).isEqualTo(Section.STORAGE);
        model.appearance().textPercent(170);
        assertThat(preferences.appearance().getValue().textPercent()).isEqualTo(170);
        model.storage().copyFolder();
        assertThat(copied).containsExactly(temp.toString());
        model.close();
    }

    /** Answers with the stick. */
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
            return Optional.of(temp.resolve("stick"));
        }

        @Override
        public void confirm(Question question, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void copy(String text) {
            copied.add(text);
        }
    }
}
