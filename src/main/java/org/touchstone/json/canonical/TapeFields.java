package org.touchstone.json.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.json.Fields;
import org.touchstone.json.canonical.CanonicalTape.Kind;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The fields of an object on a {@link CanonicalTape}. A refusal is final, but its rule need not be the first one
 * broken, which only the tree tells.
 */
public final class TapeFields extends Fields {
    private static final int MOST_FIELDS = 64;

    private final CanonicalTape tape;
    private final int first;
    private final int end;
    private final int fields;
    private int cursor;
    private int place;
    private long taken;

    /** The fields of the object at this node. */
    private TapeFields(CanonicalTape tape, int node) {
        this.tape = tape;
        this.first = tape.inner(node);
        this.end = tape.next(node);
        this.fields = tape.fields(node);
        this.cursor = first;
    }

    static TapeFields of(CanonicalTape tape, int node) throws RejectedException {
        requireKind(tape.kind(node) == Kind.OBJECT, "");
        TapeFields made = new TapeFields(tape, node);
        requireKind(made.fields <= MOST_FIELDS, "");
        return made;
    }

    private static void requireKind(boolean right, String name) throws RejectedException {
        if (!right) {
            throw new RejectedException(Reject.JSON_TYPE, name);
        }
    }

    @Override
    public boolean allTaken() {
        return Long.bitCount(taken) == fields;
    }

    /** Searches circularly from where the last field was found; -1 when there is no such field. */
    private int find(String name) {
        for (int looked = 0; looked < fields; looked++) {
            if (cursor == end) {
                cursor = first;
                place = 0;
            }
            if (tape.isText(cursor, name)) {
                return tape.next(cursor);
            }
            cursor = tape.next(tape.next(cursor));
            place++;
        }
        return -1;
    }

    private int take(String name) throws RejectedException {
        int value = find(name);
        if (value < 0) {
            throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
        }
        taken |= 1L << place;
        return value;
    }

    @Override
    public boolean has(String name) {
        return find(name) >= 0;
    }

    @Override
    public Object any(String name) throws RejectedException {
        return tree(take(name));
    }

    private Object tree(int node) {
        return switch (tape.kind(node)) {
            case OBJECT -> map(node);
            case ARRAY -> {
                List<Object> array = new ArrayList<>();
                for (int n = tape.inner(node); n < tape.next(node); n = tape.next(n)) {
                    array.add(tree(n));
                }
                yield array;
            }
            case TEXT -> tape.text(node);
            case INTEGER -> tape.integer(node);
            case TRUE -> true;
            case FALSE -> false;
        };
    }

    private Map<String, Object> map(int node) {
        Map<String, Object> map = new TreeMap<>();
        for (int n = tape.inner(node); n < tape.next(node); n = tape.next(tape.next(n))) {
            map.put(tape.text(n), tree(tape.next(n)));
        }
        return map;
    }

    @Override
    public String text(String name) throws RejectedException {
        int value = take(name);
        requireKind(tape.kind(value) == Kind.TEXT, name);
        return tape.text(value);
    }

    @Override
    public long integer(String name) throws RejectedException {
        int value = take(name);
        requireKind(tape.kind(value) == Kind.INTEGER, name);
        return tape.integer(value);
    }

    @Override
    public boolean flag(String name) throws RejectedException {
        Kind kind = tape.kind(take(name));
        requireKind(kind == Kind.TRUE || kind == Kind.FALSE, name);
        return kind == Kind.TRUE;
    }

    @Override
    public <T> T object(String name, Decoder<T> decoder) throws RejectedException {
        return of(tape, take(name)).decode(decoder, true);
    }

    @Override
    public <T> List<T> objects(String name, Decoder<T> decoder) throws RejectedException {
        int list = array(name);
        List<T> decoded = new ArrayList<>();
        for (int n = tape.inner(list); n < tape.next(list); n = tape.next(n)) {
            decoded.add(of(tape, n).decode(decoder, true));
        }
        return decoded;
    }

    @Override
    public List<String> texts(String name) throws RejectedException {
        int list = array(name);
        List<String> texts = new ArrayList<>();
        for (int n = tape.inner(list); n < tape.next(list); n = tape.next(n)) {
            requireKind(tape.kind(n) == Kind.TEXT, name);
            texts.add(tape.text(n));
        }
        return texts;
    }

    @Override
    public List<Long> integers(String name) throws RejectedException {
        int list = array(name);
        List<Long> integers = new ArrayList<>();
        for (int n = tape.inner(list); n < tape.next(list); n = tape.next(n)) {
            requireKind(tape.kind(n) == Kind.INTEGER, name);
            integers.add(tape.integer(n));
        }
        return integers;
    }

    private int array(String name) throws RejectedException {
        int value = take(name);
        requireKind(tape.kind(value) == Kind.ARRAY, name);
        return value;
    }

    @Override
    public Map<String, Object> open(String name) throws RejectedException {
        int value = take(name);
        requireKind(tape.kind(value) == Kind.OBJECT, name);
        return map(value);
    }

    @Override
    public <T> void keeps(List<T> written, Collection<T> kept) throws RejectedException {
        boolean same = written.size() == kept.size();
        Iterator<T> before = written.iterator();
        for (Iterator<T> after = kept.iterator(); same && after.hasNext(); ) {
            same = before.next().equals(after.next());
        }
        if (!same) {
            throw new RejectedException(Reject.JSON_ORDER);
        }
    }
}
