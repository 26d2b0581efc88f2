package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.workstation.packs.Candidate;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;

/** Imports packs: each is verified first, then the annotator may be asked. UI thread. */
final class ImportViewModel {
    /**
     * The result for the last pack.
     *
     * @param code the violated rule; empty if none
     */
    record Outcome(boolean good, String code, String sentence, Optional<PackImport.Report> report) {}

    /** A pack that waits for an answer. */
    record Asked(Path file, Candidate candidate) {}

    private final PackImport packs;
    private final HeldPacks held;
    private final TransferPorts ports;
    private final TransferExits exits;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    ImportViewModel(PackImport packs, HeldPacks held, TransferPorts ports, TransferExits exits) {
        this.packs = packs;
        this.held = held;
        this.ports = ports;
        this.exits = exits;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** The pack that waits for an answer. */
    ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Asks for a pack and examines it. */
    void choose() {
        ports.dialogs().open(FileKind.PACK).ifPresent(this::take);
    }

    /** Examines this pack, and imports it if there is nothing to ask. */
    void take(Path file) {
        if (work.isRunning()) {
            return;
        }
        outcome.set(Optional.empty());
        asked.set(Optional.empty());
        work.start(
                "Verifying " + file.getFileName(),
                progress -> packs.examine(file, progress),
                candidate -> examined(new Asked(file, candidate)),
                failure -> refused(file, failure));
    }

    private void examined(Asked pack) {
        if (pack.candidate().alreadyHeld()) {
            show(true, "", "This pack has already been imported; nothing changed.");
        } else if (pack.candidate().isWelcome()) {
            admit(pack, Consent.to(pack.candidate().signerKeyId()));
        } else {
            asked.set(Optional.of(pack));
        }
    }

    /** The annotator trusts the key and agrees to the space needed. */
    void accept() {
        asked.get().ifPresent(pack -> {
            Consent consent = Consent.to(pack.candidate().signerKeyId());
            boolean other = pack.candidate().signer() == Candidate.Signer.OTHER;
            admit(pack, other ? consent.andGoingOn() : consent);
        });
    }

    /** The annotator declines the pack. */
    void decline() {
        asked.set(Optional.empty());
    }

    /** The annotator considers the study already imported a stranger's: removes it, then imports this pack. */
    void replace() {
        asked.get()
                .ifPresent(pack -> ports.dialogs()
                        .confirm(
                                new Dialogs.Question(
                                        "Remove the study on this machine?",
                                        "Its items, texts and drafts are deleted. The journal and your judgments"
                                                + " on them stay and are kept apart from those on this pack, which is imported next.",
                                        "Remove it and import this pack"),
                                () -> admit(pack, Consent.to(pack.candidate().signerKeyId()), true)));
    }

    private void admit(Asked pack, Consent consent) {
        admit(pack, consent, false);
    }

    private void admit(Asked pack, Consent consent, boolean instead) {
        asked.set(Optional.empty());
        StudyId study = pack.candidate().study();
        work.start(
                "Importing " + pack.file().getFileName(),
                progress -> taken(pack, consent, instead, study, progress),
                this::came,
                failure -> {
                    if (instead) {
                        exits.removed().run();
                    }
                    refused(pack.file(), failure);
                });
    }

    private PackImport.Report taken(Asked pack, Consent consent, boolean instead, StudyId study, Progress progress)
            throws RejectedException, IOException {
        if (instead) {
            held.removeStudy(study, false);
        }
        return packs.importPack(pack.file(), consent, progress);
    }

    private void came(PackImport.Report report) {
        outcome.set(
                Optional.of(new Outcome(true, "", "The pack is verified and its items are due.", Optional.of(report))));
        exits.changed().run();
    }

    /** Continues with the imported items. */
    void begin(PackImport.Report report) {
        exits.begin().accept(report.study());
    }

    private void refused(Path file, Exception failure) {
        if (failure instanceof RejectedException refused) {
            show(false, refused.code(), String.valueOf(refused.getMessage()));
        } else if (failure instanceof IOException) {
            ports.log("A pack could not be imported", failure);
            String name = Words.oneLine(String.valueOf(file.getFileName()), 200);
            show(false, "", name + " cannot be read, or the disk cannot be written. Nothing was imported.");
        } else {
            ports.failed("TS-IMPORT", failure);
        }
    }

    private void show(boolean good, String code, String sentence) {
        outcome.set(Optional.of(new Outcome(good, code, sentence, Optional.empty())));
    }
}
