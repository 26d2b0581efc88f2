package org.touchstone.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals small values with AES-256-GCM: 12 random bytes of nonce, the ciphertext, 16 bytes of tag. Ciphers are kept and
 * used again, and each value is sealed straight into the array that is stored. {@link #close} wipes the key, after which
 * nothing can be sealed or opened. Any thread.
 */
public final class Seal implements AutoCloseable {
    /** Bytes that sealing adds. */
    public static final int OVERHEAD = 12 + 16;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final WipedKey key;
    private final SecureRandom random;
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param key 32 bytes; copied
     * @param random makes the nonces
     */
    public Seal(byte[] key, SecureRandom random) {
        if (key.length != 32) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        this.key = new WipedKey(key.clone());
        this.random = random;
    }

    /** Seals a value; it opens only together with the same additional data. */
    public byte[] seal(byte[] additional, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[plain.length + OVERHEAD];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        Cipher cipher = take();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(additional);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
        idle.add(cipher);
        return sealed;
    }

    /** The value; empty when the bytes are not what was sealed, under this key, with this additional data. */
    public Optional<byte[]> open(byte[] additional, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        Cipher cipher = take();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(additional);
            byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            idle.add(cipher);
            return Optional.of(plain);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** A 32-byte key below a key, for one purpose: HMAC-SHA-256 over the purpose and its salt. */
    public static byte[] derive(byte[] key, byte[]... purpose) {
        Mac mac = mac(key);
        Arrays.stream(purpose).forEach(mac::update);
        return mac.doFinal();
    }

    /** HMAC-SHA-256 under a key. */
    public static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /** A fresh copy of a MAC that was never used: quicker than making one, and for one thread each. */
    public static Mac copy(Mac unused) {
        try {
            return (Mac) unused.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's HMAC-SHA-256 can be copied", e);
        }
    }

    /** Has a MAC overwrite the key it was made with. */
    public static void forget(Mac mac) {
        try {
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Overwrites the key and forgets the ciphers that were made with it. */
    @Override
    public void close() {
        key.destroy();
        for (Cipher cipher = idle.poll(); cipher != null; cipher = idle.poll()) {
            forget(cipher);
        }
    }

    /** Has a cipher overwrite the key it was used with, which it does when it gets another. */
    public static void forget(Cipher cipher) {
        try {
            SecretKeySpec nothing = new SecretKeySpec(new byte[32], "AES");
            cipher.init(Cipher.ENCRYPT_MODE, nothing, new GCMParameterSpec(TAG_BITS, new byte[NONCE]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** A key that can be wiped, as those of the platform cannot. */
    private static final class WipedKey implements SecretKey {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;
        private volatile boolean destroyed;

        WipedKey(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return "AES";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            if (destroyed) {
                throw new IllegalStateException("The key has been wiped");
            }
            return bytes.clone();
        }

        @Override
        public void destroy() {
            destroyed = true;
            Arrays.fill(bytes, (byte) 0);
        }

        @Override
        public boolean isDestroyed() {
            return destroyed;
        }
    }

    private Cipher take() {
        Cipher kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }
}
