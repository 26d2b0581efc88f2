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
        /** For information. */
        QUIET,
        /** The annotator has to do something. */
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

    /** Returns the store's sentence about why it could not save, or else this one. */
    public static Message notRecorded(Exception failure, String otherwise) {
        String said = failure instanceof NotRecordedException ? failure.getMessage() : null;
        return problem(said == null ? otherwise : said);
    }
}
