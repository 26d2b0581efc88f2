package org.touchstone.tasks;

import java.time.Duration;

/** Runs an action once, later, on the UI thread. */
@FunctionalInterface
public interface Scheduler {
    /**
     * Schedules the action.
     *
     * @param delay not negative
     * @return cancels it; harmless when it has already run
     */
    Subscription after(Duration delay, Runnable action);
}
