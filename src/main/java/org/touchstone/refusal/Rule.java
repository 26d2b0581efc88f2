package org.touchstone.refusal;

/**
 * A rule by which input is refused, or a foreseen failure. Codes never change their meaning and are documented: scripts
 * and reports may rely on them.
 */
public interface Rule {
    /** The stable, unique code. */
    String code();

    /** The meaning as a sentence without full stop. */
    String sentence();
}
