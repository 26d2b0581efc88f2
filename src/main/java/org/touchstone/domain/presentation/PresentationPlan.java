package org.touchstone.domain.presentation;

import java.util.HashSet;
import java.util.List;
import org.touchstone.domain.item.ResponseId;

/**
 * How an item is to be shown to one annotator; fixed when it is first opened and never changed.
 *
 * @param order the responses by place: left and right of a comparison; never empty, all different
 * @param arm the layout to which it was randomised
 * @param reveals whether all texts are opened after the blind decision, so that a final one is required
 */
public record PresentationPlan(List<ResponseId> order, Arm arm, boolean reveals) {
    public PresentationPlan {
        order = List.copyOf(order);
        requireDifferent(order);
    }

    static void requireDifferent(List<ResponseId> order) {
        if (order.isEmpty() || new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("Every place shows a response of its own");
        }
    }

    /** Number of places. */
    public int places() {
        return order.size();
    }

    /** Returns the presentation recorded with a judgment after this plan was shown. */
    public Presentation shown(DisplayFacts display) {
        return new Presentation(order, arm, display);
    }
}
