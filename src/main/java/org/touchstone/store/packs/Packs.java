package org.touchstone.store.packs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;

/** The packs taken in. Reads from any thread. */
public interface Packs {
    /** All packs that are held, oldest import first. */
    List<PackRecord> all();

    /** The packs that were removed, oldest import first; of one that came in again, both. */
    List<PackRecord> removed();

    /** The held pack with this digest. */
    Optional<PackRecord> find(String digest);

    /** The held pack whose rules hold for a study: highest study version, newest import among equals. */
    Optional<PackRecord> current(StudyId study);

    /**
     * A whole part of a pack, such as {@code study.json} or {@code guidelines.md}; for small parts.
     *
     * @throws java.util.NoSuchElementException when there is no such pack or part
     * @throws StoreException when the stored pack is not what was imported
     */
    byte[] part(String digest, String name);

    /**
     * Begins to take a pack in. One at a time.
     *
     * <p>A study that is held goes on with it, whoever signed it: that is the caller's to judge. A study whose packs were all
     * removed goes on when the signer had signed one of them. With another signer a study of the same id begins anew:
     * its items, judgments and bundles have nothing to do with the earlier ones.
     *
     * @throws IllegalStateException when this pack is held already or another import is under way
     */
    PackIntake begin(PackFacts facts);

    /** What a pack will take, and what there is for it. */
    PackSpace space(long partBytes, long items);

    /**
     * Removes packs in one durable commit together with its journal entry, then their files: their items leave the queue, drafts
     * of these are thrown away, their texts cannot be read any more. Journal, judgments and bundles stay. A removal
     * that was cut off after the commit is finished when the store is opened next.
     *
     * @param digests of packs that are held; with each all packs of its study that came later, because those hold only what
     *     the earlier ones had not brought
     * @param entry the entry that tells of it; its time is the time of the removal
     * @throws java.util.NoSuchElementException when one of them is not held; nothing happened
     * @throws IllegalStateException when a later pack of the study would stay, or an import is under way; nothing happened
     * @throws StoreException when it could not be made durable
     */
    void remove(Collection<String> digests, NewEntry.Noted entry);
}
