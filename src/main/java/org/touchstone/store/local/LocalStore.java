package org.touchstone.store.local;

import java.util.Optional;
import org.touchstone.store.Drafts;
import org.touchstone.store.Exports;
import org.touchstone.store.Items;
import org.touchstone.store.Journal;
import org.touchstone.store.Judgments;
import org.touchstone.store.packs.Packs;

/**
 * The open store of one profile. Reads from any thread; journal appends, drafts and exports from one thread at a time.
 * Everything that is text is sealed before it reaches the disk.
 */
public interface LocalStore extends AutoCloseable {
    /** The journal. */
    Journal journal();

    /** The judgments in it. */
    Judgments judgments();

    /** Work in progress. */
    Drafts drafts();

    /** The items of all packs. */
    Items items();

    /** The packs taken in. */
    Packs packs();

    /** The bundles that left. */
    Exports exports();

    /** Checkpoints and checks. */
    Upkeep upkeep();

    /** Why nothing can be written until the store is opened again, as one sentence; empty while all is well. */
    Optional<String> readOnly();

    /**
     * Why only entries about no item and bundles are taken for now, as sentences for a person; empty while the disk has
     * room. {@link Upkeep#maintain} ends it.
     */
    Optional<String> shortage();

    /** Folds what was committed into the main file and releases everything. Closing twice is harmless. */
    @Override
    void close();
}
