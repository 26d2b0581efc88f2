package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The library below the C library that records and fails, and programs that run above it. */
final class Shim {
    private static final Path SOURCE =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "native", "faults.c");
    private static final int LONGEST_MINUTES = 10;

    private final Path library;

    private Shim(Path library) {
        this.library = library;
    }

    /** Compiles it; the calling test is skipped, loudly, where that cannot be done. */
    static Shim compile(Path folder) throws IOException, InterruptedException {
        Path library = folder.resolve("faults.so");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean made = linux
                && run(List.of("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl"));
        if (!made) {
            System.err.println("SKIPPED, crash rigs need Linux and a C compiler called cc: power cuts and disk errors"
                    + " are NOT tested here");
        }
        Assumptions.assumeTrue(made, "no Linux or no C compiler called cc");
        return new Shim(library);
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .inheritIO()
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a program is watched and how it is spoken to. */
    record Watch(Path folder, Path control, @Nullable Path record) {
        /** Files beside a folder. */
        static Watch over(Path folder) {
            return new Watch(folder, beside(folder, ".control"), beside(folder, ".record"));
        }

        /** The same, but nothing is recorded. */
        static Watch unrecorded(Path folder) {
            return new Watch(folder, beside(folder, ".control"), null);
        }

        private static Path beside(Path folder, String suffix) {
            return folder.resolveSibling(folder.getFileName() + suffix);
        }
    }

    /** Runs a class of the test class path above the shim until it ends well; returns what it said. */
    List<String> runToEnd(Watch watch, Class<?> program, String... arguments) throws IOException, InterruptedException {
        int ended = run(watch, program, arguments);
        if (ended != 0) {
            throw new IllegalStateException(program + " ended with " + ended);
        }
        return Files.readAllLines(Watch.beside(watch.folder(), ".said"));
    }

    /** Runs a class of the test class path above the shim; returns what it ended with. */
    int run(Watch watch, Class<?> program, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(java(program, arguments))
                .redirectOutput(Watch.beside(watch.folder(), ".said").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("LD_PRELOAD", library.toString());
        environment.put("TOUCHSTONE_RIG_FOLDER", watch.folder().toString());
        environment.put("TOUCHSTONE_RIG_CONTROL", watch.control().toString());
        if (watch.record() != null) {
            environment.put("TOUCHSTONE_RIG_RECORD", watch.record().toString());
        }
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(program + " did not end");
        }
        return process.exitValue();
    }

    /** How a class of the test class path is started. */
    static List<String> java(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
