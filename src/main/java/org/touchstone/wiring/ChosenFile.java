package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;

/** Tells of a file that was named what it is, so that a mistake is answered by the file's own name. */
public final class ChosenFile {
    private ChosenFile() {}

    /** What a file is by its beginning; whatever is no plain file is unknown. */
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
     * Refuses a file that is known to be of another kind; one of which nothing is known is left to its reader.
     *
     * @throws RejectedException with {@code statement.kind}
     */
    public static void require(Path file, KnownFile expected) throws IOException, RejectedException {
        KnownFile found = kind(file);
        // A row of anybody's table may begin like a decision.
        boolean anything = found == KnownFile.UNKNOWN || (expected == KnownFile.SOURCE && found == KnownFile.DECISIONS);
        if (found != expected && !anything) {
            throw RejectedException.wrongKind(found, expected);
        }
    }
}
