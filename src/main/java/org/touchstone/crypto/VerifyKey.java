package org.touchstone.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key (RFC 8032) that has passed the enrolment check: canonical, on the curve and of prime order.
 * Immutable; thread-safe.
 */
public final class VerifyKey {
    /** Bytes of a raw public key. */
    public static final int RAW_BYTES = 32;

    /** Bytes of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    /** DER prefix of SubjectPublicKeyInfo for Ed25519 (RFC 8410), before the 32 raw bytes. */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;
    private final PublicKey jdkKey;
    private final String id;

    private VerifyKey(byte[] raw) {
        this.raw = raw;
        this.id = Sha256.hex(raw);
        try {
            this.jdkKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no Ed25519", e);
        }
    }

    /**
     * Checks a raw public key.
     *
     * @param raw 32 bytes, little-endian y with the sign of x, as in RFC 8032
     * @throws KeyRefusedException when it is not the canonical form of a point of prime order; both Bouncy Castle's
     *     full check and the JDK's decoding must accept it
     */
    public static VerifyKey ofRaw(byte[] raw) throws KeyRefusedException {
        if (raw.length != RAW_BYTES) {
            throw new KeyRefusedException(KeyRefusedException.Reason.LENGTH, "A public key is 32 bytes long.");
        }
        if (!Ed25519.validatePublicKeyFull(raw, 0)) {
            throw new KeyRefusedException(
                    KeyRefusedException.Reason.POINT,
                    "The public key is not the canonical form of a point of prime order, so it could vouch for more"
                            + " than one text.");
        }
        return new VerifyKey(raw.clone());
    }

    /** Reads a key from 64 lower-case hexadecimal digits, with the same checks. */
    public static VerifyKey ofHex(String hex) throws KeyRefusedException {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new KeyRefusedException(
                    KeyRefusedException.Reason.LENGTH, "A public key is written as 64 lower-case hexadecimal digits.");
        }
        return ofRaw(HexFormat.of().parseHex(hex));
    }

    /** Reads a key from a PEM file's text, with the same checks. */
    public static VerifyKey ofPem(String pem) throws KeyRefusedException {
        byte[] der = Pem.decodePublicKey(pem);
        if (der.length != SPKI_PREFIX.length + RAW_BYTES
                || !Arrays.equals(der, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            throw new KeyRefusedException(KeyRefusedException.Reason.PEM, "The key file holds no Ed25519 public key.");
        }
        return ofRaw(Arrays.copyOfRange(der, SPKI_PREFIX.length, der.length));
    }

    /**
     * Whether this key signed these bytes. Both Bouncy Castle and the JDK must accept the signature: they differ only
     * on crafted signatures (small and mixed order), and a refusal by either one counts.
     */
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES
                && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length)
                && verifiedByJdk(message, signature);
    }

    private boolean verifiedByJdk(byte[] message, byte[] signature) {
        try {
            Signature jdk = Signature.getInstance("Ed25519");
            jdk.initVerify(jdkKey);
            jdk.update(message);
            return jdk.verify(signature);
        } catch (GeneralSecurityException e) {
            // The JDK throws for signatures that it cannot even decode, such as S >= L.
            return false;
        }
    }

    /** Returns a copy of the 32 raw bytes. */
    public byte[] raw() {
        return raw.clone();
    }

    /** The raw bytes as 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(raw);
    }

    /** The key id: SHA-256 of the raw bytes, 64 lower-case hexadecimal digits. */
    public String id() {
        return id;
    }

    /** Six words for comparing the key over the telephone; 66 bits of the key id. */
    public List<String> fingerprint() {
        return fingerprint(id);
    }

    /**
     * Returns the six words of a key from its id.
     *
     * @param id SHA-256 of the raw key, 64 hexadecimal digits
     */
    public static List<String> fingerprint(String id) {
        return Fingerprint.words(HexFormat.of().parseHex(id));
    }

    /** SubjectPublicKeyInfo in PEM, as read by openssl; ends with a line feed. */
    public String pem() {
        return Pem.encodePublicKey(spki());
    }

    private byte[] spki() {
        byte[] der = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + RAW_BYTES);
        System.arraycopy(raw, 0, der, SPKI_PREFIX.length, RAW_BYTES);
        return der;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifyKey that && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "VerifyKey[" + id + "]";
    }
}
