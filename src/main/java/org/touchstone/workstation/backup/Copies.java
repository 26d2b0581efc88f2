package org.touchstone.workstation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.touchstone.crypto.Sha256;
import org.touchstone.files.Durable;
import org.touchstone.tasks.Progress;

/** Copies files so that they survive a power cut, and removes incomplete copies. */
final class Copies {
    private static final int BUFFER = 1 << 20;

    private Copies() {}

    /**
     * Copies into a new file (0600) and syncs it.
     *
     * @param progress receives the bytes copied and the total
     * @return SHA-256 of the copied bytes, hexadecimal
     */
    static String copy(Path from, Path to, Progress progress) throws IOException {
        Durable.createFile(to);
        byte[] buffer = new byte[BUFFER];
        MessageDigest digest = Sha256.digest();
        long size = Files.size(from);
        long done = 0;
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                done += read;
                if (!progress.report(done, size)) {
                    throw new CancellationException("Copying was cancelled");
                }
            }
        }
        Durable.sync(to);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the SHA-256 of a file, hexadecimal. */
    static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Deletes a folder and its content; does nothing when it is absent. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (var found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
