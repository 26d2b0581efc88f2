package org.touchstone.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts an input into a file for readers that take files: one folder for each program, written over again and again. */
final class FuzzFile {
    private static @Nullable Path folder;

    private FuzzFile() {}

    static synchronized Path of(byte[] input, String name) throws IOException {
        Path into = folder;
        if (into == null) {
            into = Files.createTempDirectory("fuzz");
            into.toFile().deleteOnExit();
            folder = into;
        }
        Path file = into.resolve(name);
        file.toFile().deleteOnExit();
        return Files.write(file, input);
    }
}
