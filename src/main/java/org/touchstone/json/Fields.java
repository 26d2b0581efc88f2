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
 * Takes an object's fields one by one, and refuses what is missing, of the wrong type or, in the end, not known. Where the
 * fields come from, a tree or the bytes themselves, the decoders need not know. Not for several threads.
 */
public abstract class Fields {
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
     * Decodes a parsed value that must be an object with exactly the fields that the decoder takes.
     *
     * @param value as {@link StrictJson} returns it
     */
    public static <T> T strictly(Object value, Decoder<T> decoder) throws RejectedException {
        return TreeFields.of(value).decode(decoder, true);
    }

    /** Decodes an object that may hold more fields than the decoder takes; only for predicates of statements. */
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

    /** Whether every field that is there has been taken. */
    public abstract boolean allTaken();

    /** Whether the field is there. */
    public abstract boolean has(String name);

    /** Any value, as {@link StrictJson} returns it. */
    public abstract Object any(String name) throws RejectedException;

    /** A string. */
    public abstract String text(String name) throws RejectedException;

    /** A string, when the field is there. */
    public final Optional<String> optionalText(String name) throws RejectedException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** An integer within 2^53. */
    public abstract long integer(String name) throws RejectedException;

    /** An integer within 2^31. */
    public final int small(String name) throws RejectedException {
        return small(integer(name), name);
    }

    private static int small(long value, String name) throws RejectedException {
        if (value != (int) value) {
            throw new RejectedException(Reject.JSON_VALUE, name);
        }
        return (int) value;
    }

    /** A truth value. */
    public abstract boolean flag(String name) throws RejectedException;

    /** The constant whose name this is, in lower case with hyphens. */
    public final <E extends Enum<E>> E word(String name, Class<E> type) throws RejectedException {
        return constant(text(name), name, type);
    }

    /** Constants by their names. */
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

    /** How a constant is written: its name in lower case with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An object. */
    public abstract <T> T object(String name, Decoder<T> decoder) throws RejectedException;

    /** A list of objects. */
    public abstract <T> List<T> objects(String name, Decoder<T> decoder) throws RejectedException;

    /** A list of strings. */
    public abstract List<String> texts(String name) throws RejectedException;

    /** A list of integers. */
    public abstract List<Long> integers(String name) throws RejectedException;

    /** A list of integers within 2^31. */
    public final List<Integer> smalls(String name) throws RejectedException {
        List<Integer> smalls = new ArrayList<>();
        for (long value : integers(name)) {
            smalls.add(small(value, name));
        }
        return smalls;
    }

    /** An object of strings and integers with free names. */
    public abstract Map<String, Object> open(String name) throws RejectedException;

    /**
     * Has to be told of every list whose value keeps its elements in an order of its own, or only once: in canonical form
     * they are written as they are kept.
     *
     * @param written the elements as they were read
     * @param kept the elements as the value holds them
     * @throws RejectedException with {@link Reject#JSON_ORDER} where canonical form is asked for and they differ
     */
    public abstract <T> void keeps(List<T> written, Collection<T> kept) throws RejectedException;
}
