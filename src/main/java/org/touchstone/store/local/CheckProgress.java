package org.touchstone.store.local;

/** Hears how far a check has come. */
@FunctionalInterface
public interface CheckProgress {
    /** Hears nothing. */
    CheckProgress NONE = (done, total) -> true;

    /**
     * Called now and then from the working thread.
     *
     * @param done bytes or rows done
     * @param total all of them
     * @return whether to go on; false cancels
     */
    boolean report(long done, long total);
}
