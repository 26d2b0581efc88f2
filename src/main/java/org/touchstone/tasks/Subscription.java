package org.touchstone.tasks;

/** Something that goes on until it is cancelled. Cancelling twice is harmless. */
@FunctionalInterface
public interface Subscription {
    /** Ends it. */
    void cancel();
}
