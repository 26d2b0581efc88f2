package org.touchstone.store.sqlite.integrity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.files.Durable;
import org.touchstone.store.StoreException;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The file {@code seal}. It fits into one disk sector and is overwritten in place, so that a power cut leaves the old
 * or the new content, and no disk space is needed. One thread at a time.
 */
final class SealFile {
    private static final int BYTES = 512;

    private final Path path;
    private final StoreKeys keys;

    SealFile(Path folder, StoreKeys keys) {
        this.path = folder.resolve("seal");
        this.keys = keys;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Reads the seal; empty when it does not authenticate. */
    Optional<FileSeal> read() throws IOException {
        if (Files.size(path) != BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileSeal.of(keys.open(SealedColumn.SEAL, 1, Files.readAllBytes(path))));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** Writes and syncs the seal. */
    void write(FileSeal seal) throws IOException {
        byte[] sealed = keys.seal(SealedColumn.SEAL, 1, seal.fields());
        if (!Files.exists(path) || Files.size(path) != BYTES) {
            Durable.replace(path, sealed);
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(sealed);
            file.getFD().sync();
        }
    }
}
