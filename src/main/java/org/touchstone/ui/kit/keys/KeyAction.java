package org.touchstone.ui.kit.keys;

/**
 * Something that a key does. Every room of the screens declares its own; the window puts the lists of its features
 * together.
 *
 * @param id under which preferences keep the annotator's own key; never changes and is used once
 * @param context where it works
 * @param delivered its key as delivered, in the text form of {@link Key}
 * @param title what it does, as shown
 */
public record KeyAction(String id, KeyContext context, String delivered, String title) {}
