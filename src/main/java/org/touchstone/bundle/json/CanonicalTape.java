package org.touchstone.bundle.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one JSON object in a single pass over its bytes and proves on the way that they are its canonical form: no white
 * space, names sorted and different, shortest escapes, strict UTF-8, integers within 2^53 in their one spelling. What it
 * keeps are the places of the values (the tape), so that nothing is built that nobody asks for.
 *
 * <p>It accepts less than {@link StrictJson} and {@link CanonicalJson} together do: names are plain ASCII, and nothing is
 * deeper or larger than values of our formats are. What it does not accept has to be asked of those two. Nodes lie in the
 * order of the text; an object's node is followed by name, value, name, value, an array's by its elements. An instance is
 * used again for the next object. Not for several threads.
 */
final class CanonicalTape {
    /** What a node is. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        INTEGER,
        TRUE,
        FALSE
    }

    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 16;
    private static final int MOST_NODES = 1 << 16;

    /** What a text needs when it is asked for. */
    private static final byte PLAIN = 0;

    private static final byte UTF8 = 1;
    private static final byte ESCAPED = 2;

    /** For every byte of a text: 0 for ASCII that stands for itself, otherwise something has to be done. */
    private static final byte[] SPECIAL = new byte[256];

    static {
        Arrays.fill(SPECIAL, 0, 0x20, (byte) 1);
        Arrays.fill(SPECIAL, 0x80, 0x100, (byte) 1);
        SPECIAL['"'] = 1;
        SPECIAL['\\'] = 1;
    }

    private byte[] json = {};
    private int at;
    private Kind[] kinds = new Kind[64];
    private byte[] needs = new byte[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] nexts = new int[64];
    private int nodes;

    /**
     * Reads an object, which must not change while the tape is used. Its node is 0.
     *
     * @return whether these bytes are accepted; nothing may be asked of the tape otherwise
     */
    boolean read(byte[] bytes) {
        json = bytes;
        at = 0;
        nodes = 0;
        return peek() == '{' && value(0) && at == json.length;
    }

    /** Lets go of the bytes. */
    void forget() {
        json = new byte[0];
        nodes = 0;
    }

    Kind kind(int node) {
        return kinds[node];
    }

    /** The node after this one and everything within it. */
    int next(int node) {
        return nexts[node];
    }

    /** Whether the text at this node is this one, which must be plain ASCII. */
    boolean isText(int node, String text) {
        int start = starts[node];
        int length = ends[node] - start;
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

    /** The text at this node. */
    String text(int node) {
        int start = starts[node];
        int length = ends[node] - start;
        return switch (needs[node]) {
            case PLAIN -> new String(json, start, length, StandardCharsets.ISO_8859_1);
            case UTF8 -> new String(json, start, length, StandardCharsets.UTF_8);
            default -> unescaped(start, ends[node]);
        };
    }

    /** The integer at this node. */
    long integer(int node) {
        int from = starts[node];
        boolean negative = json[from] == '-';
        long value = 0;
        for (int n = negative ? from + 1 : from; n < ends[node]; n++) {
            value = value * 10 + (json[n] - '0');
        }
        return negative ? -value : value;
    }

    private String unescaped(int start, int end) {
        byte[] text = new byte[end - start];
        int length = 0;
        int from = start;
        for (int n = start; n < end; n++) {
            if (json[n] == '\\') {
                System.arraycopy(json, from, text, length, n - from);
                length += n - from;
                text[length++] = Escapes.meaning(json, n);
                from = n + Escapes.length(json, n);
                n = from - 1;
            }
        }
        System.arraycopy(json, from, text, length, end - from);
        return new String(text, 0, length + end - from, StandardCharsets.UTF_8);
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

    private int node(Kind kind) {
        if (nodes == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * nodes);
            needs = Arrays.copyOf(needs, 2 * nodes);
            starts = Arrays.copyOf(starts, 2 * nodes);
            ends = Arrays.copyOf(ends, 2 * nodes);
            nexts = Arrays.copyOf(nexts, 2 * nodes);
        }
        kinds[nodes] = kind;
        nexts[nodes] = nodes + 1;
        return nodes++;
    }

    private boolean value(int depth) {
        if (nodes >= MOST_NODES) {
            return false;
        }
        return switch (peek()) {
            case '{' -> depth < DEEPEST && object(depth);
            case '[' -> depth < DEEPEST && array(depth);
            case '"' -> text();
            case 't' -> word("true", Kind.TRUE);
            case 'f' -> word("false", Kind.FALSE);
            default -> integer();
        };
    }

    private boolean object(int depth) {
        int object = node(Kind.OBJECT);
        at++;
        int before = -1;
        while (!skip('}')) {
            if (before >= 0 && !skip(',')) {
                return false;
            }
            int name = nodes;
            boolean member = text()
                    && needs[name] == PLAIN
                    && (before < 0 || isSorted(before, name))
                    && skip(':')
                    && value(depth + 1);
            if (!member) {
                return false;
            }
            before = name;
        }
        nexts[object] = nodes;
        return true;
    }

    /** Whether the names are in order and different; in ASCII the order of bytes is that of UTF-16 units. */
    private boolean isSorted(int before, int name) {
        return Arrays.compare(json, starts[before], ends[before], json, starts[name], ends[name]) < 0;
    }

    private boolean array(int depth) {
        int array = node(Kind.ARRAY);
        at++;
        boolean first = true;
        while (!skip(']')) {
            if ((!first && !skip(',')) || !value(depth + 1)) {
                return false;
            }
            first = false;
        }
        nexts[array] = nodes;
        return true;
    }

    private boolean word(String word, Kind kind) {
        for (int n = 0; n < word.length(); n++) {
            if (!skip(word.charAt(n))) {
                return false;
            }
        }
        node(kind);
        return true;
    }

    private boolean integer() {
        int node = node(Kind.INTEGER);
        starts[node] = at;
        boolean negative = skip('-');
        int digits = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        ends[node] = at;
        int length = at - digits;
        // No digit before others is zero, and zero has no sign.
        if (length == 0 || length > MOST_DIGITS || (json[digits] == '0' && (length > 1 || negative))) {
            return false;
        }
        return Math.abs(integer(node)) <= CanonicalJson.INTEGER_LIMIT;
    }

    private boolean text() {
        if (!skip('"')) {
            return false;
        }
        int node = node(Kind.TEXT);
        byte[] bytes = json;
        int n = at;
        byte need = PLAIN;
        while (true) {
            while (n < bytes.length && SPECIAL[bytes[n] & 0xFF] == 0) {
                n++;
            }
            if (n == bytes.length) {
                return false;
            }
            int length;
            if (bytes[n] == '"') {
                break;
            } else if (bytes[n] == '\\') {
                length = Escapes.length(bytes, n);
                need = ESCAPED;
            } else {
                length = Utf8.length(bytes, n);
                need = need == PLAIN ? UTF8 : need;
            }
            if (length == 0) {
                return false;
            }
            n += length;
        }
        starts[node] = at;
        ends[node] = n;
        needs[node] = need;
        // A text has no more characters than bytes.
        boolean within = n - at <= CanonicalJson.STRING_LIMIT;
        at = n + 1;
        return within;
    }
}
