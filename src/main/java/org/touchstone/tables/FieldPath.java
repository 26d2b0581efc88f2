package org.touchstone.tables;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a value in a row by JSON pointer, by name, or by dotted path. */
public final class FieldPath {
    private static final int LONGEST_INDEX = 9;

    private FieldPath() {}

    /**
     * Returns the value; null if there is none. A field with exactly this name takes precedence over a dotted path.
     */
    public static @Nullable JsonValue find(JsonValue.Fields row, String path) {
        if (path.startsWith("/")) {
            JsonValue value = row;
            for (String token : path.substring(1).split("/", -1)) {
                value = step(value, token.replace("~1", "/").replace("~0", "~"));
            }
            return value;
        }
        Map<String, JsonValue> fields = row.byName();
        if (fields.containsKey(path)) {
            return fields.get(path);
        }
        JsonValue value = row;
        for (String name : path.split("\\.", -1)) {
            value = step(value, name);
        }
        return value;
    }

    private static @Nullable JsonValue step(@Nullable JsonValue value, String name) {
        if (value instanceof JsonValue.Fields fields) {
            return fields.byName().get(name);
        }
        if (value instanceof JsonValue.Sequence sequence
                && name.length() <= LONGEST_INDEX
                && name.matches("0|[1-9][0-9]*")) {
            int index = Integer.parseInt(name);
            return index < sequence.elements().size() ? sequence.elements().get(index) : null;
        }
        return null;
    }
}
