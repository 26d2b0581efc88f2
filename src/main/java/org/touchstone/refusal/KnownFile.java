package org.touchstone.refusal;

import java.nio.charset.StandardCharsets;

/**
 * The kinds of files that people mix up, told from their first bytes. What is told of a file without a signature is a hint
 * for the person who chose it and decides nothing: the file is refused either way.
 */
public enum KnownFile {
    /** {@code .tspack}. */
    PACK("a study pack"),
    /** {@code .tsbundle}. */
    BUNDLE("a bundle"),
    /** A container of a kind that came later. */
    NEWER_CONTAINER("a container of a kind that this program does not know"),
    /** What a lead keeps about the items of a pack. */
    STUDY_KEY("a study key"),
    /** Decisions for {@code workstation replay}. */
    DECISIONS("a file of recorded decisions"),
    /** A public key in PEM. */
    PUBLIC_KEY("a public key"),
    /** A private key in PEM. */
    PRIVATE_KEY("a private key"),
    /** What a pack can be made from; has no form of its own. */
    SOURCE("a file that a pack can be made from"),
    /** What {@code pack build --study} reads; has no form of its own. */
    STUDY("a study file"),
    /** Encrypted with age, whatever is inside. */
    ENCRYPTED("a file encrypted with age"),
    /** Nothing that is known. */
    UNKNOWN("a file of another kind");

    /** How many of a file's first bytes {@link #ofFirstBytes} looks at. */
    public static final int FIRST_BYTES = 512;

    private static final int ENTRY_NAME = 30;
    private static final String STATEMENT = "statement.dsse.json";

    private final String words;

    KnownFile(String words) {
        this.words = words;
    }

    /** What such a file is called, with its article. */
    public String words() {
        return words;
    }

    /** One sentence without its full stop, for somebody who expected another kind. */
    public String insteadOf(KnownFile expected) {
        return "This is " + words + ", not " + expected.words;
    }

    /**
     * What a file is by its first bytes. A container counts as {@link #NEWER_CONTAINER}: only its statement tells of which
     * kind it is.
     *
     * @param first at most {@link #FIRST_BYTES} are looked at; fewer for a shorter file
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
