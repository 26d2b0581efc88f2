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

/**
 * One kind of value as canonical JSON and back. Equal values have equal bytes. Immutable and safe for use by several
 * threads.
 */
public final class JsonCodec<T> {
    private static final int IDLE_TAPES = 8;

    private final Function<T, Map<String, Object>> toTree;
    private final Fields.Decoder<T> fromFields;
    private final BlockingQueue<CanonicalTape> tapes = new ArrayBlockingQueue<>(IDLE_TAPES);

    /**
     * For one kind of value.
     *
     * @param toTree makes the tree to be written
     * @param fromFields makes a value of fields; tells {@link Fields#keeps} of every list that has an order of its own
     */
    public JsonCodec(Function<T, Map<String, Object>> toTree, Fields.Decoder<T> fromFields) {
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

    /**
     * Makes a value of a tree that a program has put together, with exactly its fields.
     *
     * @param tree as {@link StrictJson} returns it
     */
    public T ofTree(Map<String, Object> tree) throws RejectedException {
        return Fields.strictly(tree, fromFields);
    }

    /** Reads a value that must be in canonical form: what {@link #encode} of the result gives is what was read. */
    public T decodeCanonical(byte[] json) throws RejectedException {
        T value = decodeAtOnce(json);
        return value == null ? decodeTree(json) : value;
    }

    /**
     * The same in one pass, when nothing is wrong.
     *
     * @return null when it cannot be read so; {@link #decodeTree} then says what is wrong with it, if anything
     */
    @Nullable
    public T decodeAtOnce(byte[] json) {
        CanonicalTape kept = tapes.poll();
        CanonicalTape tape = kept == null ? new CanonicalTape() : kept;
        try {
            return tape.read(json) ? TapeFields.of(tape, 0).decode(fromFields, true) : null;
        } catch (RejectedException e) {
            // Which rule is broken first, and where, is told by the tree.
            return null;
        } finally {
            tape.forget();
            tapes.offer(tape);
        }
    }

    /** The same by way of a tree and of writing the value again: names the rule that is broken. */
    public T decodeTree(byte[] json) throws RejectedException {
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
