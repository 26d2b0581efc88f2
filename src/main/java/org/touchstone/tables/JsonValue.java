package org.touchstone.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value with every text and number exactly as written. */
public sealed interface JsonValue {
    /** A string with escapes resolved. */
    record Text(String value) implements JsonValue {}

    /** A number as it is written, so that ids beyond 64 bits and trailing zeros survive. */
    record Numeral(String spelling) implements JsonValue {}

    /** True or false. */
    record Truth(boolean value) implements JsonValue {}

    /** The null value. */
    enum Nothing implements JsonValue {
        NULL
    }

    /** An array. */
    record Sequence(List<JsonValue> elements) implements JsonValue {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** An object; keys are distinct and keep their order. */
    record Fields(Map<String, JsonValue> byName) implements JsonValue {
        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }
}
