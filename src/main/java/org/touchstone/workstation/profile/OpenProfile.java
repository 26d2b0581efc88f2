package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.session.AnnotationSession;

/** An open profile with its services. Closing it releases the folder. */
public interface OpenProfile extends AutoCloseable {
    /** The profile's folder. */
    Path folder();

    /** The owner of the profile. */
    Annotator annotator();

    /** Six words for comparing the public key over the telephone. */
    List<String> fingerprint();

    /** The public key in PEM, for the lead. */
    String publicKeyPem();

    AnnotationSession session();

    Queue queue();

    Review review();

    Quality quality();

    Guidelines guidelines();

    PackImport packImport();

    HeldPacks heldPacks();

    BundleExport bundleExport();

    /** Changes the passphrase; wipes both arrays. */
    void changePassphrase(char[] old, char[] replacement) throws ProfileException, IOException;

    /**
     * Requests a new data key, which is made when the profile is opened next: everything is encrypted again, and an old
     * {@code keys.json} with its passphrase opens nothing of this profile any more.
     */
    void requestNewDataKey() throws IOException;

    /** Whether a new data key was requested and not made yet. */
    boolean isNewDataKeyDue();

    /** Returns, in a sentence, why the requested data key was not made at this opening; empty otherwise. */
    Optional<String> newDataKeyProblem();

    /**
     * The effect of a passphrase change on snapshots.
     *
     * @param done number of snapshots that now open with the present passphrase
     * @param others number of snapshots sealed under an earlier data key, which open only with the passphrase of their
     *     time
     */
    record Rewrapped(int done, int others) {}

    /** Makes the snapshots of this profile in a folder open with the present passphrase and with no earlier one. */
    Rewrapped rewrapSnapshots(Path target) throws IOException;

    /**
     * Verifies every journal entry, every item and every stored pack. Work may go on meanwhile.
     *
     * @param progress receives bytes and rows; may cancel
     */
    CheckReport check(Progress progress);

    /**
     * Takes a sealed snapshot into a second folder, verifies it there, and removes older ones contained in full in
     * eight others. Work may go on meanwhile.
     *
     * @param target an existing folder, other than the profile's own
     * @param atMillis now by the clock, milliseconds since 1970-01-01T00:00Z; no ordering uses it
     * @throws java.io.IOException with one sentence when it could not be written or verified
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it
     */
    BackupResult backUp(Path target, long atMillis, Progress progress) throws IOException;

    /** Returns the snapshots of this profile in a folder, longest first. */
    List<Snapshot> snapshots(Path target) throws IOException;

    /** Whether a snapshot in a folder holds everything up to the last journal entry. */
    boolean isSaved(Path target) throws IOException;

    /** Number of journal entries; grows with everything worth a snapshot. */
    long entries();

    @Override
    void close();
}
