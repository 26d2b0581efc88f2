package org.touchstone.workstation.packs;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;

/**
 * Imports packs: verifies before parsing, stores them completely, makes their items due. Any thread, one import at a
 * time.
 */
public interface PackImport {
    /**
     * The result of an import.
     *
     * @param signerFingerprint six words of the key that signed it
     * @param alreadyHeld whether exactly this pack had been imported before; nothing changed then
     */
    record Report(
            StudyId study,
            String title,
            int studyVersion,
            long items,
            String packDigest,
            String signerFingerprint,
            boolean alreadyHeld) {}

    /**
     * Verifies a complete pack and describes it. Writes nothing.
     *
     * @throws RejectedException as {@link #importPack}, except for the rules about signers, which the user decides
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it
     * @throws IOException when the file cannot be read
     */
    Candidate examine(Path file, Progress progress) throws RejectedException, IOException;

    /**
     * Verifies and imports a pack atomically.
     *
     * @param consent the accepted keys
     * @throws RejectedException with a rule of the container; before anything is written, with {@code import.expired},
     *     {@code import.recipient} (for another annotator), {@code import.unknown-signer} (the study is not held, and
     *     there is no consent to its key), {@code import.other-signer} (the study is held with another key that does
     *     not name this one), {@code import.replaced-key} (the lead replaced the key that signed it), {@code
     *     import.too-large} (more than {@link Candidate#LARGEST}) or {@code import.no-room} (more than the disk has);
     *     or {@code import.item-conflict} (an item is held with other content)
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it; nothing was imported then
     * @throws IOException when the file cannot be read or the store cannot be written
     */
    Report importPack(Path file, Consent consent, Progress progress) throws RejectedException, IOException;
}
