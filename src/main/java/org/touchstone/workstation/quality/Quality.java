package org.touchstone.workstation.quality;

/** Statistics of the annotator's own work. Reads only; any thread. */
@FunctionalInterface
public interface Quality {
    /** Reads the latest judgments in force, at most {@link OwnWork#MOST}. */
    OwnWork read();
}
