package org.touchstone.workstation.profile.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.crypto.Argon2;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.Seal;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.files.LockedFile;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.profile.LockProbe;
import org.touchstone.workstation.profile.NoServices;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.ProfileException.Reason;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.keys.KeyFile;
import org.touchstone.workstation.profile.lock.LocalDisk;

class FolderProfilesTest {
    private static final KeyPolicy CHEAP = new KeyPolicy(64, 1, 4, 0);
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    Path temp;

    private final SecureRandom random = new SecureRandom();
    private final List<String> ended = new ArrayList<>();
    private final List<ServiceFactory.Ground> grounds = new ArrayList<>();
    private Path folder = Path.of("");
    private FolderProfiles profiles = profiles(CHEAP);

    private FolderProfiles profiles(KeyPolicy policy) {
        return new FolderProfiles(new SqliteStoreOpener(random), this::services, policy, random, System::nanoTime);
    }

    private ServiceFactory.Services services(ServiceFactory.Ground ground) {
        grounds.add(ground);
        return new NoServices(() -> ended.add(ground.annotator().displayName())).services();
    }

    @BeforeEach
    void chooseFolder() {
        folder = temp.resolve("profiles/dr-osler");
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProfileException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void keysThatAskForMoreThanAnyProfileNeedsAreRefusedUntried() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        Path keys = folder.resolve("keys.json");
        String sound = Files.readString(keys);
        for (String[] dear : new String[][] {{"4194304", "1"}, {"262145", "1"}, {"262144", "17"}, {"65536", "65"}}) {
            Files.writeString(
                    keys,
                    sound.replaceFirst("\"memoryKiB\":[0-9]+", "\"memoryKiB\":" + dear[0])
                            .replaceFirst("\"passes\":[0-9]+", "\"passes\":" + dear[1]));
            assertThatThrownBy(() -> profiles.open(folder, chars(PASSPHRASE)))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("asks for more memory or work than any profile needs");
        }
        Files.writeString(keys, sound);
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    @Test
    void profileOpensAgainWithTheSameKeyAndContent() throws Exception {
        String pem;
        char[] typed = chars(PASSPHRASE);
        try (OpenProfile made = profiles.create(folder, "Dr. Osler", typed)) {
            pem = made.publicKeyPem();
            Filling.importPack(grounds.get(0).store(), "s", 1, 0, 3);
        }
        assertThat(typed).containsOnly('\0');
        assertThat(profiles.exists(folder)).isTrue();
        try (OpenProfile opened = profiles.open(folder, chars(PASSPHRASE))) {
            assertThat(opened.publicKeyPem()).isEqualTo(pem);
            assertThat(opened.annotator().displayName()).isEqualTo("Dr. Osler");
            assertThat(opened.fingerprint()).hasSize(6);
            assertThat(VerifyKey.ofPem(pem).id()).isEqualTo(opened.annotator().keyId());
            assertThat(grounds.get(1).store().packs().all()).hasSize(1);
            assertThat(grounds.get(1).device())
                    .isEqualTo(grounds.get(0).device())
                    .matches("[0-9a-f]{16}");
        }
        assertThat(ended).containsExactly("Dr. Osler", "Dr. Osler");
    }

    @Test
    void nameThatNoBundleCanCarryIsRefusedBeforeAnythingIsMade() throws Exception {
        String longest = "\uD83D\uDE00".repeat(256);
        for (String unfit : List.of("", " \t", "\uD83D", longest + "x")) {
            assertRefused(Reason.UNFIT_NAME, () -> profiles.create(folder, unfit, chars(PASSPHRASE)));
        }
        assertThat(folder.getParent()).doesNotExist();
        profiles.create(folder, longest, chars(PASSPHRASE)).close();
    }

    @Test
    void longNameOfAnEarlierVersionIsCutBetweenCharacters() throws Exception {
        profiles.create(folder, "short", chars(PASSPHRASE)).close();
        KeyFile file = KeyFile.read(folder, CHEAP);
        byte[] salt = Base64.getDecoder().decode(file.salt());
        byte[] name = "\uD83D\uDE00".repeat(300).getBytes(StandardCharsets.UTF_8);
        try (Seal seal = new Seal(Argon2.derive(chars(PASSPHRASE), salt, file.cost()), random)) {
            String sealed = Base64.getEncoder().encodeToString(seal.seal(file.additional("name"), name));
            new KeyFile(file.cost(), file.salt(), file.dek(), file.seed(), sealed, file.publicKey()).write(folder);
        }
        try (OpenProfile opened = profiles.open(folder, chars(PASSPHRASE))) {
            assertThat(opened.annotator().displayName()).isEqualTo("\uD83D\uDE00".repeat(255) + "…");
        }
    }

    @Test
    void wrongPassphraseAndEditedSealsGiveOneSentence() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        String sentence = sentence(() -> profiles.open(folder, chars("wrong")));
        assertThat(sentence(() -> profiles.open(folder, chars("")))).isEqualTo(sentence);
        String keys = Files.readString(KeyFile.in(folder));
        for (String field : List.of("dek", "seed", "name", "salt", "publicKey")) {
            int at = keys.indexOf("\"" + field + "\":\"") + field.length() + 6;
            char other = keys.charAt(at) == 'A' ? 'B' : 'A';
            Files.writeString(KeyFile.in(folder), keys.substring(0, at) + other + keys.substring(at + 1));
            assertThat(sentence(() -> profiles.open(folder, chars(PASSPHRASE))))
                    .as(field)
                    .isEqualTo(sentence);
        }
        Files.writeString(KeyFile.in(folder), keys);
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    private static String sentence(ThrowingCallable call) {
        try {
            call.call();
        } catch (ProfileException e) {
            assertThat(e.reason()).isEqualTo(Reason.WRONG_PASSPHRASE);
            return String.valueOf(e.getMessage());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It opened");
    }

    @Test
    void costBelowTheFloorIsRefused() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        assertRefused(Reason.DAMAGED, () -> profiles(KeyPolicy.PRODUCT).open(folder, chars(PASSPHRASE)));
        assertThat(KeyPolicy.PRODUCT).isEqualTo(new KeyPolicy(65_536, 3, 4, 250));
    }

    @Test
    void costIsRaisedUntilADerivationTakesLongEnough() {
        long[] now = {0};
        // Every reading of this clock is 40 ms after the last, so only the number of passes can end the search.
        KeyPolicy dearest = Argon2.calibrated(new KeyPolicy(64, 1, 4, 250), () -> now[0] += 40_000_000);
        assertThat(dearest.passes()).isEqualTo(64);
        long[] slow = {0};
        KeyPolicy same = Argon2.calibrated(new KeyPolicy(64, 3, 4, 250), () -> slow[0] += 300_000_000);
        assertThat(same.passes()).isEqualTo(3);
    }

    @Test
    void passphraseIsTheSameComposedOrDecomposed() throws Exception {
        profiles.create(folder, "Dr. Osler", chars("caf\u00e9 \ud83e\ude7a")).close();
        profiles.open(folder, chars("cafe\u0301 \ud83e\ude7a")).close();
        assertRefused(Reason.WRONG_PASSPHRASE, () -> profiles.open(folder, chars("cafe")));
    }

    @Test
    void changedPassphraseOpensAndTheOldOneDoesNot() throws Exception {
        try (OpenProfile profile = profiles.create(folder, "Dr. Osler", chars(PASSPHRASE))) {
            String before = Files.readString(KeyFile.in(folder));
            assertRefused(Reason.WRONG_PASSPHRASE, () -> profile.changePassphrase(chars("wrong"), chars("new")));
            assertThat(Files.readString(KeyFile.in(folder))).isEqualTo(before);
            profile.changePassphrase(chars(PASSPHRASE), chars("battery staple"));
        }
        assertRefused(Reason.WRONG_PASSPHRASE, () -> profiles.open(folder, chars(PASSPHRASE)));
        profiles.open(folder, chars("battery staple")).close();
    }

    @Test
    void secondOwnerIsTurnedAwayAtOnce() throws Exception {
        try (OpenProfile first = profiles.create(folder, "Dr. Osler", chars(PASSPHRASE))) {
            long begun = System.nanoTime();
            assertRefused(Reason.IN_USE, () -> profiles.open(folder, chars(PASSPHRASE)));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
            assertThat(first.folder()).isEqualTo(folder);
        }
        assertThat(otherProgramSays(folder)).isEqualTo("FREE");
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    private static String otherProgramSays(Path folder) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    @Test
    void filesAreTheOwnersAlone() throws Exception {
        try (OpenProfile profile = profiles.create(folder, "Dr. Osler", chars(PASSPHRASE))) {
            Filling.importPack(grounds.get(0).store(), "s", 1, 0, 3);
            assertThat(profile.folder()).isDirectory();
            assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.getPosixFilePermissions(file))
                            .as(file.toString())
                            .hasSize(2);
                }
            }
        }
    }

    @Test
    void existingAndMissingProfilesAreTold() throws Exception {
        assertRefused(Reason.NOT_FOUND, () -> profiles.open(folder, chars(PASSPHRASE)));
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        assertRefused(Reason.ALREADY_EXISTS, () -> profiles.create(folder, "Other", chars(PASSPHRASE)));
        Files.delete(folder.resolve("store.db"));
        assertRefused(Reason.DAMAGED, () -> profiles.open(folder, chars(PASSPHRASE)));
    }

    @Test
    void brokenKeyFileIsTold() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        String keys = Files.readString(KeyFile.in(folder));
        for (String broken : List.of("", "{}", "[]", keys.replace("argon2id", "argon2i"), keys.substring(0, 99))) {
            Files.writeString(KeyFile.in(folder), broken);
            assertRefused(Reason.DAMAGED, () -> profiles.open(folder, chars(PASSPHRASE)));
        }
        Files.writeString(KeyFile.in(folder), keys.replace("\"version\":1", "\"version\":2"));
        assertRefused(Reason.NEWER_STORE, () -> profiles.open(folder, chars(PASSPHRASE)));
    }

    @Test
    void creationThatWasCutOffIsTakenUpAgain() throws Exception {
        FolderProfiles cutOff = new FolderProfiles(
                new SqliteStoreOpener(random), this::services, new KeyPolicy(64, 1, 4, 250), random, () -> {
                    throw new IllegalStateException("The plug was pulled");
                });
        assertThatThrownBy(() -> cutOff.create(folder, "Dr. Osler", chars(PASSPHRASE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("store.db")).exists();
        assertThat(profiles.exists(folder)).isFalse();
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        assertThat(folder.resolve("creating")).doesNotExist();
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    @Test
    void storeWhoseKeysAreMissingIsNeverTouched() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        byte[] keys = Files.readAllBytes(KeyFile.in(folder));
        Files.delete(KeyFile.in(folder));
        byte[] store = Files.readAllBytes(folder.resolve("store.db"));
        assertRefused(Reason.DAMAGED, () -> profiles.create(folder, "Other", chars(PASSPHRASE)));
        assertThat(folder.resolve("store.db")).hasBinaryContent(store);
        Files.write(KeyFile.in(folder), keys);
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    @Test
    void claimedFolderIsClosedToOtherProgramsAlsoWhileNoProfileIsOpen() throws Exception {
        try (Profiles.Claim claim = profiles.claim(folder, null)) {
            assertThat(claim).isNotNull();
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
            profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
            try (OpenProfile open = profiles.open(folder, chars(PASSPHRASE))) {
                assertRefused(Reason.IN_USE, () -> profiles.open(folder, chars(PASSPHRASE)));
                assertThat(open.folder()).isEqualTo(folder);
            }
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
        }
        assertThat(otherProgramSays(folder)).isEqualTo("FREE");
    }

    @Test
    void aLockThatWasTakenEarlierIsTakenOverWithoutAGap() throws Exception {
        Files.createDirectories(folder);
        LockedFile locked = lockedEarly();
        try (Profiles.Claim claim = profiles.claim(folder, locked)) {
            assertThat(claim).isNotNull();
            assertThat(locked.lock().isValid()).isTrue();
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
        }
        assertThat(otherProgramSays(folder)).isEqualTo("FREE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "replaced", "link to nothing"})
    void aLockFileThatIsGoneIsPutBackInThePause(String what) throws Exception {
        try (OpenProfile profile = profiles.create(folder, "Dr. Osler", chars(PASSPHRASE))) {
            Path lock = folder.resolve("lock");
            Files.delete(lock);
            switch (what) {
                case "replaced" -> Files.writeString(lock, "by a tool");
                case "link to nothing" -> Files.createSymbolicLink(lock, temp.resolve("nothing"));
                default -> assertThat(otherProgramSays(folder)).isEqualTo("FREE");
            }
            grounds.get(0).store().upkeep().look();
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
            assertThat(temp.resolve("nothing")).doesNotExist();
            assertThat(profile.folder()).isEqualTo(folder);
        }
        assertThat(otherProgramSays(folder)).isEqualTo("FREE");
    }

    @Test
    void aSecondStartIsToldThatTheProfileIsOpenWhateverWasDeletedOrReplaced() throws Exception {
        try (OpenProfile profile = profiles.create(folder, "Dr. Osler", chars(PASSPHRASE))) {
            byte[] keys = Files.readAllBytes(KeyFile.in(folder));
            Files.createFile(folder.resolve("keys.json.tmp"));
            Files.delete(folder.resolve("lock"));
            assertRefused(Reason.IN_USE, () -> profiles.open(folder, chars(PASSPHRASE)));
            assertThat(folder.resolve("keys.json.tmp")).exists();
            grounds.get(0).store().upkeep().look();
            Files.writeString(KeyFile.in(folder), "another's");
            assertRefused(Reason.IN_USE, () -> profiles.open(folder, chars(PASSPHRASE)));
            Files.write(KeyFile.in(folder), keys);
            assertThat(profile.check(Progress.NONE).isSound()).isTrue();
        }
        profiles.open(folder, chars(PASSPHRASE)).close();
    }

    @Test
    void nobodyClearsAwayWhatAnotherProgramIsMaking() throws Exception {
        Files.createDirectories(folder);
        try (UnfinishedProfile making = UnfinishedProfile.begin(folder)) {
            Path store = Files.createFile(folder.resolve("store.db"));
            assertRefused(Reason.IN_USE, () -> profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)));
            assertThat(store).exists();
            making.end();
            assertThat(folder.resolve("creating")).doesNotExist();
        }
    }

    private LockedFile lockedEarly() throws IOException {
        RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        return new LockedFile(file, file.getChannel().tryLock(LockedFile.BYTE, 1, false));
    }

    @Test
    void aLockThatWasTakenEarlierAndReplacedSinceIsTakenAnew() throws Exception {
        Files.createDirectories(folder);
        LockedFile locked = lockedEarly();
        Files.delete(folder.resolve("lock"));
        try (Profiles.Claim claim = profiles.claim(folder, locked)) {
            assertThat(claim).isNotNull();
            assertThat(locked.lock().isValid()).isFalse();
            assertThat(otherProgramSays(folder)).isEqualTo("IN_USE");
        }
        assertThat(otherProgramSays(folder)).isEqualTo("FREE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dropbox/x",
                "Dropbox (Klinik)/x",
                "OneDrive/x",
                "OneDrive - Kanzlei/x",
                "Google Drive/x",
                "Library/CloudStorage/GoogleDrive-ada/x",
                "Library/Mobile Documents/com~apple~CloudDocs/x",
                "iCloudDrive/x",
                "Nextcloud/x",
                "ownCloud/x"
            })
    void foldersOfCloudServicesAreRefused(String name) {
        Path synced = temp.resolve(name).resolve("profile");
        assertRefused(Reason.NETWORK_FOLDER, () -> profiles.create(synced, "Dr. Osler", chars(PASSPHRASE)));
        assertThat(synced).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".dropbox.cache", ".stfolder", "._sync_0123abcd.db", ".sync_0123abcd.db", ".nextcloudsync.log"})
    void marksOfSynchronisingProgramsAreSeen(String mark) throws Exception {
        Path synced = Files.createDirectories(temp.resolve("work"));
        Files.createFile(synced.resolve(mark));
        assertRefused(
                Reason.NETWORK_FOLDER,
                () -> profiles.create(synced.resolve("deep/profile"), "Dr. Osler", chars(PASSPHRASE)));
    }

    @Test
    void linkIntoAFolderThatIsKeptInStepIsFollowed() throws Exception {
        Path target = Files.createDirectories(temp.resolve("Dropbox/inside"));
        Path link = Files.createSymbolicLink(temp.resolve("innocent"), target);
        assertRefused(
                Reason.NETWORK_FOLDER, () -> profiles.create(link.resolve("profile"), "Dr. Osler", chars(PASSPHRASE)));
    }

    @Test
    void profileMovedIntoSuchAFolderDoesNotOpenThere() throws Exception {
        profiles.create(folder, "Dr. Osler", chars(PASSPHRASE)).close();
        Path moved = Files.createDirectories(temp.resolve("OneDrive")).resolve("p");
        Files.move(folder, moved);
        assertRefused(Reason.NETWORK_FOLDER, () -> profiles.open(moved, chars(PASSPHRASE)));
    }

    @ParameterizedTest
    @CsvSource({
        "nfs, true",
        "nfs4, true",
        "cifs, true",
        "smb3, true",
        "9p, true",
        "fuse.sshfs, true",
        "fuse.rclone, true",
        "ext4, false",
        "xfs, false",
        "btrfs, false",
        "apfs, false",
        "NTFS, false",
        "tmpfs, false",
        "overlay, false",
        "fuseblk, false",
        "fuse.mergerfs, false"
    })
    void networkFileSystemsAreKnownByTheirType(String type, boolean remote) {
        assertThat(LocalDisk.isRemote(type)).isEqualTo(remote);
    }
}
