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
 * All text is sealed (encrypted and authenticated) before it is written to disk.
 */
public interface LocalStore extends AutoCloseable {
    /** The journal. */
    Journal journal();

    /** The judgments in the journal. */
    Judgments judgments();

    /** The drafts. */
    Drafts drafts();

    /** The items of all packs. */
    Items items();

    /** The imported packs. */
    Packs packs();

    /** The exported bundles. */
    Exports exports();

    /** Checkpoints and integrity checks. */
    Upkeep upkeep();

    /** Returns why the store is read-only until it is opened again, as one sentence; empty when it is writable. */
    Optional<String> readOnly();

    /**
     * Returns which writes are refused because the disk is full, as sentences for the user; empty while there is space.
     * Only entries about no item and exports are accepted then. {@link Upkeep#maintain} ends this state once there is
     * space.
     */
    Optional<String> shortage();

    /** Checkpoints the WAL and releases all resources. Closing twice is harmless. */
    @Override
    void close();
}
