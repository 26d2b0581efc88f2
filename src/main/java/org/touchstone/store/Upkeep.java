package org.touchstone.store;

/** Work that keeps the store fast and proves that it is whole; run away from the decision path. Any thread. */
public interface Upkeep {
    /** Folds what was committed into the main file. To be called when the annotator pauses; short. */
    void maintain();

    /** Proves every entry, every derived row and every stored pack. Decisions may go on meanwhile. */
    CheckReport check(CheckProgress progress);
}
