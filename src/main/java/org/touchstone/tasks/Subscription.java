package org.touchstone.tasks;

/** A handle for cancelling something. Cancelling twice is harmless. */
@FunctionalInterface
public interface Subscription {
    /** Cancels it. */
    void cancel();
}
