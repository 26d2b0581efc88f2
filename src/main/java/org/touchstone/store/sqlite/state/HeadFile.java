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
 * Stores the last store head outside the database, to detect rollback: an older copy of the database or a truncated WAL
 * is recognised. It is written after each commit and synced only when it is created, so it may be behind the store but
 * never ahead of it. It fits into one disk sector, so that a power cut cannot tear it. It uses a random access file,
 * because an interruption would close a channel. Use only in the writer's turn.
 */
public final class HeadFile implements AutoCloseable {
    private static final int LONGEST = 512 - Integer.BYTES;

    private final RandomAccessFile file;

    private HeadFile(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens the head file of a folder; creates it when missing, as after restoring a snapshot. */
    public static HeadFile in(Path folder) throws IOException {
        Path path = folder.resolve("head");
        if (!Files.exists(path)) {
            Durable.createFile(path);
            Durable.syncFolder(folder);
        }
        return new HeadFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** Reads the stored head; empty when none was ever written. */
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

    /** Writes a store head, sealed as in the commit. */
    void write(byte[] sealed) {
        byte[] record = ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(sealed.length)
                .put(sealed)
                .array();
        try {
            file.seek(0);
            file.write(record);
        } catch (IOException e) {
            // The decision is durable without this; the head file is then only behind.
            return;
        }
    }

    /** Syncs the file. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
