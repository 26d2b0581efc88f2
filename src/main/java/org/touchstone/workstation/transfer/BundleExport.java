package org.touchstone.workstation.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.domain.study.StudyId;

/** Builds and signs bundles of what has been judged. */
public interface BundleExport {
    /** What would leave this machine for one study. */
    record Outgoing(StudyId study, String title, long judgments, long journalEntries, long bundleSequence) {}

    /** What left. */
    record Summary(StudyId study, Path file, long judgments, long bundleSequence, String digest) {}

    /** What waits, by study; studies with nothing waiting are left out. */
    List<Outgoing> outgoing();

    /** The exact judgment lines that would leave, as readable text, at most {@code limit} of them. */
    List<String> preview(StudyId study, int limit);

    /**
     * Writes the bundle beside its final name, syncs it and moves it into place, then records the export.
     *
     * <p>When an earlier export of this study was cut off after it had begun to put its file into place, that same bundle
     * is written again byte by byte; what was judged since then waits for the next one. Any other failure leaves the study
     * as it was: the next export carries everything.
     *
     * @throws NothingWaitingException when everything has left already
     * @throws java.util.concurrent.CancellationException when the progress listener said so; nothing was written then
     * @throws java.nio.file.FileAlreadyExistsException when something is there that is not to be replaced
     * @throws IOException when it cannot be written; nothing counts as exported then
     */
    Summary export(StudyId study, Destination to, Progress progress) throws IOException;

    /** The same, into a file that must not exist. */
    default Summary export(StudyId study, Path file, Progress progress) throws IOException {
        return export(study, Destination.fresh(file), progress);
    }
}
