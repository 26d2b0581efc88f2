package org.touchstone.formats.rows;

import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;

/** Decodes rows that are one JSON object each. */
final class JsonRowDecoder implements RowDecoder {
    @Override
    public JsonValue.Fields decode(String text) throws RefusedRowException {
        JsonValue value = JsonText.parse(text);
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new RefusedRowException(RowReason.NOT_AN_OBJECT, "");
    }
}
