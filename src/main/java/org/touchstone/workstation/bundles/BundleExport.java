package org.touchstone.workstation.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Progress;

/** Builds and signs bundles of what has been judged. */
public interface BundleExport {
    /** Stands for a value that is not shown. */
    String VEILED = "veiled";

    /** What would leave this machine for one study. */
    record Outgoing(StudyId study, String title, long judgments, long journalEntries, long bundleSequence) {}

    /** What left. */
    record Summary(StudyId study, Path file, long judgments, long bundleSequence, String digest) {}

    /**
     * A bundle that left, and can be made again.
     *
     * @param sequence its number within the study, from 1
     * @param judgments how many it carries
     * @param atMillis when it left, milliseconds since 1970-01-01T00:00Z by the clock of this machine
     * @param digest names it for ever, 64 hexadecimal digits
     */
    record Sent(StudyId study, String title, long sequence, long judgments, long atMillis, String digest) {}

    /** What waits, by study; studies with nothing waiting are left out. */
    List<Outgoing> outgoing();

    /**
     * The judgment lines that would leave, as readable text, at most {@code limit} of them, word for word but for the
     * display facts: a value that could tell which response is longer reads {@link #VEILED}, because votes can still be
     * changed.
     */
    List<String> preview(StudyId study, int limit);

    /**
     * The exact judgment lines that would leave, display facts included, at most {@code limit} of them. That they were
     * read is noted in the journal first, and marks every vote given on these items from now on.
     *
     * @throws org.touchstone.store.StoreException when it could not be noted; nothing is shown then
     */
    List<String> previewInFull(StudyId study, int limit);

    /**
     * Writes the bundle beside its final name, syncs it and moves it into place, then records the export.
     *
     * <p>When an earlier export of this study was cut off after it had begun to put its file into place, that same bundle
     * is written again byte by byte; what was judged since then waits for the next one. Any other failure leaves the study
     * as it was: the next export carries everything.
     *
     * @throws ForeseenFailureException with {@link Failure#NOTHING_WAITING} when everything has left already
     * @throws java.util.concurrent.CancellationException when the progress listener said so; nothing was written then
     * @throws java.nio.file.FileAlreadyExistsException when something is there that is not to be replaced
     * @throws IOException when it cannot be written; nothing counts as exported then
     */
    Summary export(StudyId study, BundleDestination to, Progress progress) throws IOException;

    /** The same, into a file that must not exist. */
    default Summary export(StudyId study, Path file, Progress progress) throws IOException {
        return export(study, BundleDestination.fresh(file), progress);
    }

    /** Every bundle that left, of every study, newest first. */
    List<Sent> sent();

    /**
     * Makes a bundle that left once more: the same statement, signature and contents, and on this machine the same bytes. The
     * digest is compared before anything is in place. Nothing of the profile changes, so it works as well when the profile
     * can only be read.
     *
     * @throws java.util.concurrent.CancellationException when the progress listener said so; nothing was written then
     * @throws java.nio.file.FileAlreadyExistsException when something is there that is not to be replaced
     * @throws IOException when no such bundle left, when what is held would give another one, or when it cannot be written;
     *     nothing is in place then
     */
    Summary again(StudyId study, long sequence, BundleDestination to, Progress progress) throws IOException;
}
