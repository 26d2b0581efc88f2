package org.touchstone.formats.study;

/** A study file that cannot be used; the message is one sentence for its author. */
public final class StudyFileException extends Exception {
    private static final long serialVersionUID = 1L;

    StudyFileException(String sentence) {
        super(sentence);
    }
}
