package org.touchstone.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.files.LockedFile;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.session.AnnotationSession;

/** A profile of made-up work without a store or a key. */
public record FakeProfile(Path folder, String name, FakeWork work) implements OpenProfile {
    @Override
    public Annotator annotator() {
        return new Annotator(name, "0".repeat(64));
    }

    @Override
    public List<String> fingerprint() {
        return List.of("amber", "harvest", "pelican", "slate", "violin", "window");
    }

    @Override
    public String publicKeyPem() {
        return """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """;
    }

    @Override
    public AnnotationSession session() {
        throw new UnsupportedOperationException("Nothing is judged here");
    }

    @Override
    public Queue queue() {
        return work;
    }

    @Override
    public Review review() {
        return work;
    }

    @Override
    public Quality quality() {
        return work;
    }

    @Override
    public Guidelines guidelines() {
        return study -> "";
    }

    @Override
    public PackImport packImport() {
        return new FakePacks();
    }

    @Override
    public HeldPacks heldPacks() {
        return new FakePacks();
    }

    @Override
    public BundleExport bundleExport() {
        return work;
    }

    @Override
    public void changePassphrase(char[] old, char[] replacement) throws ProfileException {
        if (!new String(old).equals("correct horse battery")) {
            throw new ProfileException(ProfileException.Reason.WRONG_PASSPHRASE, "The passphrase is wrong.");
        }
    }

    @Override
    public void requestNewDataKey() {
        work.newDataKeyDue = true;
    }

    @Override
    public boolean isNewDataKeyDue() {
        return work.newDataKeyDue;
    }

    @Override
    public Optional<String> newDataKeyProblem() {
        return Optional.empty();
    }

    @Override
    public Rewrapped rewrapSnapshots(Path target) throws IOException {
        if (target.toString().contains("away")) {
            throw new IOException("The stick is away");
        }
        return new Rewrapped(3, 1);
    }

    @Override
    public CheckReport check(Progress progress) {
        return new CheckReport(12, 40_000, 1_000_000, List.of(), List.of(), true);
    }

    @Override
    public BackupResult backUp(Path target, long atMillis, Progress progress) {
        return new BackupResult(new Snapshot(target, atMillis, 12, 1, 1), List.of(), List.of(), List.of(), 0);
    }

    @Override
    public List<Snapshot> snapshots(Path target) {
        return List.of(new Snapshot(target, 1_795_500_000_000L, 12, 1, 1));
    }

    @Override
    public boolean isSaved(Path target) {
        return true;
    }

    @Override
    public long entries() {
        return 12;
    }

    @Override
    public void close() {}

    /** Profiles that exist or not, as told. */
    public record Folder(boolean present, FakeProfile profile) implements Profiles {
        @Override
        public Claim claim(Path folder, @Nullable LockedFile locked) {
            return () -> {};
        }

        @Override
        public void restore(Snapshot snapshot, Path folder, Progress progress) {}

        @Override
        public boolean exists(Path folder) {
            return present;
        }

        @Override
        public OpenProfile create(Path folder, String displayName, char[] passphrase) throws IOException {
            return new FakeProfile(folder, displayName, profile.work());
        }

        @Override
        public OpenProfile open(Path folder, char[] passphrase, Progress progress) throws ProfileException {
            if (!new String(passphrase).equals("correct horse battery")) {
                throw new ProfileException(ProfileException.Reason.WRONG_PASSPHRASE, "The passphrase is wrong.");
            }
            return profile;
        }
    }
}
