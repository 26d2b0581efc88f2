package org.touchstone.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the canonical form of a JSON value (RFC 8785): no white space, names sorted by UTF-16 units, shortest escapes,
 * UTF-8. Values are maps, lists, strings, booleans and integers within 2^53; there are no floats and no nulls.
 */
public final class CanonicalJson {
    /** Largest integer; its negation is the smallest. */
    public static final long INTEGER_LIMIT = (1L << 53) - 1;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] bytes = new byte[512];
    private int length;
    private int nodes;
    private int depth;

    private CanonicalJson() {}

    /**
     * Writes the canonical form.
     *
     * @param value made of {@link Map} (with string names), {@link List}, {@link String}, {@link Boolean}, {@link
     *     Integer} and {@link Long}
     * @throws IllegalArgumentException for anything beyond the {@link JsonLimits} or the integer range, or an unpaired
     *     surrogate (check with {@link #isWellFormed})
     */
    public static byte[] of(Object value) {
        CanonicalJson out = new CanonicalJson();
        out.value(value);
        return Arrays.copyOf(out.bytes, out.length);
    }

    /** Whether a text can be written: no unpaired surrogate, and within the limit. */
    public static boolean isWellFormed(String text) {
        if (text.length() > JsonLimits.STRING) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private void count() {
        if (++nodes > JsonLimits.NODES) {
            throw new IllegalArgumentException("A value has at most " + JsonLimits.NODES + " values and names");
        }
    }

    private void deeper() {
        if (++depth > JsonLimits.DEPTH) {
            throw new IllegalArgumentException("A value has at most " + JsonLimits.DEPTH + " levels");
        }
    }

    private void value(Object value) {
        count();
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Long || value instanceof Integer) {
            integer(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            ascii(flag.toString());
        } else if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array);
        } else {
            throw new IllegalArgumentException("There is no canonical form of " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        // A plain TreeMap compares strings by UTF-16 units, which is the order of RFC 8785.
        Map<?, ?> sorted = object;
        if (!(object instanceof TreeMap<?, ?> tree) || tree.comparator() != null) {
            sorted = new TreeMap<>(object);
        }
        deeper();
        put('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : sorted.entrySet()) {
            if (!first) {
                put(',');
            }
            first = false;
            name((String) member.getKey());
            put(':');
            value(member.getValue());
        }
        put('}');
        depth--;
    }

    private void name(String name) {
        if (name.length() > JsonLimits.NAME) {
            throw new IllegalArgumentException("A name has at most " + JsonLimits.NAME + " characters");
        }
        count();
        string(name);
    }

    private void array(List<?> array) {
        deeper();
        put('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(array.get(i));
        }
        put(']');
        depth--;
    }

    private void integer(long value) {
        if (value > INTEGER_LIMIT || value < -INTEGER_LIMIT) {
            throw new IllegalArgumentException("An integer lies within 2^53");
        }
        ascii(Long.toString(value));
    }

    private void string(String text) {
        if (text.length() > JsonLimits.STRING) {
            throw new IllegalArgumentException("A string has at most " + JsonLimits.STRING + " characters");
        }
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                int end = plainUntil(text, i);
                ascii(text, i, end);
                i = end - 1;
            } else if (c < 0x80) {
                escaped(c);
            } else if (Character.isSurrogate(c)) {
                i = pair(text, i);
            } else {
                if (c < 0x800) {
                    put(0xC0 | (c >> 6));
                } else {
                    put(0xE0 | (c >> 12));
                    put(0x80 | ((c >> 6) & 0x3F));
                }
                put(0x80 | (c & 0x3F));
            }
        }
        put('"');
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
    }

    private static int plainUntil(String text, int from) {
        int end = from + 1;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int pair(String text, int i) {
        char high = text.charAt(i);
        if (!Character.isHighSurrogate(high)
                || i + 1 >= text.length()
                || !Character.isLowSurrogate(text.charAt(i + 1))) {
            throw new IllegalArgumentException("A string holds half of a surrogate pair");
        }
        int point = Character.toCodePoint(high, text.charAt(i + 1));
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
        return i + 1;
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 0xF]);
            }
        }
    }

    private void ascii(String text) {
        ascii(text, 0, text.length());
    }

    /** Copies a range at once, which is many times faster than character by character. */
    @SuppressWarnings("deprecation") // it drops the high halves of characters, which ASCII has none of
    private void ascii(String text, int from, int to) {
        room(to - from);
        text.getBytes(from, to, bytes, length);
        length += to - from;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, length), Math.addExact(length, more)));
        }
    }

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }
}
