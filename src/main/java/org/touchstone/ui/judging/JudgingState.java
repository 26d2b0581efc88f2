package org.touchstone.ui.judging;

import java.util.function.UnaryOperator;
import org.touchstone.domain.evidence.Findings;

/**
 * Everything the annotator has recorded about the open item; the unit of undo.
 *
 * @param <D> the type of decision
 * @param decision the decision so far
 * @param findings everything besides the decision
 */
public record JudgingState<D>(D decision, Findings findings) {
    public JudgingState<D> decision(UnaryOperator<D> change) {
        return new JudgingState<>(change.apply(decision), findings);
    }

    public JudgingState<D> findings(UnaryOperator<Findings> change) {
        return new JudgingState<>(decision, change.apply(findings));
    }
}
