package org.touchstone.journal;

import org.jspecify.annotations.Nullable;

/** The lines of one journal entry, given when they are asked for, once and on any thread. */
public interface EntryLines {
    /** About how many bytes both lines have. */
    int bytes();

    /** The canonical line of the entry, without line feed; not to be changed afterwards. */
    byte[] journal();

    /**
     * The canonical line of the judgment whose digest the entry names, in the same form; null when the entry is no
     * judgment.
     */
    byte @Nullable [] judgment();

    /** Lines that are there already. */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Given(byte[] journal, byte @Nullable [] judgment) implements EntryLines {
        @Override
        public int bytes() {
            return journal.length + (judgment == null ? 0 : judgment.length);
        }
    }
}
