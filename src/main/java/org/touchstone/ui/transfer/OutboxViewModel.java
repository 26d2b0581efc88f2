package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Subscription;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.BundleExport.Outgoing;

/** The judgments that wait for export: preview and export. UI thread. */
final class OutboxViewModel {
    /** Maximum number of lines in a preview; thousands are read with other tools. */
    static final int PREVIEW_LINES = 200;

    /**
     * A preview of one study's export.
     *
     * @param total the number of all lines, of which only the first {@link #PREVIEW_LINES} are here
     * @param inFull whether the display facts are included
     */
    record Preview(StudyId study, List<String> lines, long total, boolean inFull) {}

    private final BundleExport export;
    private final TransferPorts ports;
    private final ObservableList<Outgoing> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Preview>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final Runnable exported;
    private final LongWork work;
    private Subscription reading = () -> {};
    private Subscription previewing = () -> {};

    /**
     * @param exported called after a bundle was written
     */
    OutboxViewModel(BundleExport export, TransferPorts ports, Runnable exported) {
        this.export = export;
        this.exported = exported;
        this.ports = ports;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    ObservableList<Outgoing> waiting() {
        return waiting;
    }

    /** The preview that is shown; empty if none is. */
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview;
    }

    /** Returns the export task. */
    LongWork work() {
        return work;
    }

    void refresh() {
        reading.cancel();
        reading = ports.tasks().run(export::outgoing, waiting::setAll, failure -> ports.failed("TS-OUTBOX", failure));
    }

    /** Shows or hides the preview. */
    void togglePreview(Outgoing outgoing) {
        StudyId study = outgoing.study();
        previewing.cancel();
        if (preview.get().filter(p -> p.study().equals(study)).isPresent()) {
            preview.set(Optional.empty());
            return;
        }
        previewing = ports.tasks()
                .run(
                        () -> export.preview(study, PREVIEW_LINES),
                        lines -> preview.set(Optional.of(new Preview(study, lines, outgoing.judgments(), false))),
                        failure -> ports.failed("TS-PREVIEW", failure));
    }

    /** Includes the display facts in the preview, which is recorded in the journal. */
    void showDisplayFacts() {
        previewing.cancel();
        preview.get()
                .ifPresent(shown -> previewing = ports.tasks()
                        .run(
                                () -> export.previewInFull(shown.study(), PREVIEW_LINES),
                                lines -> preview.set(
                                        Optional.of(new Preview(shown.study(), lines, shown.total(), true))),
                                failure -> ports.failed("TS-PREVIEW", failure)));
    }

    /** Asks for a file and writes the bundle. */
    void export(Outgoing outgoing) {
        ports.dialogs()
                .save(FileKind.BUNDLE, fileName(outgoing.study(), outgoing.bundleSequence()))
                .ifPresent(file -> write(outgoing, file));
    }

    /** Returns the suggested file name of a bundle. */
    static String fileName(StudyId study, long sequence) {
        return (study.value() + "-" + sequence + ".tsbundle").replace(':', '-');
    }

    private void write(Outgoing outgoing, Path file) {
        preview.set(Optional.empty());
        work.start(
                "Writing the bundle",
                progress -> export.export(outgoing.study(), BundleDestination.agreed(file), progress),
                summary -> {
                    refresh();
                    exported.run();
                    ports.notices()
                            .accept(Notice.done("Bundle " + summary.bundleSequence() + " is written and signed: "
                                    + summary.file().getFileName()
                                    + ". Send the file to your study lead. If it gets lost, save it again under Sent"
                                    + " bundles."));
                },
                this::notWritten);
    }

    private void notWritten(Exception failure) {
        if (failure instanceof IOException) {
            ports.log("The bundle could not be written", failure);
            ports.notices()
                    .accept(Notice.problem("The bundle could not be written. Nothing left the outbox and no judgment"
                            + " is lost. Choose another place or make room, then export again."));
        } else {
            ports.failed("TS-EXPORT", failure);
        }
    }

    void close() {
        reading.cancel();
        previewing.cancel();
        work.cancel();
    }
}
