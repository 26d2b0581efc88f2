package org.touchstone.wiring;

import java.io.IOException;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.files.Folders;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;

/**
 * A bundle export that records the folder it writes to, so that the next start removes what a killed program left
 * there.
 *
 * @param export performs the export
 * @param notes records the folder
 */
record NotedExport(BundleExport export, PendingWrites notes) implements BundleExport {
    @Override
    public List<Outgoing> outgoing() {
        return export.outgoing();
    }

    @Override
    public List<String> preview(StudyId study, int limit) {
        return export.preview(study, limit);
    }

    @Override
    public List<String> previewInFull(StudyId study, int limit) {
        return export.previewInFull(study, limit);
    }

    @Override
    public List<Sent> sent() {
        return export.sent();
    }

    @Override
    @SuppressWarnings("try") // it only has to last
    public Summary export(StudyId study, BundleDestination to, Progress progress) throws IOException {
        try (PendingWrites.Kept note = notes.around(List.of(Folders.of(to.file())))) {
            return export.export(study, to, progress);
        }
    }

    @Override
    @SuppressWarnings("try") // it only has to last
    public Summary again(StudyId study, long sequence, BundleDestination to, Progress progress) throws IOException {
        try (PendingWrites.Kept note = notes.around(List.of(Folders.of(to.file())))) {
            return export.again(study, sequence, to, progress);
        }
    }
}
