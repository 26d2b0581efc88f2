package org.touchstone.workstation.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Progress;

/** Builds and signs bundles of recorded judgments. */
public interface BundleExport {
    /** Shown in place of a hidden value. */
    String VEILED = "veiled";

    /** What the next export of one study would send. */
    record Outgoing(StudyId study, String title, long judgments, long journalEntries, long bundleSequence) {}

    /** What an export sent. */
    record Summary(StudyId study, Path file, long judgments, long bundleSequence, String digest) {}

    /**
     * A bundle that was exported and can be written again.
     *
     * @param sequence its number within the study, from 1
     * @param judgments number of its judgments
     * @param atMillis time of the export by the clock of this machine, milliseconds since 1970-01-01T00:00Z
     * @param digest its permanent identifier, 64 hexadecimal digits
     */
    record Sent(StudyId study, String title, long sequence, long judgments, long atMillis, String digest) {}

    /** Returns what is waiting for export, by study; studies with nothing waiting are left out. */
    List<Outgoing> outgoing();

    /**
     * Returns at most {@code limit} of the judgment lines that would be exported, as text, unchanged except for the
     * display facts: a value that could reveal which response is longer reads {@link #VEILED}, because votes can still
     * be changed.
     */
    List<String> preview(StudyId study, int limit);

    /**
     * Returns at most {@code limit} of the exact judgment lines that would be exported, with display facts. The reading
     * is recorded in the journal first, and marks every later vote on these items.
     *
     * @throws org.touchstone.store.StoreException when it could not be recorded; nothing is shown then
     */
    List<String> previewInFull(StudyId study, int limit);

    /**
     * Writes the bundle beside its final name, syncs it and moves it into place, then records the export.
     *
     * <p>When an earlier export of this study was interrupted after it had begun to move its file into place, that same
     * bundle is written again byte by byte; later judgments wait for the next one. After any other failure the study is
     * unchanged: the next export carries everything.
     *
     * @throws ForeseenFailureException with {@link Failure#NOTHING_WAITING} when everything was exported already
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it; nothing was written then
     * @throws java.nio.file.FileAlreadyExistsException when a file is in the place that must not be replaced
     * @throws IOException when it cannot be written; nothing counts as exported then
     */
    Summary export(StudyId study, BundleDestination to, Progress progress) throws IOException;

    /** Exports into a file that must not exist. */
    default Summary export(StudyId study, Path file, Progress progress) throws IOException {
        return export(study, BundleDestination.fresh(file), progress);
    }

    /** Returns every exported bundle of every study, newest first. */
    List<Sent> sent();

    /**
     * Writes an exported bundle once more: the same statement, signature and content, and on this machine the same
     * bytes. The digest is compared before the file is in place. The profile is not changed, so this also works on a
     * read-only profile.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it; nothing was written then
     * @throws java.nio.file.FileAlreadyExistsException when a file is in the place that must not be replaced
     * @throws IOException when there is no such bundle, when the stored data would give another one, or when it cannot
     *     be written; nothing is in place then
     */
    Summary again(StudyId study, long sequence, BundleDestination to, Progress progress) throws IOException;
}
