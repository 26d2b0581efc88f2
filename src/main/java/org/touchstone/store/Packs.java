package org.touchstone.store;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;

/** The packs taken in. Reads from any thread. */
public interface Packs {
    /** All packs, oldest import first. */
    List<PackRecord> all();

    /** The pack with this digest. */
    Optional<PackRecord> find(String digest);

    /** The pack whose rules hold for a study: highest study version, newest import among equals. */
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
     * @throws IllegalStateException when this pack is held already or another import is under way
     */
    PackWriter begin(PackFacts facts);
}
