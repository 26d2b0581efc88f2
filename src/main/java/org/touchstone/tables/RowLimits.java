package org.touchstone.tables;

/** How much one row may ask of us; a file as a whole has no limit. */
public final class RowLimits {
    /** Bytes of one row. */
    public static final int ROW_BYTES = 64 << 20;

    /** Characters of one string. */
    public static final int STRING_CHARS = 16 << 20;

    /** Levels of nested arrays and objects. */
    public static final int DEPTH = 64;

    /** Characters of one number. */
    public static final int NUMBER_CHARS = 64;

    /** Characters of one key. */
    public static final int NAME_CHARS = 256;

    private RowLimits() {}
}
