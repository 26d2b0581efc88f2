package org.touchstone.bundle.bundle;

import java.io.IOException;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalEntry;
import org.touchstone.refusal.RejectedException;

/**
 * Hears what a bundle holds while it is read, in the journal's order. Everything it hears has been verified chunk by
 * chunk, but the bundle as a whole counts only when the reader returns.
 */
public interface BundleVisitor {
    /** Called first. */
    default void bundle(Bundle bundle) throws IOException {}

    /**
     * Called for each journal entry in order.
     *
     * @param line the canonical line, without its line feed; its SHA-256 is the entry's hash
     * @throws RejectedException when what it says is no use to the listener; the bundle is refused at this entry
     */
    default void journal(JournalEntry entry, byte[] line) throws IOException, RejectedException {}

    /**
     * Called for each judgment, right after its journal entry.
     *
     * @param line the canonical line, without its line feed
     */
    default void judgment(Judgment judgment, byte[] line) throws IOException {}

    /** Hears nothing: for verifying only. */
    BundleVisitor NONE = new BundleVisitor() {};
}
