package org.touchstone.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.bundle.studykey.StudyKey;
import org.touchstone.bundle.studykey.StudyKeyReader;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.refusal.RejectedException;

/** Study keys; what is accepted is written again byte for byte. */
public final class StudyKeyFuzz {
    private StudyKeyFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Path file = FuzzFile.of(input, "key.json");
            List<KeyedItem> items = new ArrayList<>();
            StudyKey key = StudyKeyReader.read(file, items::add);
            Path again = file.resolveSibling("again.json");
            try (StudyKeyWriter writer = new StudyKeyWriter(again)) {
                for (KeyedItem item : items) {
                    writer.add(item);
                }
                writer.finish(key);
            }
            if (!Arrays.equals(Files.readAllBytes(again), input)) {
                throw new IllegalStateException("What was accepted is written otherwise");
            }
            Files.delete(again);
        } catch (RejectedException e) {
            // The refusal that is expected.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
