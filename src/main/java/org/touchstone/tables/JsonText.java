package org.touchstone.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses one JSON text (RFC 8259) strictly and within {@link RowLimits}. */
public final class JsonText {
    // Keys are not interned: those of hostile files would stay in memory.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RowLimits.DEPTH)
                    .maxStringLength(RowLimits.STRING_CHARS)
                    .maxNumberLength(RowLimits.NUMBER_CHARS)
                    .maxNameLength(RowLimits.NAME_CHARS)
                    .maxDocumentLength(RowLimits.ROW_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private JsonText() {}

    /**
     * Parses the text, which must hold exactly one value.
     *
     * @throws RefusedRowException if it is not JSON, repeats a key, or exceeds the limits
     */
    public static JsonValue parse(String text) throws RefusedRowException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new RefusedRowException(RowReason.NOT_JSON, "there is no value");
            }
            JsonValue value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new RefusedRowException(RowReason.NOT_JSON, "something follows the value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new RefusedRowException(RowReason.TOO_LARGE, e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new RefusedRowException(RowReason.NOT_JSON, e.getOriginalMessage());
        }
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws RefusedRowException {
        return switch (token) {
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Truth(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonValue.Nothing.NULL;
            case START_ARRAY -> sequence(parser);
            case START_OBJECT -> fields(parser);
            default -> throw new RefusedRowException(RowReason.NOT_JSON, "a value is missing");
        };
    }

    private static JsonValue sequence(JsonParser parser) throws RefusedRowException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
            elements.add(value(parser, token));
        }
        return new JsonValue.Sequence(elements);
    }

    private static JsonValue fields(JsonParser parser) throws RefusedRowException {
        Map<String, JsonValue> byName = new LinkedHashMap<>();
        for (JsonToken token = next(parser); token != JsonToken.END_OBJECT; token = next(parser)) {
            String name = parser.currentName();
            if (byName.put(name, value(parser, next(parser))) != null) {
                throw new RefusedRowException(RowReason.DUPLICATE_KEY, name);
            }
        }
        return new JsonValue.Fields(byName);
    }

    private static JsonToken next(JsonParser parser) throws RefusedRowException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new RefusedRowException(RowReason.NOT_JSON, "the text ends early");
        }
        return token;
    }
}
