package org.touchstone.workstation.library;

import org.touchstone.domain.study.StudyId;

/** The guidelines of the studies held on this machine. Reads only; any thread. */
@FunctionalInterface
public interface Guidelines {
    /**
     * Returns the guidelines in force for a study: those of the pack whose study rules are in force.
     *
     * @return Markdown source, untrusted; empty when the pack has no guidelines
     * @throws java.util.NoSuchElementException when no pack of the study is held
     * @throws org.touchstone.store.StoreException when they cannot be read
     */
    String of(StudyId study);
}
