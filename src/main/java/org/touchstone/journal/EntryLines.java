package org.touchstone.journal;

import org.jspecify.annotations.Nullable;

/** The lines of one journal entry, computed on demand, once and on any thread. */
public interface EntryLines {
    /** Approximate bytes of both lines. */
    int bytes();

    /** Returns the canonical line of the entry, without line feed; not to be changed afterwards. */
    byte[] journal();

    /**
     * Returns the canonical line of the judgment whose digest the entry holds, without line feed; null when the entry
     * is no judgment.
     */
    byte @Nullable [] judgment();

    /** Lines that exist already. */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Given(byte[] journal, byte @Nullable [] judgment) implements EntryLines {
        @Override
        public int bytes() {
            return journal.length + (judgment == null ? 0 : judgment.length);
        }
    }
}
