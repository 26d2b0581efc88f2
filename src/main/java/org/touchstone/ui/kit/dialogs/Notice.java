package org.touchstone.ui.kit.dialogs;

/**
 * Something to know that stops nobody from working.
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

    /** Something that went well. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    /** Something that needs the annotator. */
    public static Notice attention(String text) {
        return new Notice(Kind.ATTENTION, text);
    }

    /** Something that failed. */
    public static Notice problem(String text) {
        return new Notice(Kind.PROBLEM, text);
    }
}
