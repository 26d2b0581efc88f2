package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.tasks.Subscription;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.BundleExport.Sent;
import org.touchstone.workstation.bundles.BundleExport.Summary;

/** The exported bundles, and saving one of them again. UI thread. */
final class SentViewModel {
    private final BundleExport export;
    private final TransferPorts ports;
    private final ObservableList<Sent> sent = FXCollections.observableArrayList();
    private final LongWork work;
    private Subscription reading = () -> {};

    SentViewModel(BundleExport export, TransferPorts ports) {
        this.export = export;
        this.ports = ports;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    /** Returns the bundles, newest first. */
    ObservableList<Sent> sent() {
        return sent;
    }

    /** Returns the task that saves a bundle. */
    LongWork work() {
        return work;
    }

    void refresh() {
        reading.cancel();
        reading = ports.tasks().run(export::sent, sent::setAll, failure -> ports.failed("TS-SENT", failure));
    }

    /** Asks for a file and writes the bundle again. */
    void saveAgain(Sent bundle) {
        ports.dialogs()
                .save(FileKind.BUNDLE, OutboxViewModel.fileName(bundle.study(), bundle.sequence()))
                .ifPresent(file -> write(bundle, file));
    }

    private void write(Sent bundle, Path file) {
        work.start(
                "Making bundle " + bundle.sequence() + " again",
                progress -> export.again(bundle.study(), bundle.sequence(), BundleDestination.agreed(file), progress),
                this::written,
                this::notWritten);
    }

    private void written(Summary summary) {
        ports.notices()
                .accept(Notice.done("Bundle " + summary.bundleSequence() + " is saved again as "
                        + summary.file().getFileName() + ", identical to the first file. Nothing else changed."));
    }

    private void notWritten(Exception failure) {
        if (ForeseenFailureException.is(failure, Failure.DIFFERENT_BUNDLE)) {
            ports.log("A bundle could not be made again", failure);
            ports.notices().accept(Notice.problem(String.valueOf(failure.getMessage())));
        } else if (failure instanceof IOException) {
            ports.log("A bundle could not be saved again", failure);
            ports.notices()
                    .accept(Notice.problem("The bundle could not be saved. No judgment is lost. Choose another place or"
                            + " make room, then save it again."));
        } else {
            ports.failed("TS-AGAIN", failure);
        }
    }

    void close() {
        reading.cancel();
        work.cancel();
    }
}
