package org.touchstone.workstation.transfer;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.domain.study.StudyId;

/** Takes packs in: verifies before parsing, keeps them whole, makes their items due. */
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
     * Verifies and imports a pack in one step that either happens or leaves nothing.
     *
     * @throws RefusedException with the code of the reject rule of the container, or {@code import.expired},
     *     {@code import.recipient} (meant for somebody else), {@code import.other-signer} (the study's earlier packs have
     *     another key) or {@code import.item-conflict} (an item is held already with other content)
     * @throws java.util.concurrent.CancellationException when the progress listener said so; nothing was taken in then
     * @throws IOException when the file cannot be read or the store cannot be written
     */
    Report importPack(Path file, Progress progress) throws RefusedException, IOException;
}
