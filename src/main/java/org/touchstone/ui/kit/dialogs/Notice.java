package org.touchstone.ui.kit.dialogs;

/**
 * A message that does not interrupt work.
 *
 * @param kind how much it matters
 * @param text what happened, what is safe, what to do
 */
public record Notice(Kind kind, String text) {
    /** How much a notice matters. */
    public enum Kind {
        DONE,
        ATTENTION,
        PROBLEM
    }

    /** Creates a notice about a success. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    /** Creates a notice about something the annotator should do. */
    public static Notice attention(String text) {
        return new Notice(Kind.ATTENTION, text);
    }

    /** Creates a notice about a failure. */
    public static Notice problem(String text) {
        return new Notice(Kind.PROBLEM, text);
    }
}
