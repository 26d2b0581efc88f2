package org.touchstone.ui.kit.dialogs;

import java.util.Optional;

/**
 * Something to know that stops nobody from working.
 *
 * @param kind how much it matters
 * @param text what happened, what is safe, what to do
 * @param offer what can be done about it at once
 */
public record Notice(Kind kind, String text, Optional<Offer> offer) {
    /** How much a notice matters. */
    public enum Kind {
        DONE,
        ATTENTION,
        PROBLEM
    }

    /** A thing to do, named by what it does. */
    public record Offer(String title, Runnable does) {}

    /** Something that went well. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, Optional.empty());
    }

    /** Something that needs the annotator. */
    public static Notice attention(String text) {
        return new Notice(Kind.ATTENTION, text, Optional.empty());
    }

    /** Something that failed. */
    public static Notice problem(String text) {
        return new Notice(Kind.PROBLEM, text, Optional.empty());
    }

    /** The same with something to do about it. */
    public Notice offering(String title, Runnable does) {
        return new Notice(kind, text, Optional.of(new Offer(title, does)));
    }
}
