package org.touchstone.bundle;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 as the formats write it: 64 lower-case hexadecimal digits. */
public final class Sha256 {
    /** What stands where there is nothing before: 64 zeros. */
    public static final String ZEROS = "0".repeat(64);

    private Sha256() {}

    /** The digest of these bytes. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** A fresh digest. */
    public static MessageDigest digest() {
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
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text, when it has the form of a digest.
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
