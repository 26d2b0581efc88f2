package org.touchstone.store.jdbc;

import org.touchstone.store.Entry;

/** What an entry does to an item, as its row says in the clear. */
enum EntryKind {
    NOTE(0),
    JUDGMENT(1),
    WITHDRAWAL(2);

    private final int code;

    EntryKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static EntryKind of(Entry entry) {
        return of(entry.kind());
    }

    /** By the kind that a line names. */
    static EntryKind of(String word) {
        return switch (word) {
            case "judgment" -> JUDGMENT;
            case "withdrawal" -> WITHDRAWAL;
            default -> NOTE;
        };
    }
}
