package org.touchstone.refusal;

/**
 * A rule by which something is refused, or a failure that is foreseen. Codes never change their meaning and are documented:
 * scripts and reports may rely on them.
 */
public interface Rule {
    /** The stable code; no two rules have the same. */
    String code();

    /** What it means, without the full stop. */
    String sentence();
}
