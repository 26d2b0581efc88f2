package org.touchstone.workstation.profile.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Argon2;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.people.Annotator;
import org.touchstone.files.Durable;
import org.touchstone.files.LockedFile;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.ProfileException.Reason;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.keys.KeyFile;
import org.touchstone.workstation.profile.keys.Secrets;
import org.touchstone.workstation.profile.keys.SnapshotKeys;
import org.touchstone.workstation.profile.lock.LocalDisk;
import org.touchstone.workstation.profile.lock.Ownership;

/** Profiles as folders on the local disk: keys, lock and store. One thread at a time per folder. */
public final class FolderProfiles implements Profiles {
    private final StoreOpener stores;
    private final ServiceFactory services;
    private final KeyPolicy policy;
    private final SecureRandom random;
    private final LongSupplier nanoClock;
    private final Ownership ownership = new Ownership();

    /**
     * @param stores creates and opens the store in the folder
     * @param services builds the services over it
     * @param policy {@link KeyPolicy#PRODUCT}, or a cheaper one in tests
     * @param random makes keys, salts and nonces
     * @param nanoClock monotonic, in nanoseconds; measures the time of a key derivation
     */
    public FolderProfiles(
            StoreOpener stores,
            ServiceFactory services,
            KeyPolicy policy,
            SecureRandom random,
            LongSupplier nanoClock) {
        this.stores = stores;
        this.services = services;
        this.policy = policy;
        this.random = random;
        this.nanoClock = nanoClock;
    }

    @Override
    public boolean exists(Path folder) {
        return Files.isRegularFile(KeyFile.in(folder));
    }

    @Override
    public OpenProfile create(Path folder, String displayName, char[] passphrase) throws ProfileException, IOException {
        try {
            Optional<String> unfit = Annotator.problemOf(displayName);
            if (unfit.isPresent()) {
                throw new ProfileException(Reason.UNFIT_NAME, unfit.get());
            }
            requirePlace(folder);
            prepare(folder);
            return owned(folder, hold -> {
                try (UnfinishedProfile unfinished = UnfinishedProfile.begin(folder)) {
                    Secrets secrets = Secrets.fresh(displayName, random);
                    return opened(secrets, () -> {
                        LocalStore store = stores.create(folder, secrets.dataKey());
                        return withStore(folder, secrets, new LockKeepingStore(store, hold), () -> {
                            // Last, because a folder with keys is a profile.
                            KeyPolicy cost = Argon2.calibrated(policy, nanoClock);
                            secrets.wrap(passphrase, cost, random).write(folder);
                            unfinished.end();
                        });
                    });
                }
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void requirePlace(Path folder) throws ProfileException, IOException {
        LocalDisk.require(folder);
        try {
            stores.requirePlace(folder);
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    private static void prepare(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Durable.createFolder(folder);
    }

    @Override
    public Claim claim(Path folder, @Nullable LockedFile locked) throws ProfileException, IOException {
        try {
            requirePlace(folder);
            prepare(folder);
            return ownership.claim(folder, locked)::close;
        } catch (ProfileException | IOException e) {
            if (locked != null) {
                locked.file().close();
            }
            throw e;
        }
    }

    @Override
    public void restore(Snapshot snapshot, Path folder, Progress progress) throws ProfileException, IOException {
        requirePlace(folder);
        prepare(folder);
        try (Ownership.Hold hold = ownership.take(folder);
                UnfinishedProfile unfinished = UnfinishedProfile.begin(folder)) {
            hold.tend();
            SnapshotFolder.restore(snapshot.folder(), folder, progress);
            unfinished.end();
        }
    }

    @Override
    public OpenProfile open(Path folder, char[] passphrase, Progress progress) throws ProfileException, IOException {
        try {
            if (!exists(folder)) {
                throw new ProfileException(Reason.NOT_FOUND, "This folder contains no profile.");
            }
            requirePlace(folder);
            return owned(folder, hold -> {
                Unlocked unlocked = unlock(folder, passphrase, progress);
                Secrets secrets = unlocked.secrets();
                return opened(secrets, () -> {
                    LocalStore store = stores.open(folder, secrets.dataKey());
                    FolderProfile profile = withStore(folder, secrets, new LockKeepingStore(store, hold), () -> {
                        // Only after the store is locked: the program that has it open may be changing the passphrase.
                        Files.deleteIfExists(folder.resolve("keys.json.tmp"));
                        UnfinishedProfile.remove(folder);
                    });
                    profile.tellNewDataKeyProblem(unlocked.problem());
                    return profile;
                });
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** The secrets of a profile; why the requested data key was not made, and whether it is still due. */
    private record Unlocked(Secrets secrets, Optional<String> problem, boolean stillDue) {}

    @SuppressWarnings("try") // it only has to last
    private Unlocked unlock(Path folder, char[] passphrase, Progress progress) throws ProfileException, IOException {
        DataKeyRenewal renewal = new DataKeyRenewal(folder);
        Unlocked unlocked;
        try (DataKeyRenewal.Hold hold = renewal.hold()) {
            boolean due = !renewal.settle() && renewal.isDue();
            KeyFile file = KeyFile.read(folder, policy);
            Secrets now = Secrets.unwrap(file, passphrase, random).orElseThrow(FolderProfiles::wrongPassphrase);
            unlocked = due
                    ? renewed(renewal, now, file, passphrase, progress)
                    : new Unlocked(now, Optional.empty(), false);
        }
        // Some systems cannot delete an open file. A program that comes in between makes one more new key, which is
        // harmless.
        if (!unlocked.stillDue()) {
            renewal.withdraw();
        }
        return unlocked;
    }

    private Unlocked renewed(DataKeyRenewal renewal, Secrets now, KeyFile file, char[] passphrase, Progress progress)
            throws IOException {
        Secrets next = now.renewed(random);
        boolean done = false;
        try {
            renewal.run(stores, now, next, next.wrap(passphrase, file.cost(), random), progress);
            done = true;
            return new Unlocked(next, Optional.empty(), false);
        } catch (StoreException e) {
            boolean stillDue = e.reason() != StoreException.Reason.DAMAGED;
            return new Unlocked(now, Optional.of(String.valueOf(e.getMessage())), stillDue);
        } finally {
            // Closes the one that is still open; after a failure that is thrown, neither is.
            (done ? now : next).close();
        }
    }

    /** Gives snapshots of a profile its present keys. */
    SnapshotKeys snapshotKeys(Path folder) {
        return new SnapshotKeys(stores, folder);
    }

    /** Changes the passphrase of a folder whose lock the caller holds. */
    void changePassphrase(Path folder, char[] old, char[] replacement) throws ProfileException, IOException {
        KeyFile file = KeyFile.read(folder, policy);
        try (Secrets secrets = Secrets.unwrap(file, old, random).orElseThrow(FolderProfiles::wrongPassphrase)) {
            secrets.wrap(replacement, file.cost(), random).write(folder);
        }
    }

    private static ProfileException wrongPassphrase() {
        return new ProfileException(Reason.WRONG_PASSPHRASE, "The passphrase does not open this profile.");
    }

    /** Work that can fail in every way an opening can. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws ProfileException, IOException;
    }

    /** Work without a result that can fail in every way an opening can. */
    @FunctionalInterface
    private interface LastStep {
        void take() throws ProfileException, IOException;
    }

    /** Work in a locked folder. */
    @FunctionalInterface
    private interface HeldStep {
        FolderProfile take(Ownership.Hold hold) throws ProfileException, IOException;
    }

    private FolderProfile owned(Path folder, HeldStep work) throws ProfileException, IOException {
        Ownership.Hold lock = ownership.take(folder);
        boolean done = false;
        try {
            FolderProfile profile = work.take(lock);
            profile.keep(lock);
            done = true;
            return profile;
        } catch (StoreException e) {
            throw refused(e);
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static FolderProfile opened(Secrets secrets, Step<FolderProfile> work)
            throws ProfileException, IOException {
        boolean done = false;
        try {
            FolderProfile profile = work.take();
            done = true;
            return profile;
        } finally {
            if (!done) {
                secrets.close();
            }
        }
    }

    private FolderProfile withStore(Path folder, Secrets secrets, LocalStore store, LastStep before)
            throws ProfileException, IOException {
        boolean done = false;
        try {
            before.take();
            ServiceFactory.Ground ground =
                    new ServiceFactory.Ground(store, secrets.annotator(), secrets.signingKey(), secrets.device());
            FolderProfile profile = new FolderProfile(this, folder, secrets, store, services.over(ground));
            done = true;
            return profile;
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    private static ProfileException refused(StoreException e) throws IOException {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case NEWER -> new ProfileException(Reason.NEWER_STORE, sentence);
            case IN_USE -> new ProfileException(Reason.IN_USE, sentence);
            case PATH_TOO_LONG -> new ProfileException(Reason.PATH_TOO_LONG, sentence);
            case ALREADY_EXISTS -> new ProfileException(Reason.ALREADY_EXISTS, sentence);
            case NOT_FOUND ->
                new ProfileException(
                        Reason.DAMAGED, "The profile's store.db is missing; restore the folder from a backup.");
            case DAMAGED, ITEM_CONFLICT, CANCELLED, READ_ONLY -> new ProfileException(Reason.DAMAGED, sentence);
            case IO, DISK_FULL -> throw new IOException(sentence, e);
        };
    }
}
