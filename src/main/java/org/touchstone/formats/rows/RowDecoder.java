package org.touchstone.formats.rows;

import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.JsonValue;

/** Decodes the text of a row into fields. */
interface RowDecoder {
    /** Returns the fields; null if the row is not data (a header). */
    JsonValue.@Nullable Fields decode(String text) throws RefusedRowException;

    /** Returns whether the rest of the file cannot be read after this refusal, as after a bad header. */
    default boolean isLost() {
        return false;
    }
}
