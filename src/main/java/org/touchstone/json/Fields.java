package org.touchstone.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads an object's fields one by one, and refuses missing, mistyped and, at the end, unknown ones. Decoders need not
 * know whether the fields come from a tree or directly from bytes. Not thread-safe.
 */
public abstract class Fields {
    /** Makes a value from an object's fields. */
    @FunctionalInterface
    public interface Decoder<T> {
        /**
         * Reads the fields.
         *
         * @throws RejectedException when a field is refused; an {@link IllegalArgumentException} of a domain value
         *     counts as {@link Reject#JSON_VALUE}
         */
        T decode(Fields fields) throws RejectedException;
    }

    private static final int LONGEST_REASON = 120;

    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(word((Enum<?>) constant), (Enum<?>) constant);
            }
            return constants;
        }
    };

    public Fields() {}

    /**
     * Decodes a parsed value that must be an object with exactly the fields that the decoder reads.
     *
     * @param value as {@link StrictJson} returns it
     */
    public static <T> T strictly(Object value, Decoder<T> decoder) throws RejectedException {
        return TreeFields.of(value).decode(decoder, true);
    }

    /** Decodes an object that may hold more fields than the decoder reads; only for predicates of statements. */
    public static <T> T leniently(Object value, Decoder<T> decoder) throws RejectedException {
        return TreeFields.of(value).decode(decoder, false);
    }

    public final <T> T decode(Decoder<T> decoder, boolean strict) throws RejectedException {
        T decoded;
        try {
            decoded = decoder.decode(this);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Reject.JSON_VALUE, reason(e));
        }
        if (strict && !allTaken()) {
            throw new RejectedException(Reject.JSON_UNKNOWN_FIELD);
        }
        return decoded;
    }

    private static String reason(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        boolean printable = message.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        return printable && message.length() <= LONGEST_REASON ? message : "";
    }

    /** Whether every field was read. */
    public abstract boolean allTaken();

    /** Whether the field exists. */
    public abstract boolean has(String name);

    /** Reads any value, as {@link StrictJson} returns it. */
    public abstract Object any(String name) throws RejectedException;

    /** Reads a string. */
    public abstract String text(String name) throws RejectedException;

    /** Reads a string if the field exists. */
    public final Optional<String> optionalText(String name) throws RejectedException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Reads an integer within 2^53. */
    public abstract long integer(String name) throws RejectedException;

    /** Reads an integer within 2^31. */
    public final int small(String name) throws RejectedException {
        return small(integer(name), name);
    }

    private static int small(long value, String name) throws RejectedException {
        if (value != (int) value) {
            throw new RejectedException(Reject.JSON_VALUE, name);
        }
        return (int) value;
    }

    /** Reads a boolean. */
    public abstract boolean flag(String name) throws RejectedException;

    /** Reads an enum constant, named in lower case with hyphens. */
    public final <E extends Enum<E>> E word(String name, Class<E> type) throws RejectedException {
        return constant(text(name), name, type);
    }

    /** Reads a list of enum constants. */
    public final <E extends Enum<E>> List<E> words(String name, Class<E> type) throws RejectedException {
        List<E> words = new ArrayList<>();
        for (String word : texts(name)) {
            words.add(constant(word, name, type));
        }
        return words;
    }

    private static <E extends Enum<E>> E constant(String word, String name, Class<E> type) throws RejectedException {
        Enum<?> constant = CONSTANTS.get(type).get(word);
        if (constant == null) {
            throw new RejectedException(Reject.JSON_VALUE, name);
        }
        return type.cast(constant);
    }

    /** The name of a constant: lower case with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads an object. */
    public abstract <T> T object(String name, Decoder<T> decoder) throws RejectedException;

    /** Reads a list of objects. */
    public abstract <T> List<T> objects(String name, Decoder<T> decoder) throws RejectedException;

    /** Reads a list of strings. */
    public abstract List<String> texts(String name) throws RejectedException;

    /** Reads a list of integers. */
    public abstract List<Long> integers(String name) throws RejectedException;

    /** Reads a list of integers within 2^31. */
    public final List<Integer> smalls(String name) throws RejectedException {
        List<Integer> smalls = new ArrayList<>();
        for (long value : integers(name)) {
            smalls.add(small(value, name));
        }
        return smalls;
    }

    /** Reads an object with arbitrary names whose values are strings and integers. */
    public abstract Map<String, Object> open(String name) throws RejectedException;

    /**
     * Checks that a list was in the order in which the value stores it. Call for every list that the value sorts or
     * from which it removes duplicates, because the canonical form has the stored order.
     *
     * @param written the elements as they were read
     * @param kept the elements as the value stores them
     * @throws RejectedException with {@link Reject#JSON_ORDER} when canonical form is required and they differ
     */
    public abstract <T> void keeps(List<T> written, Collection<T> kept) throws RejectedException;
}
