package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.ui.kit.Dialogs.FileKind;
import org.touchstone.ui.kit.LongWork;
import org.touchstone.workstation.transfer.PackImport;
import org.touchstone.workstation.transfer.RefusedException;

/** Packs in. UI thread. */
final class ImportViewModel {
    /**
     * What came of the last pack.
     *
     * @param code the rule that refused it; empty otherwise
     */
    record Outcome(boolean good, String code, String sentence, Optional<PackImport.Report> report) {}

    private final PackImport packs;
    private final TransferPorts ports;
    private final Runnable imported;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param imported hears of a pack that came in */
    ImportViewModel(PackImport packs, TransferPorts ports, Runnable imported) {
        this.packs = packs;
        this.ports = ports;
        this.imported = imported;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Asks for a pack and imports it. */
    void choose() {
        ports.dialogs().open(FileKind.PACK).ifPresent(this::take);
    }

    /** Imports this pack. */
    void take(Path file) {
        outcome.set(Optional.empty());
        work.start(
                "Verifying and importing " + file.getFileName(),
                progress -> packs.importPack(file, progress),
                this::came,
                failure -> refused(file, failure));
    }

    private void came(PackImport.Report report) {
        String sentence = report.alreadyHeld()
                ? "This pack is here already; nothing changed."
                : "The pack is verified and its items are due.";
        outcome.set(Optional.of(new Outcome(true, "", sentence, Optional.of(report))));
        imported.run();
    }

    private void refused(Path file, Exception failure) {
        if (failure instanceof RefusedException refused) {
            show(refused.code(), String.valueOf(refused.getMessage()));
        } else if (failure instanceof IOException) {
            ports.log("A pack could not be imported", failure);
            show("", file.getFileName() + " cannot be read, or the disk is full. Nothing was taken in.");
        } else {
            ports.failed("TS-IMPORT", failure);
        }
    }

    private void show(String code, String sentence) {
        outcome.set(Optional.of(new Outcome(false, code, sentence, Optional.empty())));
    }
}
