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
 * Encrypts and authenticates (seals) small values with AES-256-GCM: 12 random bytes of nonce, the ciphertext, 16 bytes
 * of tag. Cipher objects are reused, and each value is sealed directly into the array to be stored. {@link #close}
 * wipes the key; nothing can be sealed or opened afterwards. Any thread.
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

    /** Seals a value; opening it requires the same additional data. */
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

    /** Opens a sealed value; empty when the bytes, the key or the additional data differ from the sealing. */
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

    /** Derives a 32-byte key for one purpose: HMAC-SHA-256 over the purpose and its salt. */
    public static byte[] derive(byte[] key, byte[]... purpose) {
        Mac mac = mac(key);
        Arrays.stream(purpose).forEach(mac::update);
        return mac.doFinal();
    }

    /** Makes an HMAC-SHA-256 under a key. */
    public static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Returns a copy of an unused MAC: faster than making one, and each thread needs its own. */
    public static Mac copy(Mac unused) {
        try {
            return (Mac) unused.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's HMAC-SHA-256 can be copied", e);
        }
    }

    /** Makes a MAC overwrite its key. */
    public static void forget(Mac mac) {
        try {
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Overwrites the key and clears the cipher objects. */
    @Override
    public void close() {
        key.destroy();
        for (Cipher cipher = idle.poll(); cipher != null; cipher = idle.poll()) {
            forget(cipher);
        }
    }

    /** Makes a cipher overwrite its key by giving it another one. */
    public static void forget(Cipher cipher) {
        try {
            SecretKeySpec nothing = new SecretKeySpec(new byte[32], "AES");
            cipher.init(Cipher.ENCRYPT_MODE, nothing, new GCMParameterSpec(TAG_BITS, new byte[NONCE]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** A key that can be wiped, unlike those of the platform. */
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
