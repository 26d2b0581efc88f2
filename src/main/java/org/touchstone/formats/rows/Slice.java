package org.touchstone.formats.rows;

import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RowReason;

/** The bytes of one row, delimited but not decoded. */
final class Slice {
    private final byte[] bytes;
    private final long line;
    private final @Nullable RowReason problem;

    private Slice(byte[] bytes, long line, @Nullable RowReason problem) {
        this.bytes = bytes;
        this.line = line;
        this.problem = problem;
    }

    static Slice of(byte[] bytes, long line) {
        return new Slice(bytes, line, null);
    }

    static Slice bad(RowReason problem, long line) {
        return new Slice(new byte[0], line, problem);
    }

    /** Returns the row without its separator; not copied. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the line on which it begins, from 1. */
    long line() {
        return line;
    }

    /** Returns why it cannot be a row, or null. */
    @Nullable
    RowReason problem() {
        return problem;
    }
}
