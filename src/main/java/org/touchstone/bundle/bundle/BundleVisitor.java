package org.touchstone.bundle.bundle;

import java.io.IOException;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalEntry;
import org.touchstone.refusal.RejectedException;

/**
 * Receives the content of a bundle while it is read, in the journal's order. Everything passed on is verified chunk by
 * chunk, but the bundle as a whole is valid only when the reader returns.
 */
public interface BundleVisitor {
    /** Called first. */
    default void bundle(Bundle bundle) throws IOException {}

    /**
     * Called for each journal entry in order.
     *
     * @param line the canonical line, without its line feed; its SHA-256 is the entry's hash
     * @throws RejectedException when the visitor cannot use its facts; the bundle is refused at this entry
     */
    default void journal(JournalEntry entry, byte[] line) throws IOException, RejectedException {}

    /**
     * Called for each judgment, right after its journal entry.
     *
     * @param line the canonical line, without its line feed
     */
    default void judgment(Judgment judgment, byte[] line) throws IOException {}

    /** Ignores the content; for verification only. */
    BundleVisitor NONE = new BundleVisitor() {};
}
