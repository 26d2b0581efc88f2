package org.touchstone.store.sqlite.integrity;

import java.util.Arrays;
import org.touchstone.crypto.Seal;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.sealed.PackedFields;

/**
 * The state of the database file and its WAL when they were last at rest. The format page says what each state proves.
 *
 * @param sum of all blocks below {@code length}; during a checkpoint, of those that have no frame in the WAL
 * @param length bytes of the database file; during a checkpoint, before it
 * @param salt of the WAL, with {@code frames}, the number of its frames, during a checkpoint; otherwise 0
 * @param logBytes minimum length of the WAL in bytes
 * @param alerts masks of {@link IntegrityAlert} that were not reported yet
 */
record FileSeal(State state, BlockSum sum, long length, long salt, long frames, long logBytes, long alerts) {
    /** States with their stored numbers. Never renumber. */
    enum State {
        UNKNOWN(0),
        WHOLE(1),
        CHECKPOINTING(2),
        CLOSED(3);

        private final long number;

        State(long number) {
            this.number = number;
        }

        private static State of(long number) {
            return Arrays.stream(values())
                    .filter(state -> state.number == number)
                    .findFirst()
                    .orElseThrow(() -> Faults.damaged("seal"));
        }
    }

    /** Bytes of the plain content. */
    static final int BYTES = 512 - Seal.OVERHEAD;

    /** A seal that proves nothing. */
    static final FileSeal NOTHING = new FileSeal(State.UNKNOWN, BlockSum.NONE, 0, 0, 0, 0, 0);

    /** The seal of a file with no checkpoint running. */
    static FileSeal whole(BlockSum sum, long length, long logBytes, long alerts) {
        return new FileSeal(State.WHOLE, sum, length, 0, 0, logBytes, alerts);
    }

    FileSeal as(State other) {
        return new FileSeal(other, sum, length, salt, frames, logBytes, alerts);
    }

    FileSeal withLogBytes(long bytes) {
        return new FileSeal(state, sum, length, salt, frames, bytes, alerts);
    }

    FileSeal withDoubts(long others) {
        return new FileSeal(state, sum, length, salt, frames, logBytes, others);
    }

    byte[] fields() {
        byte[] fields = new PackedFields.Out()
                .number(state.number)
                .number(sum.high())
                .number(sum.low())
                .number(length)
                .number(salt)
                .number(frames)
                .number(logBytes)
                .number(alerts)
                .done();
        return Arrays.copyOf(fields, BYTES);
    }

    static FileSeal of(byte[] fields) {
        PackedFields.In in = new PackedFields.In(fields);
        State state = State.of(in.number());
        BlockSum sum = new BlockSum(in.number(), in.number());
        return new FileSeal(state, sum, in.number(), in.number(), in.number(), in.number(), in.number());
    }
}
