package org.touchstone.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data and reference cases that lie beside the checkout; tests that need them skip loudly where they are absent. */
public final class SharedData {
    private static final Path BASE = Path.of(System.getProperty("touchstone.basedir", "."));

    private SharedData() {}

    /**
     * A file or folder below {@code ../shared}.
     *
     * @param relative such as {@code data/mt-bench-human}
     * @return the existing path; when it is absent the calling test is reported as skipped, with the reason
     */
    public static Path path(String relative) {
        Path path = BASE.resolve("..").resolve("shared").resolve(relative).normalize();
        boolean present = Files.exists(path);
        if (!present) {
            System.err.println("SKIPPED, shared data absent: ../shared/" + relative);
        }
        Assumptions.assumeTrue(present, () -> "shared data absent: ../shared/" + relative);
        return path;
    }
}
