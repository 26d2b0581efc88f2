package org.touchstone.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What others read and check in the same way, on the same lines: {@code git fsck --full} a repository that holds each line
 * as an object of its own, packed, and {@code jq} a file of them. Objects a second.
 */
final class ReadingPeers {
    private static final int OBJECTS = 100_000;
    private static final int FILES_IN_A_FOLDER = 1000;

    private final Path repository;
    private final Path plain;

    /**
     * Makes both.
     *
     * @param folder where to; holds nothing of these names yet
     * @param line gives a line by its number from 1
     */
    ReadingPeers(Path folder, IntFunction<byte[]> line) throws IOException, InterruptedException {
        this.repository = Files.createDirectory(folder.resolve("repository"));
        this.plain = folder.resolve("peer.jsonl");
        run("git", "init", "-q", repository.toString());
        Process importer = new ProcessBuilder("git", "-C", repository.toString(), "fast-import", "--quiet").start();
        try (OutputStream git = new BufferedOutputStream(importer.getOutputStream(), 1 << 16);
                OutputStream lines = new BufferedOutputStream(Files.newOutputStream(plain), 1 << 16)) {
            for (int n = 1; n <= OBJECTS; n++) {
                byte[] bytes = line.apply(n);
                print(git, "blob\nmark :" + n + "\ndata " + bytes.length + '\n');
                git.write(bytes);
                git.write('\n');
                lines.write(bytes);
                lines.write('\n');
            }
            print(git, "commit refs/heads/main\ncommitter A <a@example.org> 0 +0000\ndata 1\nx\n");
            for (int n = 1; n <= OBJECTS; n++) {
                print(git, "M 100644 :" + n + " f" + n / FILES_IN_A_FOLDER + "/" + n + '\n');
            }
        }
        requireDone(importer);
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    double fsck() throws IOException, InterruptedException {
        return timed("git", "-C", repository.toString(), "fsck", "--full", "--no-progress");
    }

    double jq() throws IOException, InterruptedException {
        return timed("jq", "-c", ".", plain.toString());
    }

    private static double timed(String... command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        run(command);
        return OBJECTS / ((System.nanoTime() - begun) / 1e9);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        requireDone(new ProcessBuilder(List.of(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static void requireDone(Process process) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException("A peer failed");
        }
    }
}
