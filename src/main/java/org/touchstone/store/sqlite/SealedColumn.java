package org.touchstone.store.sqlite;

import java.nio.ByteBuffer;

/**
 * The sealed columns, with the numbers in the additional data that bind a sealed value to its place. Never renumber.
 */
public enum SealedColumn {
    SETTING(1, 1),
    STUDY(2, 1),
    PACK(3, 1),
    FACET(4, 1),
    ITEM(5, 1),
    STANDING(5, 2),
    /** A line before schema version 3, without the hash of its predecessor. */
    UNLINKED_LINE(6, 1),
    BODY(6, 2),
    LINE(6, 3),
    DRAFT(7, 1),
    BUNDLE(8, 1),
    /** The file beside the database. */
    SEAL(9, 1);

    private final byte table;
    private final byte column;

    SealedColumn(int table, int column) {
        this.table = (byte) table;
        this.column = (byte) column;
    }

    /** Returns the additional data: table, row, column and version. */
    public byte[] additional(long row, long version) {
        return ByteBuffer.allocate(18)
                .put(table)
                .putLong(row)
                .put(column)
                .putLong(version)
                .array();
    }
}
