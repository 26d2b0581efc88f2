package org.touchstone.domain.presentation;

import java.util.List;
import org.touchstone.domain.item.ResponseId;

/**
 * How an item was shown when it was judged.
 *
 * @param order the responses by place: left and right of a comparison; never empty, all different
 * @param arm the layout to which it was randomised
 * @param display measurements of the display, with one pane for each place
 */
public record Presentation(List<ResponseId> order, Arm arm, DisplayFacts display) {
    public Presentation {
        order = List.copyOf(order);
        PresentationPlan.requireDifferent(order);
        if (display.panes().size() != order.size()) {
            throw new IllegalArgumentException("Every place has display facts of its own");
        }
    }
}
