package org.touchstone.workstation.packs;

import java.util.List;
import org.touchstone.domain.study.StudyId;

/**
 * A pack that was verified completely but not imported.
 *
 * @param study its study
 * @param title the study's title; untrusted text
 * @param studyVersion version of the study
 * @param items number of its items
 * @param languages languages of its items, sorted; untrusted text
 * @param packDigest identifies the pack
 * @param signerKeyId id of the key that signed it
 * @param signer what is known about that key
 * @param heldSigners ids of the keys that signed the study's packs here; with {@link Signer#ROTATED} only the id of the
 *     replaced key; empty when the study is not held
 * @param needed upper estimate of the bytes needed on this machine, including the index
 * @param free bytes available for packs
 * @param fileBytes size of the file
 * @param expiresAtMillis time from which it is refused, milliseconds since 1970-01-01T00:00Z; 0 for never
 * @param forAnyone whether it is for anyone; otherwise it is for this annotator
 * @param alreadyHeld whether exactly this pack is held
 */
public record Candidate(
        StudyId study,
        String title,
        int studyVersion,
        long items,
        List<String> languages,
        String packDigest,
        String signerKeyId,
        Signer signer,
        List<String> heldSigners,
        long needed,
        long free,
        long fileBytes,
        long expiresAtMillis,
        boolean forAnyone,
        boolean alreadyHeld) {
    /** From this many bytes on, the user is asked whether to use so much disk space. */
    public static final long ASKED_FROM = 512_000_000;

    /** From this many bytes on, the user is asked when the file is more than {@link #MOST_EXPANSION} times smaller. */
    public static final long EXPANSION_ASKED_FROM = 64_000_000;

    /** Ordinary text compresses to a third or a tenth; a hundredth indicates repeated text. */
    public static final int MOST_EXPANSION = 50;

    /** A larger pack, in bytes, is always refused: its size is a mistake. */
    public static final long LARGEST = 8_000_000_000L;

    /** What is known about the key that signed a pack. */
    public enum Signer {
        /** The study is not held, so the key is unknown. */
        NEW,
        /** It signed a held pack of the study. */
        KNOWN,
        /** The study is held, and one of its known keys names this key as its replacement. */
        ROTATED,
        /** The study is held, signed by another key. */
        OTHER
    }

    public Candidate {
        languages = List.copyOf(languages);
        heldSigners = List.copyOf(heldSigners);
    }

    /** Whether it needs so much disk space that the user is asked. */
    public boolean isLarge() {
        return needed >= ASKED_FROM || (needed >= EXPANSION_ASKED_FROM && needed / MOST_EXPANSION > fileBytes);
    }

    /** Whether it can be imported without a question: the key is known, and the pack is not large. */
    public boolean isWelcome() {
        return signer == Signer.KNOWN && !isLarge();
    }
}
