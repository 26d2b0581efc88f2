package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;

/**
 * Recognises the kind of a file the user named, so that a wrong file is refused with a sentence that names its kind.
 */
public final class ChosenFile {
    private ChosenFile() {}

    /** Recognises a file by its first bytes. Anything but a regular file is unknown. */
    public static KnownFile kind(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return KnownFile.UNKNOWN;
        }
        try (ByteSource source = ByteSource.open(file)) {
            byte[] first = new byte[(int) Math.min(source.size(), KnownFile.FIRST_BYTES)];
            source.read(0, first, 0, first.length);
            KnownFile found = KnownFile.ofFirstBytes(first);
            return found == KnownFile.NEWER_CONTAINER ? ContainerReader.kindOf(source) : found;
        }
    }

    /**
     * Refuses a file known to be of another kind. An unknown file is left to its reader.
     *
     * @throws RejectedException with {@code statement.kind}
     */
    public static void require(Path file, KnownFile expected) throws IOException, RejectedException {
        KnownFile found = kind(file);
        // A row of any table may begin like a decision.
        boolean anything = found == KnownFile.UNKNOWN || (expected == KnownFile.SOURCE && found == KnownFile.DECISIONS);
        if (found != expected && !anything) {
            throw RejectedException.wrongKind(found, expected);
        }
    }
}
