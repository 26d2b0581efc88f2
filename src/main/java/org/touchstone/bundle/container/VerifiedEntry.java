package org.touchstone.bundle.container;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.zip.ZipContent;

/**
 * The content of a signed entry in chunks, each of which is handed out only after its digest matched, the last one only
 * after the digest of the whole matched too. Not for several threads.
 */
public final class VerifiedEntry implements AutoCloseable {
    private final ZipContent content;
    private final Subject subject;
    private final List<String> digests;
    private final MessageDigest whole = Sha256.digest();
    private final MessageDigest part = Sha256.digest();
    private final byte[] buffer;
    private int next;
    private boolean ended;

    VerifiedEntry(ZipContent content, Subject subject, List<String> digests) {
        this.content = content;
        this.subject = subject;
        this.digests = digests;
        this.buffer = new byte[(int) Math.min(subject.size(), ChunkList.CHUNK)];
    }

    /** Name of the entry. */
    String name() {
        return subject.name();
    }

    /** Holds the current chunk; overwritten by the next one. */
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
        int length = content.fill(buffer, buffer.length);
        if (length > 0) {
            requireChunk(length);
        }
        if (next == digests.size()) {
            ended = true;
            // The digest of an entry of one chunk is that chunk's.
            String digest =
                    digests.size() == 1 ? digests.get(0) : HexFormat.of().formatHex(whole.digest());
            if (!digest.equals(subject.sha256())) {
                throw new RejectedException(Reject.ENTRY_DIGEST, subject.name());
            }
        }
        return length;
    }

    private void requireChunk(int length) throws RejectedException {
        part.update(buffer, 0, length);
        if (!HexFormat.of().formatHex(part.digest()).equals(digests.get(next))) {
            throw new RejectedException(Reject.CHUNK_DIGEST, subject.name() + " " + next);
        }
        next++;
        if (digests.size() > 1) {
            whole.update(buffer, 0, length);
        }
    }

    /**
     * The whole content.
     *
     * @param limit most bytes that are read into memory
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
        content.close();
    }
}
