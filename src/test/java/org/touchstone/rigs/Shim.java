package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    record Watch(Path folder, Path control, Path record) {
        /** Files beside a folder. */
        static Watch over(Path folder) {
            return new Watch(
                    folder,
                    folder.resolveSibling(folder.getFileName() + ".control"),
                    folder.resolveSibling(folder.getFileName() + ".record"));
        }
    }

    /** Runs a class of the test class path above the shim until it ends; returns what it said. */
    List<String> runToEnd(Watch watch, Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path said = watch.folder().resolveSibling(watch.folder().getFileName() + ".said");
        List<String> command = java(program, arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "LD_PRELOAD", library.toString(),
                        "TOUCHSTONE_RIG_FOLDER", watch.folder().toString(),
                        "TOUCHSTONE_RIG_CONTROL", watch.control().toString(),
                        "TOUCHSTONE_RIG_RECORD", watch.record().toString()));
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(program + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(program + " ended with " + process.exitValue());
        }
        return Files.readAllLines(said);
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
