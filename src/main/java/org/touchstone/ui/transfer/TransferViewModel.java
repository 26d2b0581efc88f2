package org.touchstone.ui.transfer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.ui.kit.LongWork;
import org.touchstone.workstation.profile.OpenProfile;

/** The three things the transfer screen does. UI thread. */
public final class TransferViewModel {
    private final OutboxViewModel outbox;
    private final ImportViewModel packs;
    private final VerifyViewModel verify;

    /** @param changed hears of a pack that came in and of a bundle that was written */
    public TransferViewModel(OpenProfile profile, FileVerifier verifier, TransferPorts ports, Runnable changed) {
        this.outbox = new OutboxViewModel(profile.bundleExport(), ports, changed);
        this.packs = new ImportViewModel(profile.packImport(), ports, changed);
        this.verify = new VerifyViewModel(verifier, ports);
    }

    OutboxViewModel outbox() {
        return outbox;
    }

    ImportViewModel packs() {
        return packs;
    }

    VerifyViewModel verify() {
        return verify;
    }

    /** Reads again what waits to leave. */
    public void refresh() {
        outbox.refresh();
    }

    /** Shows what would leave for the first study that waits. */
    public void readFirst() {
        outbox.waiting().stream().findFirst().ifPresent(outbox::togglePreview);
    }

    /** Imports this pack. */
    public void importPack(Path file) {
        packs.take(file);
    }

    /** What goes on that closing would cut off, in words. */
    public Optional<String> running() {
        return Stream.of(outbox.work(), packs.work(), verify.work())
                .filter(LongWork::isRunning)
                .map(work -> work.title().get())
                .findFirst();
    }

    /** Stops everything that goes on. */
    public void close() {
        outbox.close();
        packs.work().cancel();
        verify.work().cancel();
    }
}
