package org.touchstone.store.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.touchstone.files.Durable;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/**
 * A preallocated file that is released when the disk is full, so that the item on the screen can still be judged once
 * and an export made. A released reserve stays as an empty file, so that the next opening knows. Any thread.
 */
public final class Reserve {
    private static final int PART = 64 * 1024;

    private final Path folder;
    private final Path file;
    private final int bytes;
    private final SecureRandom random;
    private volatile boolean isShort;
    private volatile boolean lastTaken;

    /** Reads the state of the reserve in this folder. */
    public Reserve(Path folder, int bytes, SecureRandom random) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("reserve");
        this.bytes = bytes;
        this.random = random;
        this.isShort = Files.exists(file) && Files.size(file) < bytes;
    }

    /**
     * Releases the reserved space. Call when a commit found the disk full.
     *
     * @return whether there was space to release
     */
    public synchronized boolean release() {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return false;
            }
            try (RandomAccessFile kept = new RandomAccessFile(file.toFile(), "rw")) {
                kept.setLength(0);
            }
            isShort = true;
            lastTaken = false;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Allocates the reserve, again or for the first time; does nothing unless twice its size is free. */
    public synchronized void keep() {
        try {
            if (Files.exists(file) && Files.size(file) >= bytes) {
                return;
            }
            if (Files.getFileStore(folder).getUsableSpace() < 2L * bytes) {
                return;
            }
            make();
            isShort = false;
        } catch (IOException e) {
            // Not enough space yet; retried in the next pause.
            return;
        }
    }

    private void make() throws IOException {
        Path unfinished = file.resolveSibling("reserve.part");
        Files.deleteIfExists(unfinished);
        try {
            Durable.createFile(unfinished);
            try (RandomAccessFile made = new RandomAccessFile(unfinished.toFile(), "rw")) {
                byte[] part = new byte[PART];
                for (int done = 0; done < bytes; done += PART) {
                    // Zeros would occupy no space on a compressing disk.
                    random.nextBytes(part);
                    made.write(part, 0, Math.min(PART, bytes - done));
                }
                made.getFD().sync();
            }
            Durable.moveIntoPlace(unfinished, file);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** Returns which writes are refused and why, as sentences for the user; empty while there is space. */
    public Optional<String> shortage() {
        if (!isShort) {
            return Optional.empty();
        }
        return Optional.of("The disk is full; all you submitted is safe. "
                + (lastTaken ? "The outbox can be exported." : "You can still submit this item and export.")
                + " Make room to go on.");
    }

    /**
     * Refuses, while the disk is full, every write other than the decision on the current item and the steps of an
     * export.
     *
     * @param judgment whether the write is a decision, of which one is still accepted
     */
    public void requireRoom(boolean judgment) {
        if (isShort && (!judgment || lastTaken)) {
            throw new StoreException(Reason.DISK_FULL, shortage().orElseThrow());
        }
    }

    /** Records that the one remaining decision was made. */
    public void tookJudgment() {
        lastTaken = isShort;
    }
}
