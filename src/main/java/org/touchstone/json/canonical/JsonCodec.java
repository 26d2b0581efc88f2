package org.touchstone.json.canonical;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Encodes and decodes one type of value as canonical JSON. Equal values have equal bytes. Immutable; thread-safe. */
public final class JsonCodec<T> {
    private static final int IDLE_TAPES = 8;

    private final Function<T, Map<String, Object>> toTree;
    private final Fields.Decoder<T> fromFields;
    private final BlockingQueue<CanonicalTape> tapes = new ArrayBlockingQueue<>(IDLE_TAPES);

    /**
     * Makes a codec.
     *
     * @param toTree makes the tree to be written
     * @param fromFields makes a value from fields; calls {@link Fields#keeps} for every list with a fixed order
     */
    public JsonCodec(Function<T, Map<String, Object>> toTree, Fields.Decoder<T> fromFields) {
        this.toTree = toTree;
        this.fromFields = fromFields;
    }

    /**
     * Returns the canonical bytes, without a line feed.
     *
     * @throws IllegalArgumentException when a text holds an unpaired surrogate or exceeds the limits (see {@link
     *     CanonicalJson#isWellFormed})
     */
    public byte[] encode(T value) {
        return CanonicalJson.of(toTree.apply(value));
    }

    /** Decodes a value in any formatting and order, with exactly its fields: for files written by people. */
    public T decode(byte[] json) throws RejectedException {
        return Fields.strictly(StrictJson.parse(json), fromFields);
    }

    /**
     * Decodes a value from a tree built by a program, with exactly its fields.
     *
     * @param tree as {@link StrictJson} returns it
     */
    public T ofTree(Map<String, Object> tree) throws RejectedException {
        return Fields.strictly(tree, fromFields);
    }

    /** Decodes a value that must be in canonical form, so that {@link #encode} of the result gives the same bytes. */
    public T decodeCanonical(byte[] json) throws RejectedException {
        T value = decodeAtOnce(json);
        return value == null ? decodeTree(json) : value;
    }

    /**
     * Decodes canonical form in one pass.
     *
     * @return null when that is impossible; {@link #decodeTree} then finds out what is wrong, if anything
     */
    @Nullable
    public T decodeAtOnce(byte[] json) {
        CanonicalTape kept = tapes.poll();
        CanonicalTape tape = kept == null ? new CanonicalTape() : kept;
        try {
            return tape.read(json) ? TapeFields.of(tape, 0).decode(fromFields, true) : null;
        } catch (RejectedException e) {
            // Only the tree tells which rule is broken first, and where.
            return null;
        } finally {
            tape.forget();
            tapes.offer(tape);
        }
    }

    /** Decodes canonical form by parsing a tree and encoding the value again; names the rule that is broken. */
    public T decodeTree(byte[] json) throws RejectedException {
        Object tree = StrictJson.parse(json);
        T value;
        try {
            value = Fields.strictly(tree, fromFields);
        } catch (RejectedException e) {
            requireCanonical(tree, json);
            throw e;
        }
        // The encoding is canonical, so equal bytes prove both rules at once.
        if (!Arrays.equals(encode(value), json)) {
            requireCanonical(tree, json);
            // Canonical JSON may still list a set in another than the fixed order.
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
