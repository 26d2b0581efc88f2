package org.touchstone.workstation.library;

import org.touchstone.domain.study.StudyId;

/** The guidelines of the studies held here. Reads only; any thread. */
@FunctionalInterface
public interface Guidelines {
    /**
     * The guidelines in force for a study: those of the pack whose rules hold.
     *
     * @return Markdown source, untrusted; empty when the pack came without guidelines
     * @throws java.util.NoSuchElementException when no pack of the study is held
     * @throws org.touchstone.store.StoreException when they cannot be read
     */
    String of(StudyId study);
}
