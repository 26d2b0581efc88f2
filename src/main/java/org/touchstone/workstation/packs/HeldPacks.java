package org.touchstone.workstation.packs;

import java.io.IOException;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;

/** The packs that are held, and their removal. Any thread; nothing else may be written meanwhile. */
public interface HeldPacks {
    /**
     * One pack.
     *
     * @param digest names it
     * @param version of the study
     * @param items how many it brought that were not held before
     * @param bytes what the disk gets back when it is removed
     * @param signerFingerprint six words of the key that signed it
     * @param importedAtMillis when it was taken in
     */
    record HeldPack(
            String digest, int version, long items, long bytes, String signerFingerprint, long importedAtMillis) {}

    /**
     * One study.
     *
     * @param title of its newest pack; untrusted text
     * @param packs oldest import first
     * @param unjudged items that were not judged; they go
     * @param drafts items among these on which work was begun; it goes, too
     * @param judged items that were judged or sent on; what was said of them stays
     * @param waiting judgments that no bundle carries yet
     */
    record HeldStudy(
            StudyId study, String title, List<HeldPack> packs, long unjudged, long drafts, long judged, long waiting) {
        public HeldStudy {
            packs = List.copyOf(packs);
        }

        /** What the disk gets back when it is removed. */
        public long bytes() {
            return packs.stream().mapToLong(HeldPack::bytes).sum();
        }
    }

    /** The studies of which packs are held, by title. */
    List<HeldStudy> studies();

    /**
     * Removes all packs of a study. Journal, judgments and bundles stay; items, texts and drafts of items that were not judged
     * go. The study can be taken in again; from the same signer it then goes on where it was.
     *
     * @param evenWaiting whether judgments that no bundle carries may stay behind; only a pack of the same signer lets them
     *     be exported afterwards
     * @throws RejectedException with {@code packs.unknown}, or {@code packs.waiting} when judgments wait and may not; nothing
     *     was removed then
     * @throws IOException when the store cannot be written
     */
    void removeStudy(StudyId study, boolean evenWaiting) throws RejectedException, IOException;

    /**
     * Removes one pack, the newest of its study.
     *
     * @throws RejectedException as {@link #removeStudy} where it is the study's only one; with {@code packs.later} when a later
     *     pack builds on it
     * @throws IOException when the store cannot be written
     */
    void removePack(String digest, boolean evenWaiting) throws RejectedException, IOException;
}
