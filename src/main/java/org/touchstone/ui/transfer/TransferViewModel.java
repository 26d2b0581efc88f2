package org.touchstone.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.ui.kit.LongWork;
import org.touchstone.workstation.profile.OpenProfile;

/** The four things the transfer screen does. UI thread. */
public final class TransferViewModel {
    private final OutboxViewModel outbox;
    private final SentViewModel sent;
    private final ImportViewModel packs;
    private final VerifyViewModel verify;

    /** @param changed hears of a pack that came in and of a bundle that was written */
    public TransferViewModel(OpenProfile profile, FileVerifier verifier, TransferPorts ports, Runnable changed) {
        this.sent = new SentViewModel(profile.bundleExport(), ports);
        this.outbox = new OutboxViewModel(profile.bundleExport(), ports, () -> {
            sent.refresh();
            changed.run();
        });
        this.packs = new ImportViewModel(profile.packImport(), ports, changed);
        this.verify = new VerifyViewModel(verifier, ports);
    }

    OutboxViewModel outbox() {
        return outbox;
    }

    SentViewModel sent() {
        return sent;
    }

    ImportViewModel packs() {
        return packs;
    }

    VerifyViewModel verify() {
        return verify;
    }

    /** Reads again what waits to leave and what has left. */
    public void refresh() {
        outbox.refresh();
        sent.refresh();
    }

    /** Shows what would leave for the first study that waits. */
    public void readFirst() {
        outbox.waiting().stream().findFirst().ifPresent(outbox::togglePreview);
    }

    /** Exports everything that waits; asks where each bundle goes. */
    public void exportAll() {
        List.copyOf(outbox.waiting()).forEach(outbox::export);
    }

    /** Imports this pack. */
    public void importPack(Path file) {
        packs.take(file);
    }

    /** What goes on that closing would cut off, in words. */
    public Optional<String> running() {
        return Stream.of(outbox.work(), sent.work(), packs.work(), verify.work())
                .filter(LongWork::isRunning)
                .map(work -> work.title().get())
                .findFirst();
    }

    /** Stops everything that goes on. */
    public void close() {
        outbox.close();
        sent.close();
        packs.work().cancel();
        verify.work().cancel();
    }
}
