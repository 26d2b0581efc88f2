package org.touchstone.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 as the formats write it: 64 lower-case hexadecimal digits. Any thread. */
public final class Sha256 {
    /** 64 zeros, used where there is no predecessor. */
    public static final String ZEROS = "0".repeat(64);

    /** For each character below 256: 0 for a hexadecimal digit, 1 for anything else. */
    private static final byte[] NO_DIGIT = new byte[256];

    static {
        Arrays.fill(NO_DIGIT, (byte) 1);
        Arrays.fill(NO_DIGIT, '0', '9' + 1, (byte) 0);
        Arrays.fill(NO_DIGIT, 'a', 'f' + 1, (byte) 0);
    }

    /** Never used itself; copying it is several times faster than an algorithm lookup. */
    private static final MessageDigest FRESH = lookUp();

    private Sha256() {}

    /** Returns the digest of these bytes as hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Returns a new digest object. */
    public static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return lookUp();
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }

    /** Whether the text has the form of a digest. */
    public static boolean isHex(String text) {
        if (text.length() != ZEROS.length()) {
            return false;
        }
        // Without a branch per digit, which the processor could not predict.
        int other = 0;
        for (int n = 0; n < ZEROS.length(); n++) {
            other |= NO_DIGIT[text.charAt(n) & 0xFF] | (text.charAt(n) >> 8);
        }
        return other == 0;
    }

    /**
     * Returns the text if it has the form of a digest.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String requireHex(String text) {
        if (!isHex(text)) {
            throw new IllegalArgumentException("A digest is 64 lower-case hexadecimal digits");
        }
        return text;
    }
}
