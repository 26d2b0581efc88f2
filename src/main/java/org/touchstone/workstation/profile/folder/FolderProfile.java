package org.touchstone.workstation.profile.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.keys.Secrets;
import org.touchstone.workstation.profile.lock.Ownership;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.session.AnnotationSession;

/** An open profile. Closing it closes its services, its store, its secrets and its lock, in this order. */
final class FolderProfile implements OpenProfile {
    private final FolderProfiles home;
    private final Path folder;
    private final Secrets secrets;
    private final LocalStore store;
    private final ServiceFactory.Services services;
    private Ownership.@Nullable Hold lock;
    private Optional<String> renewalProblem = Optional.empty();
    private boolean closed;

    FolderProfile(
            FolderProfiles home, Path folder, Secrets secrets, LocalStore store, ServiceFactory.Services services) {
        this.home = home;
        this.folder = folder;
        this.secrets = secrets;
        this.store = store;
        this.services = services;
    }

    /** Takes over the folder's lock, to be released at close. */
    void keep(Ownership.Hold held) {
        this.lock = held;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Annotator annotator() {
        return secrets.annotator();
    }

    private VerifyKey publicKey() {
        return secrets.signingKey().verifyKey();
    }

    @Override
    public List<String> fingerprint() {
        return publicKey().fingerprint();
    }

    @Override
    public String publicKeyPem() {
        return publicKey().pem();
    }

    @Override
    public AnnotationSession session() {
        return services.session();
    }

    @Override
    public Queue queue() {
        return services.queue();
    }

    @Override
    public Review review() {
        return services.review();
    }

    @Override
    public Quality quality() {
        return services.quality();
    }

    @Override
    public Guidelines guidelines() {
        return services.guidelines();
    }

    @Override
    public PackImport packImport() {
        return services.packImport();
    }

    @Override
    public HeldPacks heldPacks() {
        return services.heldPacks();
    }

    @Override
    public BundleExport bundleExport() {
        return services.bundleExport();
    }

    @Override
    public void changePassphrase(char[] old, char[] replacement) throws ProfileException, IOException {
        try {
            home.changePassphrase(folder, old, replacement);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(replacement, '\0');
        }
    }

    /** Records why no new data key was made at this opening. */
    void tellNewDataKeyProblem(Optional<String> sentence) {
        this.renewalProblem = sentence;
    }

    @Override
    public void requestNewDataKey() throws IOException {
        new DataKeyRenewal(folder).request();
    }

    @Override
    public boolean isNewDataKeyDue() {
        return new DataKeyRenewal(folder).isDue();
    }

    @Override
    public Optional<String> newDataKeyProblem() {
        return renewalProblem;
    }

    @Override
    public Rewrapped rewrapSnapshots(Path target) throws IOException {
        return home.snapshotKeys(folder).rewrap(snapshots(target), secrets.dataKey());
    }

    @Override
    public CheckReport check(Progress progress) {
        return store.upkeep().check(progress);
    }

    @Override
    public BackupResult backUp(Path target, long atMillis, Progress progress) throws IOException {
        try {
            BackupResult taken = shelf(target).take(new Held(), atMillis, progress);
            // A memory stick that was absent when the passphrase was changed is here now.
            rewrapSnapshots(target);
            return taken;
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<Snapshot> snapshots(Path target) throws IOException {
        return shelf(target).list();
    }

    @Override
    public boolean isSaved(Path target) throws IOException {
        JournalHead now = store.journal().head();
        return shelf(target).list().stream()
                .filter(snapshot -> snapshot.entries() == now.seq())
                .anyMatch(snapshot -> store.upkeep()
                        .endOf(snapshot.folder().resolve("store.db"))
                        .filter(now::equals)
                        .isPresent());
    }

    @Override
    public long entries() {
        return store.journal().head().seq();
    }

    /** Whether the journal contains this entry; an empty head is contained in every journal. */
    private boolean holds(JournalHead end) {
        if (end.seq() == 0 || end.seq() > entries()) {
            return end.equals(JournalHead.EMPTY);
        }
        return store.journal().lines(end.seq(), end.seq()).next().hash().equals(end.hash());
    }

    private SnapshotFolder shelf(Path target) {
        return SnapshotFolder.of(target, publicKey().id());
    }

    /** This profile as the source of a snapshot. */
    private final class Held implements SnapshotFolder.Source {
        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public void copyDatabase(Path file) {
            store.upkeep().copyTo(file);
        }

        @Override
        public OptionalLong entriesOnChain(Path database) {
            return store.upkeep()
                    .endOf(database)
                    .filter(FolderProfile.this::holds)
                    .map(end -> OptionalLong.of(end.seq()))
                    .orElse(OptionalLong.empty());
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            services.end().run();
        } finally {
            store.close();
            secrets.close();
            release();
        }
    }

    private void release() {
        Ownership.Hold held = lock;
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                // The system releases it when the program ends.
                lock = null;
            }
        }
    }
}
