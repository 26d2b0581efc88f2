package org.touchstone.json;

/**
 * Limits of one JSON value: they and the length of the text bound the memory of its reader. They belong to the format;
 * our writers stay far below them.
 */
public final class JsonLimits {
    /** Levels of nested arrays and objects. */
    public static final int DEPTH = 64;

    /** Values and names together. */
    public static final int NODES = 1 << 16;

    /** UTF-16 units of a string. */
    public static final int STRING = 2 << 20;

    /** Characters of a number: more than any valid number has, so that it can be named in a refusal. */
    static final int NUMBER = 64;

    /** UTF-16 units of a name. */
    public static final int NAME = 256;

    private JsonLimits() {}
}
