package org.touchstone.json.canonical;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.JsonLimits;

/**
 * Parses one JSON object in a single pass over its bytes and checks that they are its canonical form: no white space,
 * names sorted and different, shortest escapes, strict UTF-8, integers within 2^53 in their only spelling. It stores
 * only the places of the values (the tape), so that no value is built before it is read.
 *
 * <p>It accepts less than {@code StrictJson} and {@link CanonicalJson} together do: names are plain ASCII. Its limits
 * are the same ({@link JsonLimits}). Anything it does not accept has to be checked with those two. Nodes are in the
 * order of the text; an object's node is followed by name, value, name, value, an array's by its elements. An instance
 * can be reused. Not thread-safe.
 */
public final class CanonicalTape {
    /** The type of a node. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        INTEGER,
        TRUE,
        FALSE
    }

    private static final int MOST_DIGITS = 16;

    /** Whether a text contains escapes. */
    private static final int PLAIN = 0;

    private static final int UTF8 = 1;
    private static final int ESCAPED = 2;

    /** Integers per node: its type, two numbers whose meaning depends on the type, and the index of the next node. */
    private static final int WIDTH = 4;

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int NEXT = 3;
    private static final int OBJECT = 0;
    private static final int ARRAY = 1;
    private static final int TEXT = 2;
    private static final int INTEGER = 3;
    private static final int TRUE = 4;
    private static final int FALSE = 5;
    private static final Kind[] KINDS = {Kind.OBJECT, Kind.ARRAY, Kind.TEXT, Kind.INTEGER, Kind.TRUE, Kind.FALSE};

    private byte[] json = {};
    private int at;
    /** The nodes in sequence; a node is identified by its index here. */
    private int[] tape = new int[64 * WIDTH];

    private int end;

    /**
     * Parses an object, whose bytes must not change while the tape is used. Its node is 0.
     *
     * @return whether the bytes are accepted; otherwise the tape must not be used
     */
    public boolean read(byte[] bytes) {
        json = bytes;
        at = 0;
        end = 0;
        return peek() == '{' && value(0) && at == json.length;
    }

    /** Releases the bytes. */
    void forget() {
        json = new byte[0];
        end = 0;
    }

    Kind kind(int node) {
        return KINDS[tape[node] & 0xFF];
    }

    /** Returns the node after this one and its content. */
    int next(int node) {
        return tape[node + NEXT];
    }

    /** Returns the first node within an object or array; {@link #next} of it when it is empty. */
    int inner(int node) {
        return node + WIDTH;
    }

    /** Number of fields of an object. */
    int fields(int object) {
        return tape[object + FIRST];
    }

    /** Whether the text at this node equals a plain ASCII text. */
    boolean isText(int node, String text) {
        int start = tape[node + FIRST];
        int length = tape[node + SECOND] - start;
        if (length != text.length()) {
            return false;
        }
        for (int n = 0; n < length; n++) {
            if (json[start + n] != text.charAt(n)) {
                return false;
            }
        }
        return true;
    }

    /** Decodes the text at this node. */
    String text(int node) {
        int start = tape[node + FIRST];
        int length = tape[node + SECOND] - start;
        int need = need(node);
        Charset charset = (need & UTF8) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return (need & ESCAPED) == 0
                ? new String(json, start, length, charset)
                : unescaped(start, start + length, charset);
    }

    private int need(int text) {
        return tape[text] >> 8;
    }

    /** Returns the integer at this node. */
    long integer(int node) {
        return (long) tape[node + FIRST] << 32 | (tape[node + SECOND] & 0xFFFF_FFFFL);
    }

    private String unescaped(int start, int end, Charset charset) {
        byte[] text = new byte[end - start];
        int length = 0;
        int from = start;
        // The text is followed by a quotation mark, at which the search ends.
        for (int n = PlainText.end(json, start); n < end; n = PlainText.end(json, n)) {
            if (json[n] == '\\') {
                System.arraycopy(json, from, text, length, n - from);
                length += n - from;
                text[length++] = Escapes.meaning(json, n);
                from = n + Escapes.length(json, n);
                n = from;
            } else {
                n++;
            }
        }
        System.arraycopy(json, from, text, length, end - from);
        return new String(text, 0, length + end - from, charset);
    }

    private int peek() {
        return at < json.length ? json[at] : -1;
    }

    private boolean skip(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Appends a node without content. */
    private int node(int kind, int first, int second) {
        int node = end;
        if (node == tape.length) {
            tape = Arrays.copyOf(tape, 2 * node);
        }
        end = node + WIDTH;
        tape[node] = kind;
        tape[node + FIRST] = first;
        tape[node + SECOND] = second;
        tape[node + NEXT] = end;
        return node;
    }

    private boolean value(int depth) {
        if (end >= JsonLimits.NODES * WIDTH) {
            return false;
        }
        return switch (peek()) {
            case '{' -> depth < JsonLimits.DEPTH && object(depth);
            case '[' -> depth < JsonLimits.DEPTH && array(depth);
            case '"' -> text();
            case 't' -> word("true", TRUE);
            case 'f' -> word("false", FALSE);
            default -> integer();
        };
    }

    private boolean object(int depth) {
        int object = node(OBJECT, 0, 0);
        at++;
        int fields = 0;
        int before = object;
        while (!skip('}')) {
            if (fields > 0 && !skip(',')) {
                return false;
            }
            int name = end;
            boolean member = text()
                    && need(name) == PLAIN
                    && tape[name + SECOND] - tape[name + FIRST] <= JsonLimits.NAME
                    && (fields == 0 || isSorted(before, name))
                    && skip(':')
                    && value(depth + 1);
            if (!member) {
                return false;
            }
            before = name;
            fields++;
        }
        tape[object + FIRST] = fields;
        tape[object + NEXT] = end;
        return true;
    }

    /** Whether two names are in order and different; in ASCII the order of bytes is that of UTF-16 units. */
    private boolean isSorted(int before, int name) {
        int b = tape[before + FIRST];
        int beforeEnd = tape[before + SECOND];
        int n = tape[name + FIRST];
        int nameEnd = tape[name + SECOND];
        // Neighbouring names mostly differ in their first letters.
        while (b < beforeEnd && n < nameEnd && json[b] == json[n]) {
            b++;
            n++;
        }
        return n < nameEnd && (b == beforeEnd || json[b] < json[n]);
    }

    private boolean array(int depth) {
        int array = node(ARRAY, 0, 0);
        at++;
        boolean first = true;
        while (!skip(']')) {
            if ((!first && !skip(',')) || !value(depth + 1)) {
                return false;
            }
            first = false;
        }
        tape[array + NEXT] = end;
        return true;
    }

    private boolean word(String word, int kind) {
        for (int n = 0; n < word.length(); n++) {
            if (!skip(word.charAt(n))) {
                return false;
            }
        }
        node(kind, 0, 0);
        return true;
    }

    private boolean integer() {
        byte[] bytes = json;
        boolean negative = skip('-');
        int digits = at;
        int n = digits;
        long value = 0;
        while (n < bytes.length && bytes[n] >= '0' && bytes[n] <= '9' && n - digits <= MOST_DIGITS) {
            value = value * 10 + (bytes[n] - '0');
            n++;
        }
        at = n;
        int length = n - digits;
        // No leading zeros, and no sign before zero.
        if (length == 0 || length > MOST_DIGITS || (bytes[digits] == '0' && (length > 1 || negative))) {
            return false;
        }
        long signed = negative ? -value : value;
        node(INTEGER, (int) (signed >> 32), (int) signed);
        return value <= CanonicalJson.INTEGER_LIMIT;
    }

    private boolean text() {
        byte[] bytes = json;
        int start = at + 1;
        if (peek() != '"') {
            return false;
        }
        int n = start;
        int need = PLAIN;
        int beyondUnits = 0;
        while (true) {
            n = PlainText.end(bytes, n);
            if (n == bytes.length) {
                return false;
            }
            int length;
            if (bytes[n] == '"') {
                break;
            } else if (bytes[n] == '\\') {
                length = Escapes.length(bytes, n);
                beyondUnits += length - 1;
                need |= ESCAPED;
            } else {
                length = Utf8.length(bytes, n);
                // Four bytes become a surrogate pair.
                beyondUnits += length == 4 ? 2 : length - 1;
                need |= UTF8;
            }
            if (length == 0) {
                return false;
            }
            n += length;
        }
        node(TEXT | need << 8, start, n);
        at = n + 1;
        return n - start - beyondUnits <= JsonLimits.STRING;
    }
}
