package org.touchstone.store.sqlite.integrity;

import java.util.Arrays;
import java.util.List;

/** Findings about the files at an opening, kept in the seal until a full check has reported them. Never renumber. */
enum IntegrityAlert {
    LOG_TAIL(
            0,
            false,
            "The log ends in something that was not finished: the program or the power was cut off in the middle of a"
                    + " step, or the log was changed. Everything recorded before is there."),
    LOG_SHORT(1, true, "The log of the store was shortened or replaced."),
    LOG_EXTRA(2, true, "There is a log beside a store that was closed normally and left none."),
    SEAL_BROKEN(3, true, "The seal of the store was changed from outside or is damaged; a new one was made."),
    SEAL_MISSING(
            4, false, "The profile had no seal, as after a restore or the use of an earlier version; it has one now."),
    HEAD_MISSING(5, true, "The head file, which records the end of the journal, was emptied or removed."),
    LENGTH(6, true, "The database file is longer or shorter than it was.");

    private final int bit;
    private final boolean problem;
    private final String sentence;

    IntegrityAlert(int bit, boolean problem, String sentence) {
        this.bit = bit;
        this.problem = problem;
        this.sentence = sentence;
    }

    long mask() {
        return 1L << bit;
    }

    /** Whether no program, kill or power cut can cause it. */
    boolean isProblem() {
        return problem;
    }

    /** The finding as one sentence for the user. */
    String sentence() {
        return sentence;
    }

    /** Returns the alerts in a bit mask. */
    static List<IntegrityAlert> of(long mask) {
        return Arrays.stream(values()).filter(d -> (mask & d.mask()) != 0).toList();
    }
}
