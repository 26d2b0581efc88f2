package org.touchstone.ui.text;

import org.touchstone.markdown.Mark;
import org.touchstone.markdown.Run;

/**
 * The face and size of a run before its characters are looked at.
 *
 * @param face the wanted face
 * @param scale size relative to reading text
 * @param bold whether substitutes for missing characters are bold too
 */
record Look(Face face, double scale, boolean bold) {
    private static final double CODE = 0.875;
    private static final double SMALL = 0.8125;
    private static final double CHIP = 0.75;

    /**
     * The look of a run.
     *
     * @param judged whether the text is what is judged (serif) or what surrounds it (sans)
     */
    static Look of(Run run, boolean judged) {
        boolean strong = run.is(Mark.STRONG);
        if (run.is(Mark.CHIP)) {
            return new Look(Face.MONO, CHIP, false);
        }
        if (run.is(Mark.CODE) || run.is(Mark.MATH) || run.is(Mark.HTML)) {
            return new Look(strong ? Face.MONO_BOLD : Face.MONO, CODE, strong);
        }
        if (run.is(Mark.TARGET) || run.is(Mark.ASIDE)) {
            return new Look(Face.SANS, SMALL, false);
        }
        boolean slanted = run.is(Mark.EMPHASIS);
        if (!judged) {
            return new Look(strong ? Face.SANS_BOLD : slanted ? Face.SANS_ITALIC : Face.SANS, 1, strong);
        }
        if (strong) {
            return new Look(slanted ? Face.SERIF_BOLD_ITALIC : Face.SERIF_BOLD, 1, true);
        }
        return new Look(slanted ? Face.SERIF_ITALIC : Face.SERIF, 1, false);
    }
}
