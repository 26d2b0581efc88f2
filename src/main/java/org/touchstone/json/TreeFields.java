package org.touchstone.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** The fields of an object in a {@link StrictJson} tree, in any order. */
public final class TreeFields extends Fields {
    private final Map<String, Object> object;
    private final Set<String> taken = new HashSet<>();

    private TreeFields(Map<String, Object> object) {
        this.object = object;
    }

    static TreeFields of(Object value) throws RejectedException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new RejectedException(Reject.JSON_TYPE, "an object is expected");
        }
        @SuppressWarnings("unchecked") // StrictJson makes maps with string names and non-null values only
        Map<String, Object> object = (Map<String, Object>) map;
        return new TreeFields(object);
    }

    @Override
    public boolean allTaken() {
        return taken.size() == object.size();
    }

    @Override
    public boolean has(String name) {
        return object.containsKey(name);
    }

    @Override
    public Object any(String name) throws RejectedException {
        Object value = object.get(name);
        if (value == null) {
            throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
        }
        taken.add(name);
        return value;
    }

    @Override
    public String text(String name) throws RejectedException {
        return typed(name, String.class);
    }

    @Override
    public long integer(String name) throws RejectedException {
        return typed(name, Long.class);
    }

    @Override
    public boolean flag(String name) throws RejectedException {
        return typed(name, Boolean.class);
    }

    @Override
    public <T> T object(String name, Decoder<T> decoder) throws RejectedException {
        try {
            return of(any(name)).decode(decoder, true);
        } catch (RejectedException e) {
            throw e.within(name);
        }
    }

    @Override
    public <T> List<T> objects(String name, Decoder<T> decoder) throws RejectedException {
        List<T> decoded = new ArrayList<>();
        for (Object element : typed(name, List.class)) {
            try {
                decoded.add(of(element).decode(decoder, true));
            } catch (RejectedException e) {
                throw e.within(name);
            }
        }
        return decoded;
    }

    @Override
    public List<String> texts(String name) throws RejectedException {
        List<String> texts = new ArrayList<>();
        for (Object element : typed(name, List.class)) {
            if (!(element instanceof String text)) {
                throw new RejectedException(Reject.JSON_TYPE, name);
            }
            texts.add(text);
        }
        return texts;
    }

    @Override
    public List<Long> integers(String name) throws RejectedException {
        List<Long> integers = new ArrayList<>();
        for (Object element : typed(name, List.class)) {
            if (!(element instanceof Long integer)) {
                throw new RejectedException(Reject.JSON_TYPE, name);
            }
            integers.add(integer);
        }
        return integers;
    }

    @Override
    public Map<String, Object> open(String name) throws RejectedException {
        @SuppressWarnings("unchecked") // as above
        Map<String, Object> map = typed(name, Map.class);
        return map;
    }

    /** Any order is allowed here; where canonical form is required, the bytes are compared. */
    @Override
    public <T> void keeps(List<T> written, Collection<T> kept) {}

    private <T> T typed(String name, Class<T> type) throws RejectedException {
        Object value = any(name);
        if (!type.isInstance(value)) {
            throw new RejectedException(Reject.JSON_TYPE, name);
        }
        return type.cast(value);
    }
}
