package org.touchstone.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses JSON as the formats allow it: strict UTF-8, one value, no duplicate names, integers within 2^53, no floats, no
 * nulls, no unpaired surrogates, and nothing beyond {@link JsonLimits}, which are checked while the tree is built.
 * Returns sorted maps, lists, strings, booleans and {@link Long}s.
 */
public final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.DEPTH)
                    .maxStringLength(JsonLimits.STRING)
                    .maxNumberLength(JsonLimits.NUMBER)
                    .maxNameLength(JsonLimits.NAME)
                    .build())
            .build();

    private static final char REPLACEMENT = '\uFFFD';

    private final JsonParser parser;
    private int nodes;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses one value in any formatting.
     *
     * @throws RejectedException with the {@code json.*} rule that it breaks
     */
    public static Object parse(byte[] json) throws RejectedException {
        String text = utf8(json);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new RejectedException(Reject.JSON_SYNTAX);
            }
            Object value = new StrictJson(parser).value(first);
            if (parser.nextToken() != null) {
                throw new RejectedException(Reject.JSON_SYNTAX, "something follows the value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new RejectedException(Reject.JSON_LIMIT);
        } catch (JacksonException e) {
            throw new RejectedException(Reject.JSON_SYNTAX);
        }
    }

    /** Decodes bytes as strict UTF-8. */
    public static String utf8(byte[] bytes) throws RejectedException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            // The lenient decoder, which is many times faster, inserts this character in place of malformed bytes.
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RejectedException(Reject.JSON_UTF8);
        }
    }

    private void count() throws RejectedException {
        if (++nodes > JsonLimits.NODES) {
            throw new RejectedException(Reject.JSON_LIMIT, "values and names");
        }
    }

    private Object value(JsonToken token) throws RejectedException {
        count();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> wellFormed(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_NUMBER_FLOAT -> throw new RejectedException(Reject.JSON_NUMBER);
            case VALUE_NULL -> throw new RejectedException(Reject.JSON_NULL);
            default -> throw new RejectedException(Reject.JSON_SYNTAX);
        };
    }

    private Map<String, Object> object() throws RejectedException {
        Map<String, Object> object = new TreeMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            count();
            String name = wellFormed(parser.currentName());
            if (object.put(name, value(parser.nextToken())) != null) {
                throw new RejectedException(Reject.JSON_DUPLICATE);
            }
        }
        return object;
    }

    private List<Object> array() throws RejectedException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private static String wellFormed(String text) throws RejectedException {
        if (!CanonicalJson.isWellFormed(text)) {
            throw new RejectedException(Reject.JSON_SURROGATE);
        }
        return text;
    }

    private static Long integer(String digits) throws RejectedException {
        // 2^53 has 16 digits; a sign makes 17. Anything longer is out of range.
        if (digits.length() <= 17) {
            long value = Long.parseLong(digits);
            if (value <= CanonicalJson.INTEGER_LIMIT && value >= -CanonicalJson.INTEGER_LIMIT) {
                return value;
            }
        }
        throw new RejectedException(Reject.JSON_NUMBER);
    }
}
