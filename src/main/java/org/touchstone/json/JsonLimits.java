package org.touchstone.json;

/**
 * What one JSON value may ask of whoever reads it: whatever is made of it, its memory is bounded by these and by the
 * length of the text. The values are those of the format; nothing that our writers write comes near them.
 */
public final class JsonLimits {
    /** Levels of nested arrays and objects. */
    public static final int DEPTH = 64;

    /** Values and names together. */
    public static final int NODES = 1 << 16;

    /** UTF-16 units of a string. */
    public static final int STRING = 2 << 20;

    /** Characters of a number: more than any number that is allowed has, so that it can be named. */
    static final int NUMBER = 64;

    /** UTF-16 units of a name. */
    public static final int NAME = 256;

    private JsonLimits() {}
}
