package org.touchstone.ui.text.type;

import org.touchstone.markdown.Run;
import org.touchstone.markdown.RunStyle;

/**
 * The typeface and size of a run, before missing characters are substituted.
 *
 * @param face the requested typeface
 * @param scale size relative to reading text
 * @param bold whether substitutes for missing characters are bold too
 */
public record TextStyle(Typeface face, double scale, boolean bold) {
    private static final double CODE = 0.875;
    private static final double SMALL = 0.8125;
    private static final double CHIP = 0.75;

    /**
     * Returns the style of a run.
     *
     * @param judged whether the text is judged (serif) or belongs to its surroundings (sans)
     */
    public static TextStyle of(Run run, boolean judged) {
        boolean strong = run.is(RunStyle.STRONG);
        if (run.is(RunStyle.CHIP)) {
            return new TextStyle(Typeface.MONO, CHIP, false);
        }
        if (run.is(RunStyle.CODE) || run.is(RunStyle.MATH) || run.is(RunStyle.HTML)) {
            return new TextStyle(strong ? Typeface.MONO_BOLD : Typeface.MONO, CODE, strong);
        }
        if (run.is(RunStyle.TARGET) || run.is(RunStyle.ASIDE)) {
            return new TextStyle(Typeface.SANS, SMALL, false);
        }
        boolean slanted = run.is(RunStyle.EMPHASIS);
        if (!judged) {
            return new TextStyle(
                    strong ? Typeface.SANS_BOLD : slanted ? Typeface.SANS_ITALIC : Typeface.SANS, 1, strong);
        }
        if (strong) {
            return new TextStyle(slanted ? Typeface.SERIF_BOLD_ITALIC : Typeface.SERIF_BOLD, 1, true);
        }
        return new TextStyle(slanted ? Typeface.SERIF_ITALIC : Typeface.SERIF, 1, false);
    }
}
