package org.touchstone.domain.gold;

import java.util.function.UnaryOperator;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.text.TextLimit;

/**
 * What one expert answered without seeing the others.
 *
 * @param expert names the expert within the study key; not empty
 * @param answer what was answered
 * @param rationale why; may be empty
 * @param adjudicates whether the expert decided between others who disagreed
 */
public record ExpertVote(String expert, Answer answer, String rationale, boolean adjudicates) {
    public ExpertVote {
        if (!expert.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")) {
            throw new IllegalArgumentException("An expert is named by an id");
        }
        TextLimit.RATIONALE.require(rationale);
    }

    /** The same about responses of other names. */
    ExpertVote named(UnaryOperator<ResponseId> names) {
        return new ExpertVote(expert, answer.named(names), rationale, adjudicates);
    }
}
