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
 * Room that is kept for the moment when the disk is full, and what may be written from then on: the item on the screen
 * once, and what an export needs. A reserve that was given away stays as an empty file, so that the next opening knows.
 * Any thread.
 */
public final class Reserve {
    private static final int PART = 64 * 1024;

    private final Path folder;
    private final Path file;
    private final int bytes;
    private final SecureRandom random;
    private volatile boolean isShort;
    private volatile boolean lastTaken;

    /** Looks at what is kept in this folder. */
    public Reserve(Path folder, int bytes, SecureRandom random) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("reserve");
        this.bytes = bytes;
        this.random = random;
        this.isShort = Files.exists(file) && Files.size(file) < bytes;
    }

    /**
     * Gives the room away. To be called when a commit found none.
     *
     * @return whether there was any to give
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

    /** Keeps room again, or for the first time; does nothing while there is not twice as much. */
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
            // No room yet; it is tried again in the next pause.
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
                    // Zeros would take no room on a disk that compresses.
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

    /** What is refused and why, as sentences for a person; empty while there is room. */
    public Optional<String> shortage() {
        if (!isShort) {
            return Optional.empty();
        }
        return Optional.of("The disk is full; all you submitted is safe. "
                + (lastTaken ? "The outbox can be exported." : "You can still submit this item and export.")
                + " Make room to go on.");
    }

    /**
     * Refuses what is neither the item on the screen nor part of an export while there is no room.
     *
     * @param judgment whether it is an item's decision, of which one is still taken
     */
    public void requireRoom(boolean judgment) {
        if (isShort && (!judgment || lastTaken)) {
            throw new StoreException(Reason.DISK_FULL, shortage().orElseThrow());
        }
    }

    /** An item's decision was recorded. */
    public void tookJudgment() {
        lastTaken = isShort;
    }
}
