package org.touchstone.workstation.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.files.Folders;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.profile.folder.FolderProfiles;

/** A passphrase that was changed shuts the old one out: of snapshots, and with a new data key of everything from then on. */
class NewDataKeyTest {
    private static final String OLD = "the old passphrase";
    private static final String NEW = "another passphrase";
    private static final long AT = 1_795_500_000_000L;

    @TempDir
    Path temp;

    private final SecureRandom random = new SecureRandom();
    private final List<ServiceFactory.Ground> grounds = new ArrayList<>();
    private final FolderProfiles profiles = new FolderProfiles(
            new SqliteStoreOpener(random),
            ground -> {
                grounds.add(ground);
                return new NoServices(() -> {}).services();
            },
            new KeyPolicy(64, 1, 4, 0),
            random,
            System::nanoTime);

    private Path folder;
    private Path stick;

    @BeforeEach
    void fill() throws Exception {
        folder = temp.resolve("profile");
        stick = Files.createDirectory(temp.resolve("stick"));
        try (OpenProfile made = profiles.create(folder, "Dr. Osler", OLD.toCharArray())) {
            Filling.importPack(last().store(), "s", 1, 0, 30);
            for (int n = 0; n < 12; n++) {
                last().store().journal().append(judged(key("s", n), "{\"j\":" + n + "}"));
            }
            last().store().drafts().save(key("s", 20), "half a thought".getBytes(UTF_8));
            made.backUp(stick, AT, Progress.NONE);
        }
    }

    private ServiceFactory.Ground last() {
        return grounds.get(grounds.size() - 1);
    }

    private OpenProfile open(Path where, String passphrase) throws Exception {
        return profiles.open(where, passphrase.toCharArray());
    }

    private void change(boolean newDataKey) throws Exception {
        try (OpenProfile profile = open(folder, OLD)) {
            profile.changePassphrase(OLD.toCharArray(), NEW.toCharArray());
            if (newDataKey) {
                profile.requestNewDataKey();
                assertThat(profile.isNewDataKeyDue()).isTrue();
            }
        }
    }

    private void assertWhole(Path where) throws Exception {
        try (OpenProfile profile = open(where, NEW)) {
            assertThat(profile.newDataKeyProblem()).isEmpty();
            assertThat(profile.isNewDataKeyDue()).isFalse();
            assertThat(profile.entries()).isEqualTo(13);
            assertThat(profile.check(Progress.NONE).isSound()).isTrue();
            assertThat(last().store().drafts().find(key("s", 20))).get().isEqualTo("half a thought".getBytes(UTF_8));
            assertThat(profile.annotator().displayName()).isEqualTo("Dr. Osler");
        }
        try (Stream<Path> files = Files.list(where)) {
            assertThat(files.map(f -> String.valueOf(f.getFileName()))).noneMatch(name -> name.startsWith("renew"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void anOldKeyFileOpensNothingAfterANewDataKey() throws Exception {
        byte[] oldKeys = Files.readAllBytes(folder.resolve("keys.json"));
        String device;
        try (OpenProfile profile = open(folder, OLD)) {
            assertThat(profile.newDataKeyProblem()).isEmpty();
            device = last().device();
        }
        change(true);
        assertWhole(folder);
        assertThat(last().device()).as("bundles go on under the same name").isEqualTo(device);
        byte[] newKeys = Files.readAllBytes(folder.resolve("keys.json"));
        Files.write(folder.resolve("keys.json"), oldKeys);
        assertThatThrownBy(() -> open(folder, OLD)).isInstanceOf(ProfileException.class);
        Files.write(folder.resolve("keys.json"), newKeys);
        assertWhole(folder);
    }

    /** The control: without a new data key it does, which is why one is offered. */
    @Test
    void anOldKeyFileStillOpensTheProfileWithoutANewDataKey() throws Exception {
        byte[] oldKeys = Files.readAllBytes(folder.resolve("keys.json"));
        change(false);
        Files.write(folder.resolve("keys.json"), oldKeys);
        try (OpenProfile profile = open(folder, OLD)) {
            assertThat(profile.entries()).isEqualTo(13);
        }
    }

    @Test
    void snapshotsOpenWithTheNewPassphraseOnly() throws Exception {
        change(false);
        Snapshot snapshot;
        try (OpenProfile profile = open(folder, NEW)) {
            assertThat(profile.rewrapSnapshots(stick)).isEqualTo(new OpenProfile.Rewrapped(1, 0));
            assertThat(profile.rewrapSnapshots(stick)).isEqualTo(new OpenProfile.Rewrapped(0, 0));
            snapshot = profile.snapshots(stick).get(0);
        }
        Path restored = temp.resolve("restored");
        profiles.restore(snapshot, restored, Progress.NONE);
        assertThatThrownBy(() -> open(restored, OLD)).isInstanceOf(ProfileException.class);
        assertWhole(restored);
    }

    @Test
    void snapshotsThatWereOutOfReachAreBroughtAlongByTheNextOne_andEarlierDataKeysAreTold() throws Exception {
        change(false);
        try (OpenProfile profile = open(folder, NEW)) {
            profile.backUp(stick, AT + 60_000, Progress.NONE);
            for (Snapshot each : profile.snapshots(stick)) {
                assertThat(each.folder().resolve("keys.json"))
                        .hasBinaryContent(Files.readAllBytes(folder.resolve("keys.json")));
            }
            profile.requestNewDataKey();
        }
        assertWhole(folder);
        try (OpenProfile profile = open(folder, NEW)) {
            assertThat(profile.rewrapSnapshots(stick)).isEqualTo(new OpenProfile.Rewrapped(0, 2));
        }
    }

    @Test
    void aRenewalThatIsCancelledLeavesTheProfileAsItWas_andIsTriedAgain() throws Exception {
        change(true);
        try (OpenProfile profile = profiles.open(folder, NEW.toCharArray(), (done, total) -> done < total / 2)) {
            assertThat(profile.newDataKeyProblem()).contains("No new data key was made; nothing was changed.");
            assertThat(profile.isNewDataKeyDue()).isTrue();
            assertThat(profile.entries()).isEqualTo(13);
        }
        assertWhole(folder);
    }

    @Test
    void aProfileThatIsNotSoundIsToldAndOpensAsItWas() throws Exception {
        change(true);
        Path segment = folder.resolve("segments/000001.seg");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[40] ^= 1;
        Files.write(segment, bytes);
        try (OpenProfile profile = open(folder, NEW)) {
            assertThat(profile.newDataKeyProblem()).get().asString().contains("not sound");
            assertThat(profile.isNewDataKeyDue()).isFalse();
        }
    }

    /** Killed after the copy was complete and this many of its parts were in place: the next opening goes on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aKillWhileTheCopyIsPutInPlaceLosesNothing(int placed) throws Exception {
        change(true);
        Path before = Files.createDirectory(temp.resolve("before"));
        copy(folder, before);
        assertWhole(folder);
        Path renewed = before.resolve("renewed");
        copy(folder, renewed);
        Files.deleteIfExists(renewed.resolve("lock"));
        Files.deleteIfExists(renewed.resolve("reserve"));
        List<String> order = List.of("store.db", "segments", "head", "seal", "keys.json");
        for (String name : order.subList(0, placed)) {
            Path to = before.resolve(name);
            if (Files.isDirectory(to)) {
                Folders.remove(to);
            }
            Files.move(renewed.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
        }
        assertWhole(before);
    }

    /** Whoever deletes the lock and opens the profile a second time meanwhile is refused, so that nothing is judged in the old store. */
    @Test
    void nobodyElseOpensTheProfileWhileItIsSealedAnew_evenWithoutItsLock() throws Exception {
        change(true);
        List<ProfileException.Reason> refused = new ArrayList<>();
        FolderProfiles other = new FolderProfiles(
                new SqliteStoreOpener(random),
                ground -> new NoServices(() -> {}).services(),
                new KeyPolicy(64, 1, 4, 0),
                random,
                System::nanoTime);
        Progress second = (done, total) -> {
            try {
                Files.deleteIfExists(folder.resolve("lock"));
                other.open(folder, NEW.toCharArray()).close();
            } catch (ProfileException e) {
                refused.add(e.reason());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return true;
        };
        profiles.open(folder, NEW.toCharArray(), second).close();
        assertThat(refused).isNotEmpty().containsOnly(ProfileException.Reason.IN_USE);
        assertWhole(folder);
    }

    @Test
    void whatAKilledRenewalLeftUnfinishedIsTakenAway() throws Exception {
        change(true);
        Path left = Files.createDirectory(folder.resolve("renewed.part"));
        Files.writeString(left.resolve("store.db"), "half");
        assertWhole(folder);
    }
}
