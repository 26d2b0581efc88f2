package org.touchstone.ui.kit.keys;

/**
 * An action that has a key. Every package of screens declares its own; the window collects the lists of its features.
 *
 * @param id the name under which preferences store the annotator's own key; unique and never changed
 * @param context where it works
 * @param delivered its default key, in the text form of {@link Key}
 * @param title the displayed description
 */
public record KeyAction(String id, KeyContext context, String delivered, String title) {}
