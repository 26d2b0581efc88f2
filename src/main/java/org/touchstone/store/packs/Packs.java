package org.touchstone.store.packs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;

/** The imported packs. Reads from any thread. */
public interface Packs {
    /** Returns all packs that are held, oldest import first. */
    List<PackRecord> all();

    /**
     * Returns the packs that were removed, oldest import first; a pack that was imported again appears in both lists.
     */
    List<PackRecord> removed();

    /** Returns the held pack with this digest. */
    Optional<PackRecord> find(String digest);

    /** Returns the held pack whose study rules are in force: highest study version, newest import among equals. */
    Optional<PackRecord> current(StudyId study);

    /**
     * Reads a whole part of a pack into memory, such as {@code study.json} or {@code guidelines.md}; for small parts.
     *
     * @throws java.util.NoSuchElementException when there is no such pack or part
     * @throws StoreException when the stored pack is not what was imported
     */
    byte[] part(String digest, String name);

    /**
     * Begins an import. One at a time.
     *
     * <p>A study that is held continues with the pack, regardless of the signer: the caller decides whether to allow
     * it. A study whose packs were all removed continues when the signer had signed one of them. With another signer, a
     * new study with the same id begins, separate from the items, judgments and bundles of the earlier one.
     *
     * @throws IllegalStateException when this pack is held already or another import is running
     */
    PackIntake begin(PackFacts facts);

    /** Estimates the disk space for a pack and returns it with what is free. */
    PackSpace space(long partBytes, long items);

    /**
     * Removes packs in one durable commit together with the journal entry, then deletes their files: their items leave
     * the queue, drafts of these are deleted, their texts become unreadable. Journal, judgments and bundles stay. A
     * removal interrupted after the commit is finished at the next opening.
     *
     * @param digests of packs that are held; every later pack of the same study must be included, because it holds only
     *     what the earlier ones had not brought
     * @param entry the journal entry of the removal; its time is the time of the removal
     * @throws java.util.NoSuchElementException when one of them is not held; nothing happened
     * @throws IllegalStateException when a later pack of the study would stay, or an import is running; nothing
     *     happened
     * @throws StoreException when it could not be made durable
     */
    void remove(Collection<String> digests, NewEntry.Noted entry);
}
