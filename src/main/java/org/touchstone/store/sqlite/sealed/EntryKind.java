package org.touchstone.store.sqlite.sealed;

import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalKind;

/** The kind of an entry, stored unencrypted in its row. */
public enum EntryKind {
    NOTE(0),
    JUDGMENT(1),
    WITHDRAWAL(2);

    private final int code;

    EntryKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static EntryKind of(JournalEntry entry) {
        return entry.is(JournalKind.JUDGMENT) ? JUDGMENT : entry.is(JournalKind.WITHDRAWAL) ? WITHDRAWAL : NOTE;
    }
}
