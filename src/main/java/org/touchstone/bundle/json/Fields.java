package org.touchstone.bundle.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;

/** Takes an object's fields one by one, and refuses what is missing, of the wrong type or, in the end, not known. */
public final class Fields {
    /** Makes a value of an object's fields. */
    @FunctionalInterface
    public interface Decoder<T> {
        /**
         * Takes the fields.
         *
         * @throws RejectedException when a field is refused; an {@link IllegalArgumentException} of a domain value
         *     counts as {@link Reject#JSON_VALUE}
         */
        T decode(Fields fields) throws RejectedException;
    }

    private static final int LONGEST_REASON = 120;

    private final Map<String, Object> object;
    private final Set<String> taken = new HashSet<>();

    private Fields(Map<String, Object> object) {
        this.object = object;
    }

    /**
     * Decodes a parsed value that must be an object with exactly the fields that the decoder takes.
     *
     * @param value as {@link StrictJson} returns it
     */
    public static <T> T strictly(Object value, Decoder<T> decoder) throws RejectedException {
        return decode(value, decoder, true);
    }

    /** Decodes an object that may hold more fields than the decoder takes; only for predicates of statements. */
    public static <T> T leniently(Object value, Decoder<T> decoder) throws RejectedException {
        return decode(value, decoder, false);
    }

    private static <T> T decode(Object value, Decoder<T> decoder, boolean strict) throws RejectedException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new RejectedException(Reject.JSON_TYPE, "an object is expected");
        }
        @SuppressWarnings("unchecked") // StrictJson makes maps with string names and non-null values only
        Fields fields = new Fields((Map<String, Object>) map);
        T decoded;
        try {
            decoded = decoder.decode(fields);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Reject.JSON_VALUE, reason(e));
        }
        if (strict && fields.taken.size() != fields.object.size()) {
            throw new RejectedException(Reject.JSON_UNKNOWN_FIELD);
        }
        return decoded;
    }

    private static String reason(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        boolean printable = message.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        return printable && message.length() <= LONGEST_REASON ? message : "";
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** Any value. */
    public Object any(String name) throws RejectedException {
        Object value = object.get(name);
        if (value == null) {
            throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
        }
        taken.add(name);
        return value;
    }

    /** A string. */
    public String text(String name) throws RejectedException {
        return typed(name, String.class);
    }

    /** A string, when the field is there. */
    public Optional<String> optionalText(String name) throws RejectedException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** An integer within 2^53. */
    public long integer(String name) throws RejectedException {
        return typed(name, Long.class);
    }

    /** An integer within 2^31. */
    public int small(String name) throws RejectedException {
        long value = integer(name);
        if (value != (int) value) {
            throw new RejectedException(Reject.JSON_VALUE, name);
        }
        return (int) value;
    }

    /** A truth value. */
    public boolean flag(String name) throws RejectedException {
        return typed(name, Boolean.class);
    }

    /** The constant whose name this is, in lower case with hyphens. */
    public <E extends Enum<E>> E word(String name, Class<E> type) throws RejectedException {
        return constant(text(name), name, type);
    }

    /** Constants by their names. */
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) throws RejectedException {
        List<E> words = new ArrayList<>();
        for (String word : texts(name)) {
            words.add(constant(word, name, type));
        }
        return words;
    }

    private static <E extends Enum<E>> E constant(String word, String name, Class<E> type) throws RejectedException {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new RejectedException(Reject.JSON_VALUE, name);
    }

    /** How a constant is written: its name in lower case with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An object. */
    public <T> T object(String name, Decoder<T> decoder) throws RejectedException {
        try {
            return strictly(any(name), decoder);
        } catch (RejectedException e) {
            throw e.within(name);
        }
    }

    /** A list of objects. */
    public <T> List<T> objects(String name, Decoder<T> decoder) throws RejectedException {
        List<T> decoded = new ArrayList<>();
        for (Object element : typed(name, List.class)) {
            try {
                decoded.add(strictly(element, decoder));
            } catch (RejectedException e) {
                throw e.within(name);
            }
        }
        return decoded;
    }

    /** A list of strings. */
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

    /** An object of strings and integers with free names. */
    public Map<String, Object> open(String name) throws RejectedException {
        @SuppressWarnings("unchecked") // as above
        Map<String, Object> map = typed(name, Map.class);
        return map;
    }

    private <T> T typed(String name, Class<T> type) throws RejectedException {
        Object value = any(name);
        if (!type.isInstance(value)) {
            throw new RejectedException(Reject.JSON_TYPE, name);
        }
        return type.cast(value);
    }
}
