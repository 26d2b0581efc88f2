package org.touchstone.bundle.entry;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.zip.ZipContent;
import org.touchstone.crypto.Sha256;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.PoolTask;

/**
 * Reads the content of a signed entry in chunks. A chunk is returned only after its digest matched, the last one only
 * after the digest of the whole content matched too. While a chunk is checked and used, an idle processor reads the
 * next one; a refusal is thrown at its chunk. Not thread-safe.
 */
public final class VerifiedEntry implements AutoCloseable {
    private final ZipContent content;
    private final Subject subject;
    private final List<String> digests;
    private final MessageDigest whole = Sha256.digest();
    private final MessageDigest part = Sha256.digest();
    private byte[] buffer;
    private byte[] spare = {};
    private @Nullable Filling filling;
    private int next;
    private boolean ended;

    public VerifiedEntry(ZipContent content, Subject subject, List<String> digests) {
        this.content = content;
        this.subject = subject;
        this.digests = digests;
        this.buffer = new byte[(int) Math.min(subject.size(), ChunkList.CHUNK)];
    }

    /** Name of the entry. */
    String name() {
        return subject.name();
    }

    /** The buffer of the current chunk; overwritten by the next one. */
    byte[] buffer() {
        return buffer;
    }

    /**
     * Reads the next chunk into {@link #buffer}.
     *
     * @return its length; 0 after the last one
     */
    int nextChunk() throws IOException, RejectedException {
        if (ended) {
            return 0;
        }
        int length = fill();
        if (length > 0) {
            requireChunk(length);
        }
        if (next == digests.size()) {
            ended = true;
            // The digest of an entry with one chunk is that chunk's.
            String digest =
                    digests.size() == 1 ? digests.get(0) : HexFormat.of().formatHex(whole.digest());
            if (!digest.equals(subject.sha256())) {
                throw new RejectedException(Reject.ENTRY_DIGEST, subject.name());
            }
        }
        return length;
    }

    /** Moves to the next chunk and starts reading the one after it. */
    private int fill() throws IOException, RejectedException {
        Filling awaited = filling;
        filling = null;
        int length;
        if (awaited == null) {
            length = content.fill(buffer, buffer.length);
        } else {
            length = awaited.length();
            byte[] used = buffer;
            buffer = spare;
            spare = used;
        }
        if (next + 1 < digests.size()) {
            spare = spare.length == 0 ? new byte[buffer.length] : spare;
            filling = new Filling(content, spare);
            filling.begin();
        }
        return length;
    }

    private void requireChunk(int length) throws RejectedException {
        byte[] chunk = buffer;
        boolean several = digests.size() > 1;
        PoolTask summing = several ? PoolTask.begun(() -> whole.update(chunk, 0, length)) : null;
        part.update(chunk, 0, length);
        String digest = HexFormat.of().formatHex(part.digest());
        if (summing != null) {
            summing.await();
        }
        if (!digest.equals(digests.get(next))) {
            throw new RejectedException(Reject.CHUNK_DIGEST, subject.name() + " " + next);
        }
        next++;
    }

    /**
     * Reads the whole content.
     *
     * @param limit maximum bytes read into memory
     */
    public byte[] readAll(int limit) throws IOException, RejectedException {
        if (subject.size() > limit) {
            throw new RejectedException(Reject.ENTRY_SIZE, subject.name());
        }
        byte[] all = new byte[(int) subject.size()];
        int at = 0;
        for (int length = nextChunk(); length > 0; length = nextChunk()) {
            System.arraycopy(buffer, 0, all, at, length);
            at += length;
        }
        return Arrays.copyOf(all, at);
    }

    @Override
    public void close() {
        if (filling != null) {
            filling.awaitQuietly();
        }
        content.close();
    }

    /** Reads one chunk; a failure is thrown when the chunk is awaited. */
    private static final class Filling extends PoolTask {
        private final ZipContent content;
        private final byte[] target;
        private @Nullable IOException failure;
        private @Nullable RejectedException refusal;
        private int length;

        Filling(ZipContent content, byte[] target) {
            this.content = content;
            this.target = target;
        }

        @Override
        protected void work() {
            try {
                length = content.fill(target, target.length);
            } catch (RejectedException e) {
                refusal = e;
            } catch (IOException e) {
                failure = e;
            }
        }

        /** Waits for the chunk; returns its length. */
        int length() throws IOException, RejectedException {
            await();
            if (refusal != null) {
                throw refusal;
            }
            if (failure != null) {
                throw failure;
            }
            return length;
        }
    }
}
