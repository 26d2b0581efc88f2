package org.touchstone.workstation.quality;

/** The annotator's own work in numbers. Reads only; any thread. */
@FunctionalInterface
public interface Quality {
    /** The latest judgments in force, as many as {@link OwnWork#MOST}. */
    OwnWork read();
}
