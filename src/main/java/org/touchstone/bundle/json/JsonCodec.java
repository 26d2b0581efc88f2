package org.touchstone.bundle.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;

/**
 * One kind of value as canonical JSON and back. Equal values have equal bytes. Immutable and safe for use by several
 * threads.
 */
public final class JsonCodec<T> {
    private final Function<T, Map<String, Object>> toTree;
    private final Fields.Decoder<T> fromFields;

    JsonCodec(Function<T, Map<String, Object>> toTree, Fields.Decoder<T> fromFields) {
        this.toTree = toTree;
        this.fromFields = fromFields;
    }

    /**
     * The canonical bytes, without a line feed.
     *
     * @throws IllegalArgumentException when a text holds half of a surrogate pair or is beyond the limits (see
     *     {@link CanonicalJson#isWellFormed})
     */
    public byte[] encode(T value) {
        return CanonicalJson.of(toTree.apply(value));
    }

    /** Reads a value in any formatting and order, with exactly its fields: for files that people write. */
    public T decode(byte[] json) throws RejectedException {
        return Fields.strictly(StrictJson.parse(json), fromFields);
    }

    /** Reads a value that must be in canonical form: what {@link #encode} of the result gives is what was read. */
    public T decodeCanonical(byte[] json) throws RejectedException {
        Object tree = StrictJson.parse(json);
        T value;
        try {
            value = Fields.strictly(tree, fromFields);
        } catch (RejectedException e) {
            requireCanonical(tree, json);
            throw e;
        }
        // What the value itself gives is canonical, so equal bytes prove both rules at once.
        if (!Arrays.equals(encode(value), json)) {
            requireCanonical(tree, json);
            // What is canonical JSON may still list a set in another order than the fixed one.
            throw new RejectedException(Reject.JSON_ORDER);
        }
        return value;
    }

    private static void requireCanonical(Object tree, byte[] json) throws RejectedException {
        if (!Arrays.equals(CanonicalJson.of(tree), json)) {
            throw new RejectedException(Reject.JSON_CANONICAL);
        }
    }
}
