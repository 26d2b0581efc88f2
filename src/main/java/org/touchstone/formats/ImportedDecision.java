package org.touchstone.formats;

import org.touchstone.domain.item.Scope;

/**
 * A decision found in the source.
 *
 * @param annotator the decider, as the source names them
 * @param scope what the decision is about
 * @param pick the outcome, in the source's order of the answers
 * @param strength 1 to 3; a direction without strength counts as 2; ignored for ties
 */
public record ImportedDecision(String annotator, Scope scope, Pick pick, int strength) {
    /** The strength of a preference whose source gives only its direction. */
    public static final int USUAL_STRENGTH = 2;

    public ImportedDecision {
        if (strength < 1 || strength > 3) {
            throw new IllegalArgumentException("A strength is 1 to 3");
        }
    }
}
