package org.touchstone.tasks;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, total) -> true;

    /**
     * Called now and then from the working thread.
     *
     * @param done units done
     * @param total all units, or -1 while unknown
     * @return whether to go on; false cancels the work, which then leaves nothing behind
     */
    boolean report(long done, long total);
}
