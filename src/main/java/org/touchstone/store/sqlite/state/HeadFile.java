package org.touchstone.store.sqlite.state;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.files.Durable;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * Remembers what the store held last outside the database, so that an older copy of the database, or a log that was cut,
 * is told from the newest one. It is written after each commit and forced to the disk only when it is made: it may
 * be behind the store and is never ahead of it. What it holds lies within one sector, so that no power cut can tear it. A random
 * access file, because a channel would be closed by an interruption. Under the writer's turn.
 */
public final class HeadFile implements AutoCloseable {
    private static final int LONGEST = 512 - Integer.BYTES;

    private final RandomAccessFile file;

    private HeadFile(RandomAccessFile file) {
        this.file = file;
    }

    /** The one of a folder; made when there is none, as after a snapshot was restored. */
    public static HeadFile in(Path folder) throws IOException {
        Path path = folder.resolve("head");
        if (!Files.exists(path)) {
            Durable.createFile(path);
            Durable.syncFolder(folder);
        }
        return new HeadFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** What it remembers; empty when it was never written. */
    public Optional<StoreHead> read(StoreKeys keys) throws IOException {
        try {
            file.seek(0);
            int length = file.length() == 0 ? 0 : file.readInt();
            if (length == 0) {
                return Optional.empty();
            }
            if (length < 0 || length > LONGEST || file.length() != Integer.BYTES + length) {
                throw Faults.damaged("head");
            }
            byte[] sealed = new byte[length];
            file.readFully(sealed);
            return Optional.of(StoreHead.open(keys, sealed));
        } catch (EOFException e) {
            throw Faults.damaged("head");
        }
    }

    /** Remembers a tip, sealed as it was in the commit. */
    void write(byte[] sealed) {
        byte[] record = ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(sealed.length)
                .put(sealed)
                .array();
        try {
            file.seek(0);
            file.write(record);
        } catch (IOException e) {
            // The decision is on the disk whatever becomes of this; the witness only stays behind.
            return;
        }
    }

    /** Forces what it remembers to the disk. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
