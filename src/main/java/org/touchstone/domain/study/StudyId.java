package org.touchstone.domain.study;

/**
 * Identifies a study permanently.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : -}
 */
public record StudyId(String value) implements Comparable<StudyId> {
    public StudyId {
        Ids.requireWellFormed(value);
    }

    @Override
    public int compareTo(StudyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
