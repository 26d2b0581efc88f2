package org.touchstone.workstation.packs;

import java.util.List;
import org.touchstone.domain.study.StudyId;

/**
 * What a pack is, before anything of it is taken in: verified as a whole, and nothing written.
 *
 * @param study its study
 * @param title the study's title; untrusted text
 * @param studyVersion version of the study
 * @param items number of its items
 * @param languages languages of its items, sorted; untrusted text
 * @param packDigest names the pack
 * @param signerKeyId id of the key that signed it
 * @param signer what is known of that key
 * @param heldSigners ids of the keys that signed the study's packs here, and with {@link Signer#ROTATED} only of the one whose
 *     place is taken; empty when the study is not held
 * @param needed bytes it takes on this machine, its index included; estimated from above
 * @param free bytes that there are for packs
 * @param fileBytes size of the file
 * @param expiresAtMillis from when on it is not taken in; 0 for never
 * @param forAnyone whether it is meant for anyone; otherwise it is meant for this annotator
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
    /** From this size on it is asked whether the disk is to be given to it. */
    public static final long ASKED_FROM = 512_000_000;

    /** From this size on it is asked when the file is more than {@link #MOST_EXPANSION} times smaller. */
    public static final long EXPANSION_ASKED_FROM = 64_000_000;

    /** Texts of people and models are packed to a third or a tenth; a hundredth is repeated text. */
    public static final int MOST_EXPANSION = 50;

    /** More than this is taken in by nobody's wish: a pack of this size is a mistake. */
    public static final long LARGEST = 8_000_000_000L;

    /** What is known of the key that signed a pack. */
    public enum Signer {
        /** The study is not held, so nobody has said yet whose key this is. */
        NEW,
        /** It signed a pack of the study that is held. */
        KNOWN,
        /** The study is held, and a key that signed it says that this one takes its place. */
        ROTATED,
        /** The study is held, signed by another key. */
        OTHER
    }

    public Candidate {
        languages = List.copyOf(languages);
        heldSigners = List.copyOf(heldSigners);
    }

    /** Whether it takes so much of the disk that it is asked. */
    public boolean isLarge() {
        return needed >= ASKED_FROM || (needed >= EXPANSION_ASKED_FROM && needed / MOST_EXPANSION > fileBytes);
    }

    /** Whether there is nothing to ask: the key is known, and the pack is not large. */
    public boolean isWelcome() {
        return signer == Signer.KNOWN && !isLarge();
    }
}
