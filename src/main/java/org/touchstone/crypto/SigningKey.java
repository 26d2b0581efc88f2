package org.touchstone.crypto;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key, stored as its 32-byte seed. Not thread-safe; {@link #close} wipes the seed, after which
 * signing fails.
 */
public final class SigningKey implements AutoCloseable {
    /** Bytes of a seed. */
    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final byte[] rawPublic = new byte[VerifyKey.RAW_BYTES];
    private final VerifyKey verifyKey;
    private boolean wiped;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed, 0, rawPublic, 0);
        try {
            this.verifyKey = VerifyKey.ofRaw(rawPublic);
        } catch (KeyRefusedException e) {
            throw new IllegalStateException("A derived public key is always of prime order", e);
        }
    }

    /**
     * Generates a key.
     *
     * @param random a cryptographically strong source ({@code java.security.SecureRandom} in the product); seeded ones
     *     are for tests only
     */
    public static SigningKey generate(RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /**
     * Makes the key of this seed.
     *
     * @param seed 32 bytes; copied
     * @throws IllegalArgumentException when it has another length
     */
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("A seed is 32 bytes long");
        }
        return new SigningKey(seed.clone());
    }

    /** Returns a copy of the seed, for sealing; the caller wipes it. */
    public byte[] seed() {
        requireUsable();
        return seed.clone();
    }

    /** The public key. */
    public VerifyKey verifyKey() {
        return verifyKey;
    }

    /** Signs these bytes; returns 64 bytes (RFC 8032 pure Ed25519, deterministic). */
    public byte[] sign(byte[] message) {
        requireUsable();
        byte[] signature = new byte[VerifyKey.SIGNATURE_BYTES];
        Ed25519.sign(seed, 0, rawPublic, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private void requireUsable() {
        if (wiped) {
            throw new IllegalStateException("The key has been wiped");
        }
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        wiped = true;
    }
}
