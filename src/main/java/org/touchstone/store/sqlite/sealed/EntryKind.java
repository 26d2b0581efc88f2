package org.touchstone.store.sqlite.sealed;

import org.touchstone.journal.Entry;

/** What an entry does to an item, as its row says in the clear. */
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

    public static EntryKind of(Entry entry) {
        return of(entry.kind());
    }

    /** By the kind that a line names. */
    public static EntryKind of(String word) {
        return switch (word) {
            case "judgment" -> JUDGMENT;
            case "withdrawal" -> WITHDRAWAL;
            default -> NOTE;
        };
    }
}
