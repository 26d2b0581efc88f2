package org.touchstone.tables;

/** Limits for one row; a file as a whole has none. */
public final class RowLimits {
    /** Maximum bytes of one row. */
    public static final int ROW_BYTES = 64 << 20;

    /** Maximum characters of one string. */
    public static final int STRING_CHARS = 16 << 20;

    /** Maximum levels of nested arrays and objects. */
    public static final int DEPTH = 64;

    /** Maximum characters of one number. */
    public static final int NUMBER_CHARS = 64;

    /** Maximum characters of one key. */
    public static final int NAME_CHARS = 256;

    private RowLimits() {}
}
