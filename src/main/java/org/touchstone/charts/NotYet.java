package org.touchstone.charts;

/**
 * The place of a picture that cannot be drawn yet: what it will show, and what is missing for it.
 *
 * @param title a few words
 * @param sentence what is missing, and what the picture will tell
 */
public record NotYet(String title, String sentence) implements Chart {
    @Override
    public Picture draw(Frame frame) {
        return Sheet.empty(frame, title, sentence);
    }
}
