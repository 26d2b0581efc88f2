package org.touchstone.workstation.packs;

import java.io.IOException;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;

/** The packs that are held, and their removal. Any thread; nothing else may be written at the same time. */
public interface HeldPacks {
    /**
     * One pack.
     *
     * @param digest identifies it
     * @param version of the study
     * @param items number of items it brought that were not held before
     * @param bytes disk space freed by its removal
     * @param signerFingerprint six words of the key that signed it
     * @param importedAtMillis time of import, milliseconds since 1970-01-01T00:00Z
     */
    record HeldPack(
            String digest, int version, long items, long bytes, String signerFingerprint, long importedAtMillis) {}

    /**
     * One study.
     *
     * @param title of its newest pack; untrusted text
     * @param packs oldest import first
     * @param unjudged number of items without a judgment; they are removed
     * @param drafts number of these with a draft, which is removed too
     * @param judged number of items judged or routed; their judgments stay
     * @param waiting number of judgments not exported yet
     */
    record HeldStudy(
            StudyId study, String title, List<HeldPack> packs, long unjudged, long drafts, long judged, long waiting) {
        public HeldStudy {
            packs = List.copyOf(packs);
        }

        /** Disk space freed by the removal of all its packs, in bytes. */
        public long bytes() {
            return packs.stream().mapToLong(HeldPack::bytes).sum();
        }
    }

    /** Returns the studies with held packs, by title. */
    List<HeldStudy> studies();

    /**
     * Removes all packs of a study. Journal, judgments and bundles stay; items, texts, and drafts of unjudged items are
     * removed. The study can be imported again; from the same signer it then continues where it was.
     *
     * @param evenWaiting whether judgments may stay behind that were not exported; afterwards only a pack of the same
     *     signer makes their export possible
     * @throws RejectedException with {@code packs.unknown}, or with {@code packs.waiting} when such judgments exist and
     *     may not stay behind; nothing was removed then
     * @throws IOException when the store cannot be written
     */
    void removeStudy(StudyId study, boolean evenWaiting) throws RejectedException, IOException;

    /**
     * Removes one pack, the newest of its study.
     *
     * @throws RejectedException as {@link #removeStudy} where it is the study's only one; with {@code packs.later} when
     *     a later pack depends on it
     * @throws IOException when the store cannot be written
     */
    void removePack(String digest, boolean evenWaiting) throws RejectedException, IOException;
}
