package org.touchstone.tasks;

import java.time.Duration;

/** Runs something once, later, on the thread that owns the screen. */
@FunctionalInterface
public interface Scheduler {
    /**
     * Plans the action.
     *
     * @param delay how long to wait; not negative
     * @return cancels it; harmless when it has already run
     */
    Subscription after(Duration delay, Runnable action);
}
