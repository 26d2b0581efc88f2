package org.touchstone.formats.rows;

import org.touchstone.formats.Reason;
import org.touchstone.formats.RefusedRowException;

/** A row that is one JSON object. */
final class JsonRowDecoder implements RowDecoder {
    @Override
    public JsonValue.Fields decode(String text) throws RefusedRowException {
        JsonValue value = JsonText.parse(text);
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new RefusedRowException(Reason.NOT_AN_OBJECT, "");
    }
}
