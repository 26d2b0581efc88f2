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

/** A profile that is open on this machine, with the services of its owner. Closing it releases the folder. */
public interface OpenProfile extends AutoCloseable {
    /** Where it lives. */
    Path folder();

    /** Whose it is. */
    Annotator annotator();

    /** Six words by which two people compare the key over the telephone. */
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

    /** Changes the passphrase; both arrays are wiped. */
    void changePassphrase(char[] old, char[] replacement) throws ProfileException, IOException;

    /**
     * Asks for a new data key, which is made when the profile is opened next: everything is sealed anew, and an old
     * {@code keys.json} with its passphrase opens nothing of this profile any more.
     */
    void requestNewDataKey() throws IOException;

    /** Whether one was asked for and is not made yet. */
    boolean isNewDataKeyDue();

    /** Why none was made at this opening although one was asked for, in a sentence; empty otherwise. */
    Optional<String> newDataKeyProblem();

    /**
     * What became of snapshots when the passphrase changed.
     *
     * @param done how many open with the present passphrase from now on
     * @param others how many are sealed under an earlier data key and open with the passphrase of their time only
     */
    record Rewrapped(int done, int others) {}

    /** Makes the snapshots of this profile in a folder open with the present passphrase, and with no earlier one. */
    Rewrapped rewrapSnapshots(Path target) throws IOException;

    /**
     * Proves every journal entry, every item and every stored pack. Work may go on meanwhile.
     *
     * @param progress hears bytes and rows; may cancel
     */
    CheckReport check(Progress progress);

    /**
     * Takes a sealed snapshot into a second folder, proves it there, and lets go what eight others hold in full. Work may
     * go on meanwhile.
     *
     * @param target a folder that exists, other than the profile's own
     * @param atMillis now, milliseconds since 1970-01-01T00:00Z as the clock says; no order depends on it
     * @throws IOException with one sentence when it could not be written or not be read back
     * @throws java.util.concurrent.CancellationException when the progress asked for it
     */
    BackupResult backUp(Path target, long atMillis, Progress progress) throws IOException;

    /** The snapshots of this profile in a folder, longest first. */
    List<Snapshot> snapshots(Path target) throws IOException;

    /** Whether a snapshot in a folder holds everything up to the last journal entry. */
    boolean isSaved(Path target) throws IOException;

    /** Journal entries held now; grows with everything worth a snapshot. */
    long entries();

    @Override
    void close();
}
