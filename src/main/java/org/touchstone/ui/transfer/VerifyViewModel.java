package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.ui.transfer.FileVerifier.Verdict;

/** Verifies packs and bundles of any origin. UI thread. */
final class VerifyViewModel {
    /** The result for the last file. */
    record Outcome(String fileName, Verdict verdict) {}

    private final FileVerifier verifier;
    private final TransferPorts ports;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    VerifyViewModel(FileVerifier verifier, TransferPorts ports) {
        this.verifier = verifier;
        this.ports = ports;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Asks for a file and verifies it. */
    void choose() {
        ports.dialogs().open(FileKind.SIGNED).ifPresent(this::verify);
    }

    /** Verifies this file. */
    void verify(Path file) {
        String name = String.valueOf(file.getFileName());
        outcome.set(Optional.empty());
        work.start(
                "Verifying " + name,
                progress -> verifier.verify(file, progress),
                verdict -> outcome.set(Optional.of(new Outcome(name, verdict))),
                failure -> failed(name, failure));
    }

    private void failed(String name, Exception failure) {
        if (failure instanceof IOException) {
            ports.log("A file could not be verified", failure);
            Verdict unread = new Verdict(false, "", "The file cannot be read.", List.of());
            outcome.set(Optional.of(new Outcome(name, unread)));
        } else {
            ports.failed("TS-VERIFY", failure);
        }
    }
}
