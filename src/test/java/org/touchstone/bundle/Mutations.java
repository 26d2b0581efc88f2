package org.touchstone.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/** Changes of JSON documents, found by walking their fields: what is dropped, of another type, out of range, too much. */
final class Mutations {
    private static final long LARGEST = (1L << 53) - 1;

    private Mutations() {}

    /**
     * One change.
     *
     * @param path names and indices down to the value
     * @param what for people
     * @param replacement what stands there instead; null where it is dropped
     */
    record Edit(List<Object> path, String what, UnaryOperator<Object> replacement, boolean drops) {
        /** The canonical bytes of the document with this change. */
        byte[] apply(byte[] json) {
            try {
                Object tree = StrictJson.parse(json);
                return CanonicalJson.of(applied(tree, 0));
            } catch (RejectedException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @SuppressWarnings("unchecked") // trees of StrictJson
        Object applied(Object node, int depth) {
            if (depth == path.size()) {
                return replacement.apply(node);
            }
            Object step = path.get(depth);
            boolean here = drops && depth == path.size() - 1;
            if (node instanceof Map<?, ?> map && step instanceof String name) {
                Map<String, Object> object = new TreeMap<>((Map<String, Object>) map);
                Object value = object.get(name);
                if (here) {
                    object.remove(name);
                } else if (value != null) {
                    object.put(name, applied(value, depth + 1));
                }
                return object;
            }
            if (node instanceof List<?> list && step instanceof Integer at && at < list.size()) {
                List<Object> array = new ArrayList<>(list);
                if (here) {
                    array.remove((int) at);
                } else {
                    array.set(at, applied(array.get(at), depth + 1));
                }
                return array;
            }
            return node;
        }

        @Override
        public String toString() {
            return path + " " + what;
        }
    }

    /** Every change of every field of a document. */
    static List<Edit> of(byte[] json) throws RejectedException {
        List<Edit> edits = new ArrayList<>();
        walk(StrictJson.parse(json), List.of(), edits);
        return edits;
    }

    private static void walk(Object node, List<Object> path, List<Edit> edits) {
        if (!path.isEmpty()) {
            edits.add(new Edit(path, "dropped", n -> n, true));
            for (Object other : others(node)) {
                edits.add(new Edit(path, "is " + brief(other), n -> other, false));
            }
        }
        if (node instanceof Map<?, ?> map) {
            edits.add(new Edit(path, "with a field more", n -> n instanceof Map ? with(n, "zzz", 1L) : n, false));
            map.forEach((name, value) -> walk(value, with(path, name), edits));
        } else if (node instanceof List<?> list) {
            for (int n = 0; n < list.size(); n++) {
                walk(list.get(n), with(path, n), edits);
            }
        }
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "... (" + text.length() + ")" : text;
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Object with(Object node, String name, Object value) {
        Map<String, Object> object = new TreeMap<>(Forgery.object(node));
        object.put(name, value);
        return object;
    }

    private static List<Object> others(Object node) {
        List<Object> others = new ArrayList<>();
        for (Object other : List.of(7L, "x", true, List.of(), Map.of())) {
            if (!other.getClass().equals(node.getClass()) && !(other instanceof List && node instanceof List)) {
                others.add(other);
            }
        }
        if (node instanceof Long n) {
            others.addAll(Arrays.asList(
                    -1L,
                    0L,
                    1L,
                    2L,
                    n + 1,
                    n - 1,
                    (long) Integer.MAX_VALUE,
                    1L << 31,
                    -(1L << 31) - 1,
                    LARGEST,
                    -LARGEST));
        } else if (node instanceof String s) {
            others.addAll(List.of(
                    "",
                    " ",
                    "\u3000",
                    "\u00a0",
                    "\u001c",
                    "\u0000",
                    s + "x",
                    s + "\n",
                    s.toUpperCase(Locale.ROOT),
                    "\u00e9"));
            others.addAll(List.of("x".repeat(128), "x".repeat(129), "\uD83D\uDE42".repeat(256), "x".repeat(257)));
            others.addAll(
                    List.of("\uD83D\uDE42".repeat(4096), "y".repeat(4097), "z".repeat(10_001), "w".repeat(100_001)));
            others.add(s.isEmpty() ? "-" : s.substring(1));
            others.addAll(List.of("turn:1", "turn:0", "turn:999999999", "conversation", "r-1", "r-2"));
        } else if (node instanceof Boolean b) {
            others.add(!b);
        } else if (node instanceof List<?> list && !list.isEmpty()) {
            others.add(List.of());
            List<Object> twice = new ArrayList<>(list);
            twice.add(list.get(0));
            others.add(twice);
            List<Object> reversed = new ArrayList<>(list);
            java.util.Collections.reverse(reversed);
            others.add(reversed);
            others.add(java.util.Collections.nCopies(1001, list.get(0)));
        } else if (node instanceof List<?>) {
            others.add(List.of("x", "x"));
            others.add(List.of(Map.of()));
        }
        others.removeIf(node::equals);
        return others;
    }

    /** Changes some bits or bytes. */
    static byte[] bytes(byte[] given, Random random) {
        if (given.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        byte[] changed = given.clone();
        int at = random.nextInt(changed.length);
        switch (random.nextInt(5)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed[at] = (byte) "{}[]\",:0123456789-.eE\\ \nntf/u".charAt(random.nextInt(29));
            case 3 -> changed = Arrays.copyOf(changed, at);
            default -> {
                int to = random.nextInt(changed.length);
                System.arraycopy(given, Math.min(at, to), changed, Math.max(at, to), changed.length - Math.max(at, to));
            }
        }
        return changed;
    }
}
