package org.touchstone.store.sqlite.segment;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Durable;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.tasks.PoolTask;

/**
 * Writes one segment beside its final name, sealed chunk by chunk. While one group of chunks fills, an idle processor
 * seals and writes the previous one, and written bytes are synced meanwhile, so that the final sync has little left. A
 * failure there is thrown at the next write or at the end. Not thread-safe.
 */
public final class SegmentWriter implements AutoCloseable {
    private static final int GROUP = 16;
    /** Bytes after which a sync is started. */
    private static final long SYNC_EVERY = 64 << 20;

    private final Path unfinished;
    private final Path file;
    private final RandomAccessFile out;
    private final SegmentFormat format;
    private final byte[] sealed = new byte[GROUP * (SegmentFormat.CHUNK + SegmentFormat.TAG)];
    private byte[] filling = new byte[GROUP * SegmentFormat.CHUNK];
    private byte[] spare = new byte[GROUP * SegmentFormat.CHUNK];
    private int filled;
    private long chunk;
    private long unsynced;
    private @Nullable Job sealing;
    private @Nullable Job syncing;

    public SegmentWriter(Path file, StoreKeys keys) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Durable.createFile(unfinished);
        this.out = new RandomAccessFile(unfinished.toFile(), "rw");
        byte[] header = SegmentFormat.newHeader(keys);
        this.format = new SegmentFormat(header, keys);
        out.write(header);
    }

    /** Number of plain bytes written so far. */
    public long length() {
        return chunk * SegmentFormat.CHUNK + filled;
    }

    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full group is kept until more comes, because the last chunk is sealed differently.
            if (filled == filling.length) {
                flush(false);
            }
            int now = Math.min(left, filling.length - filled);
            System.arraycopy(bytes, from, filling, filled, now);
            filled += now;
            from += now;
            left -= now;
        }
    }

    /** Starts sealing the group and returns. */
    private void flush(boolean last) throws IOException {
        await(sealing);
        syncNowAndThen();
        byte[] plain = filling;
        long first = chunk;
        int bytes = filled;
        sealing = begin(() -> out.write(sealed, 0, format.seal(first, last, plain, bytes, sealed)));
        filling = spare;
        spare = plain;
        chunk += GROUP;
        filled = 0;
    }

    private void syncNowAndThen() throws IOException {
        unsynced += filled;
        if (unsynced >= SYNC_EVERY && (syncing == null || syncing.isDone())) {
            await(syncing);
            unsynced = 0;
            FileDescriptor descriptor = out.getFD();
            syncing = begin(() -> sync(descriptor));
        }
    }

    /** Syncs; the pool knows that the thread only waits. */
    private static void sync(FileDescriptor descriptor) throws IOException {
        try {
            PoolTask.waitFor(descriptor::sync);
        } catch (InterruptedException e) {
            throw new IOException("Interrupted while waiting for the disk", e);
        }
    }

    /** Seals the last chunk, syncs the file and its name; returns the plain length in bytes. */
    public long finish() throws IOException {
        long length = length();
        flush(true);
        await(sealing);
        await(syncing);
        out.getFD().sync();
        out.close();
        Durable.moveIntoPlace(unfinished, file);
        return length;
    }

    /** Deletes the segment as far as it was written. */
    public void drop() throws IOException {
        close();
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        if (sealing != null) {
            sealing.awaitQuietly();
        }
        if (syncing != null) {
            syncing.awaitQuietly();
        }
        out.close();
    }

    private static Job begin(Step step) {
        Job job = new Job(step);
        job.begin();
        return job;
    }

    private static void await(@Nullable Job job) throws IOException {
        if (job != null) {
            job.end();
        }
    }

    /** Work that may throw an I/O exception. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Work that any idle processor may run. */
    private static final class Job extends PoolTask {
        private final Step step;
        private @Nullable IOException failure;

        Job(Step step) {
            this.step = step;
        }

        @Override
        protected void work() {
            try {
                step.run();
            } catch (IOException e) {
                failure = e;
            }
        }

        void end() throws IOException {
            await();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
