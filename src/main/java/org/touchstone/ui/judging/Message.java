package org.touchstone.ui.judging;

import org.touchstone.workstation.session.NotRecordedException;

/**
 * One sentence for the annotator, shown in the line under the scale and spoken by screen readers.
 *
 * @param kind how much it matters
 * @param text the sentence; empty for none
 */
public record Message(Kind kind, String text) {
    /** How much a message matters. */
    public enum Kind {
        /** Good to know. */
        QUIET,
        /** Something is wanted of the annotator. */
        NEEDS_YOU,
        /** Something failed; nothing was lost. */
        PROBLEM
    }

    public static final Message NONE = new Message(Kind.QUIET, "");

    public static Message quiet(String text) {
        return new Message(Kind.QUIET, text);
    }

    public static Message needsYou(String text) {
        return new Message(Kind.NEEDS_YOU, text);
    }

    public static Message problem(String text) {
        return new Message(Kind.PROBLEM, text);
    }

    /** What the store said about work that it could not keep, or else this sentence. */
    public static Message notRecorded(Exception failure, String otherwise) {
        String said = failure instanceof NotRecordedException ? failure.getMessage() : null;
        return problem(said == null ? otherwise : said);
    }
}
