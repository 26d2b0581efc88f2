package org.touchstone.workstation.packs;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Progress;

/** Takes packs in: verifies before parsing, keeps them whole, makes their items due. Any thread, one import at a time. */
public interface PackImport {
    /**
     * What came in.
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
     * Verifies a whole pack and says what it is. Writes nothing.
     *
     * @throws RefusedException as {@link #importPack}, but for the rules about signers, which are the person's to decide
     * @throws java.util.concurrent.CancellationException when the progress listener said so
     * @throws IOException when the file cannot be read
     */
    Candidate examine(Path file, Progress progress) throws RefusedException, IOException;

    /**
     * Verifies and imports a pack in one step that either happens or leaves nothing.
     *
     * @param consent whose packs are wanted
     * @throws RefusedException with the code of the reject rule of the container; before anything is written with
     *     {@code import.expired}, {@code import.recipient} (meant for somebody else), {@code import.unknown-signer} (the study
     *     is not held, and nobody consented to its key), {@code import.other-signer} (the study is held with another key
     *     that does not name this one), {@code import.replaced-key} (the lead replaced the key that signed it),
     *     {@code import.too-large} (more than {@link Candidate#LARGEST}) or {@code import.no-room} (more than the disk
     *     has); or {@code import.item-conflict} (an item is held already with other content)
     * @throws java.util.concurrent.CancellationException when the progress listener said so; nothing was taken in then
     * @throws IOException when the file cannot be read or the store cannot be written
     */
    Report importPack(Path file, Consent consent, Progress progress) throws RefusedException, IOException;
}
