package org.touchstone.workstation.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that can be taken back, for 30 seconds by the monotonic clock: a wall clock that is set back does not
 * open the window again. One thread.
 */
final class UndoWindow<T> {
    static final Duration LENGTH = Duration.ofSeconds(30);

    private final LongSupplier nanoClock;
    private @Nullable T last;
    private long openedNanos;

    UndoWindow(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** This can be taken back from now on; what could before no longer can. */
    void open(T what) {
        last = what;
        openedNanos = nanoClock.getAsLong();
    }

    /** Nothing can be taken back any more. */
    void close() {
        last = null;
    }

    /** What can be taken back now. */
    Optional<T> current() {
        if (last != null && nanoClock.getAsLong() - openedNanos > LENGTH.toNanos()) {
            last = null;
        }
        return Optional.ofNullable(last);
    }
}
