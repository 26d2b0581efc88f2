package org.touchstone.ui.judging;

import java.util.function.UnaryOperator;
import org.touchstone.domain.evidence.Findings;

/**
 * Everything the annotator has said about the item on the desk; the unit of undo.
 *
 * @param <D> what is decided on items of one kind
 * @param decision the decision so far
 * @param findings everything beside it
 */
public record JudgingState<D>(D decision, Findings findings) {
    public JudgingState<D> decision(UnaryOperator<D> change) {
        return new JudgingState<>(change.apply(decision), findings);
    }

    public JudgingState<D> findings(UnaryOperator<Findings> change) {
        return new JudgingState<>(decision, change.apply(findings));
    }
}
