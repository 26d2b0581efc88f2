package org.touchstone.tasks;

/** Receives the progress of long work. */
@FunctionalInterface
public interface Progress {
    /** Ignores the progress. */
    Progress NONE = (done, total) -> true;

    /**
     * Called repeatedly on the working thread.
     *
     * @param done units done
     * @param total all units, or -1 while unknown
     * @return whether to continue; false cancels the work, which then leaves nothing behind
     */
    boolean report(long done, long total);
}
