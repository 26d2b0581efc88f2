package org.touchstone.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.workstation.profile.OpenProfile;

/** The model of the transfer screen. UI thread. */
public final class TransferViewModel {
    private final OutboxViewModel outbox;
    private final SentViewModel sent;
    private final ImportViewModel packs;
    private final HeldPacksViewModel held;
    private final VerifyViewModel verify;

    /** Creates a model over the services of this profile. */
    public TransferViewModel(OpenProfile profile, FileVerifier verifier, TransferPorts ports, TransferExits exits) {
        TransferExits here =
                new TransferExits(() -> changed(exits.changed()), () -> changed(exits.removed()), exits.begin());
        this.sent = new SentViewModel(profile.bundleExport(), ports);
        this.outbox = new OutboxViewModel(profile.bundleExport(), ports, here.changed());
        this.packs = new ImportViewModel(profile.packImport(), profile.heldPacks(), ports, here);
        this.held = new HeldPacksViewModel(profile.heldPacks(), ports, here.removed());
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

    HeldPacksViewModel held() {
        return held;
    }

    private void changed(Runnable outside) {
        refresh();
        outside.run();
    }

    VerifyViewModel verify() {
        return verify;
    }

    /** Reloads what waits for export, what was exported and what is imported. */
    public void refresh() {
        outbox.refresh();
        sent.refresh();
        held.refresh();
    }

    /** Shows the preview of the first study with judgments to export. */
    public void readFirst() {
        outbox.waiting().stream().findFirst().ifPresent(outbox::togglePreview);
    }

    /** Exports everything that waits; asks for the file of each bundle. */
    public void exportAll() {
        List.copyOf(outbox.waiting()).forEach(outbox::export);
    }

    /** Verifies this pack and imports it if there is nothing to ask or the annotator agrees. */
    public void importPack(Path file) {
        packs.take(file);
    }

    /** Asks whether to remove the first study. */
    public void removeFirst() {
        held.studies().stream().findFirst().ifPresent(held::remove);
    }

    /** Agrees to import the pack that is asked about. */
    public void acceptPack() {
        packs.accept();
    }

    /** Describes running work that closing would interrupt. */
    public Optional<String> running() {
        return Stream.of(outbox.work(), sent.work(), packs.work(), held.work(), verify.work())
                .filter(LongWork::isRunning)
                .map(work -> work.title().get())
                .findFirst();
    }

    /** Cancels all running work. */
    public void close() {
        outbox.close();
        sent.close();
        packs.work().cancel();
        held.close();
        verify.work().cancel();
    }
}
