package org.touchstone.formats.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import tools.jackson.databind.JsonNode;

/**
 * The members of one JSON object, read one by one. A member that has not been read at the end is unknown, and the
 * line is refused.
 */
final class DecisionMembers {
    /** Reads a value from an object. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DecisionMembers members) throws RefusedLineException;
    }

    private final JsonNode object;
    private final String path;
    private final Set<String> untaken;

    private DecisionMembers(JsonNode object, String path) {
        this.object = object;
        this.path = path;
        this.untaken = new LinkedHashSet<>(object.propertyNames());
    }

    /** Reads the object at this path; fails if any of its members was not read. */
    static <T> T read(JsonNode node, String path, Reader<T> reader) throws RefusedLineException {
        if (!node.isObject()) {
            throw new RefusedLineException((path.isEmpty() ? "the line" : "\"" + path + '"') + " is not an object");
        }
        DecisionMembers members = new DecisionMembers(node, path.isEmpty() ? "" : path + ".");
        T value;
        try {
            value = reader.read(members);
        } catch (IllegalArgumentException e) {
            String place = path.isEmpty() ? "" : "\"" + path + "\": ";
            throw new RefusedLineException(place + withoutStop(String.valueOf(e.getMessage())));
        }
        if (!members.untaken.isEmpty()) {
            throw new RefusedLineException("unknown member \"" + members.path
                    + members.untaken.iterator().next() + '"');
        }
        return value;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Returns the member, or null if it is absent or null. */
    private @Nullable JsonNode take(String name) {
        untaken.remove(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable
    String optionalText(String name) throws RefusedLineException {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw wrong(name, "a string");
        }
        return node.stringValue();
    }

    String text(String name, String otherwise) throws RefusedLineException {
        String text = optionalText(name);
        return text == null ? otherwise : text;
    }

    String text(String name) throws RefusedLineException {
        String text = optionalText(name);
        if (text == null) {
            throw new RefusedLineException("\"" + path + name + "\" is missing");
        }
        return text;
    }

    boolean flag(String name) throws RefusedLineException {
        JsonNode node = take(name);
        if (node != null && !node.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node != null && node.booleanValue();
    }

    long integer(String name, long otherwise) throws RefusedLineException {
        JsonNode node = take(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || Math.abs(node.longValue()) > CanonicalJson.INTEGER_LIMIT) {
            throw wrong(name, "an integer");
        }
        return node.longValue();
    }

    int small(String name, int otherwise) throws RefusedLineException {
        long value = integer(name, otherwise);
        if (value != (int) value) {
            throw wrong(name, "a small integer");
        }
        return (int) value;
    }

    int small(String name) throws RefusedLineException {
        if (!object.has(name)) {
            throw new RefusedLineException("\"" + path + name + "\" is missing");
        }
        return small(name, 0);
    }

    <T> @Nullable T optionalObject(String name, Reader<T> reader) throws RefusedLineException {
        JsonNode node = take(name);
        return node == null ? null : read(node, path + name, reader);
    }

    <T> List<T> objects(String name, Reader<T> reader) throws RefusedLineException {
        List<T> values = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            values.add(read(element, path + name + '[' + values.size() + ']', reader));
        }
        return values;
    }

    boolean has(String name) {
        JsonNode node = object.get(name);
        return node != null && !node.isNull();
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws RefusedLineException {
        return constant(text(name), name, type);
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> type) throws RefusedLineException {
        List<E> values = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isString()) {
                throw wrong(name, "an array of strings");
            }
            values.add(constant(element.stringValue(), name, type));
        }
        return values;
    }

    private Iterable<JsonNode> elements(String name) throws RefusedLineException {
        JsonNode node = take(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(name, "an array");
        }
        return node;
    }

    private <E extends Enum<E>> E constant(String word, String name, Class<E> type) throws RefusedLineException {
        for (E constant : type.getEnumConstants()) {
            if (Fields.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new RefusedLineException("\"" + path + name + "\" has the unknown word \"" + word + '"');
    }

    private RefusedLineException wrong(String name, String expected) {
        return new RefusedLineException("\"" + path + name + "\" is not " + expected);
    }
}
