package org.touchstone.formats.rows;

import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.JsonValue;

/** Makes fields of the decoded text of a row. */
interface RowDecoder {
    /** The fields; null when the row is not data (a header). */
    JsonValue.@Nullable Fields decode(String text) throws RefusedRowException;

    /** Whether nothing after this refusal can be understood, as after a bad header. */
    default boolean isLost() {
        return false;
    }
}
