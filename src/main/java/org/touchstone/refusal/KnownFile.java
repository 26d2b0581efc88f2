package org.touchstone.refusal;

import java.nio.charset.StandardCharsets;

/**
 * Kinds of files that are easily confused, recognised by their first bytes. Recognition of an unsigned file is only a
 * hint for the user: the file is refused in any case.
 */
public enum KnownFile {
    /** {@code .tspack}. */
    PACK("a study pack"),
    /** {@code .tsbundle}. */
    BUNDLE("a bundle"),
    /** A container of a kind introduced later. */
    NEWER_CONTAINER("a container of a kind that this program does not know"),
    /** The lead's information about the items of a pack. */
    STUDY_KEY("a study key"),
    /** Decisions for {@code workstation replay}. */
    DECISIONS("a file of recorded decisions"),
    /** A public key in PEM. */
    PUBLIC_KEY("a public key"),
    /** A private key in PEM. */
    PRIVATE_KEY("a private key"),
    /** Input for making a pack; has no format of its own. */
    SOURCE("a file that a pack can be made from"),
    /** Input of {@code pack build --study}; has no format of its own. */
    STUDY("a study file"),
    /** Encrypted with age, with any content. */
    ENCRYPTED("a file encrypted with age"),
    /** Not recognised. */
    UNKNOWN("a file of another kind");

    /** Number of first bytes that {@link #ofFirstBytes} reads. */
    public static final int FIRST_BYTES = 512;

    private static final int ENTRY_NAME = 30;
    private static final String STATEMENT = "statement.dsse.json";

    private final String words;

    KnownFile(String words) {
        this.words = words;
    }

    /** The name of such a file for the user, with its article. */
    public String words() {
        return words;
    }

    /** One sentence without its full stop, for a user who chose this instead of the expected kind. */
    public String insteadOf(KnownFile expected) {
        return "This is " + words + ", not " + expected.words;
    }

    /**
     * Recognises a file by its first bytes. A container counts as {@link #NEWER_CONTAINER}: only its statement tells
     * the kind.
     *
     * @param first at most {@link #FIRST_BYTES} are read; fewer for a shorter file
     */
    public static KnownFile ofFirstBytes(byte[] first) {
        String text = new String(first, 0, Math.min(first.length, FIRST_BYTES), StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return text.startsWith(STATEMENT, ENTRY_NAME) ? NEWER_CONTAINER : UNKNOWN;
        }
        if (text.startsWith("age-encryption.org/") || text.startsWith("-----BEGIN AGE ENCRYPTED FILE")) {
            return ENCRYPTED;
        }
        if (text.startsWith("-----BEGIN PUBLIC KEY-----")) {
            return PUBLIC_KEY;
        }
        if (text.startsWith("-----BEGIN PRIVATE KEY-----")) {
            return PRIVATE_KEY;
        }
        String packed = text.replaceAll("[ \\t\\r\\n]", "");
        if (packed.startsWith("{\"items\":[")) {
            return STUDY_KEY;
        }
        boolean line = packed.startsWith("{\"kind\":\"decisions\"") || packed.startsWith("{\"item\":\"");
        return line ? DECISIONS : UNKNOWN;
    }
}
