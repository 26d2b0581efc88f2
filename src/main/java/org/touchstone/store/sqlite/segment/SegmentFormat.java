package org.touchstone.store.sqlite.segment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.touchstone.crypto.Seal;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/** Encrypts and decrypts the chunks of a segment. One thread per instance. */
public final class SegmentFormat {
    public static final int CHUNK = 64 * 1024;
    public static final int TAG = 16;
    static final int HEADER = 32;
    static final int SALT = 16;

    private static final byte[] MAGIC = {'T', 'S', 'S', 'E', 'G', 0, 0, 1};

    private final byte[] header;
    private final SecretKeySpec key;
    private final Cipher cipher;

    /** Uses the header of a new or an existing segment. */
    SegmentFormat(byte[] header, StoreKeys keys) {
        this.header = header.clone();
        byte[] salt = Arrays.copyOfRange(header, MAGIC.length, MAGIC.length + SALT);
        this.key = new SecretKeySpec(keys.segmentKey(salt), "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    static byte[] newHeader(StoreKeys keys) {
        return ByteBuffer.allocate(HEADER).put(MAGIC).put(keys.newSalt(SALT)).array();
    }

    static void requireHeader(byte[] header) {
        if (!Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw Faults.damaged("segment header");
        }
    }

    /** Number of chunks that hold this many plain bytes: at least one. */
    public static long chunks(long plainBytes) {
        return Math.max(1, (plainBytes + CHUNK - 1) / CHUNK);
    }

    /** Offset of a chunk in the file. */
    static long position(long chunk) {
        return HEADER + chunk * (CHUNK + TAG);
    }

    /**
     * Encrypts consecutive chunks; only the last one of the segment may be shorter.
     *
     * @param first number of the first chunk
     * @param last whether the segment ends with these bytes, which may be none then
     * @param out large enough for every chunk and its tag
     * @return the number of bytes written to {@code out}
     */
    int seal(long first, boolean last, byte[] plain, int length, byte[] out) {
        int written = 0;
        int from = 0;
        try {
            for (long chunk = first; from < length || written == 0; chunk++) {
                int bytes = Math.min(CHUNK, length - from);
                begin(Cipher.ENCRYPT_MODE, chunk, last && from + bytes == length);
                written += cipher.doFinal(plain, from, bytes, out, written);
                from += bytes;
            }
            return written;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Decrypts and authenticates a chunk. */
    byte[] open(long chunk, boolean last, byte[] sealed, int length) {
        try {
            begin(Cipher.DECRYPT_MODE, chunk, last);
            return cipher.doFinal(sealed, 0, length);
        } catch (AEADBadTagException e) {
            throw Faults.damaged("segment chunk " + chunk);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Overwrites the segment's key; nothing can be decrypted afterwards. */
    void forget() {
        Seal.forget(cipher);
    }

    private void begin(int mode, long chunk, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(chunk).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(
                ByteBuffer.allocate(9).putLong(chunk).put((byte) (last ? 1 : 0)).array());
    }
}
