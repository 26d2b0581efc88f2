package org.touchstone.workstation.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last action for 30 seconds of the monotonic clock, during which it can be undone: setting the wall
 * clock back does not reopen the window. One thread.
 */
final class UndoWindow<T> {
    static final Duration LENGTH = Duration.ofSeconds(30);

    private final LongSupplier nanoClock;
    private @Nullable T last;
    private long openedNanos;

    UndoWindow(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Makes this the action that can be undone; the previous one no longer can. */
    void open(T what) {
        last = what;
        openedNanos = nanoClock.getAsLong();
    }

    /** Ends the possibility to undo. */
    void close() {
        last = null;
    }

    /** Returns the action that can be undone now. */
    Optional<T> current() {
        if (last != null && nanoClock.getAsLong() - openedNanos > LENGTH.toNanos()) {
            last = null;
        }
        return Optional.ofNullable(last);
    }
}
