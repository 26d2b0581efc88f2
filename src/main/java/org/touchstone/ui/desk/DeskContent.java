package org.touchstone.ui.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.judging.view.MessageLine;

/**
 * What a kind of item puts on its judging screen.
 *
 * @param beside stands beside the cards where the window is wide enough; may be empty
 * @param between stands between the cards and the decision, such as the turns to choose from; may be empty
 * @param decision where one decides
 * @param hints the keys that matter, in the order shown
 * @param nowhere what is said when words that are looked for are not found
 * @param rated the responses that criteria are given to, in order; empty while no item is on the desk
 * @param name what a response is called
 */
public record DeskContent(
        List<Region> beside,
        List<Node> between,
        DecisionPart decision,
        List<MessageLine.Hint> hints,
        String nowhere,
        Supplier<List<ResponseId>> rated,
        Function<ResponseId, String> name) {
    public DeskContent {
        beside = List.copyOf(beside);
        between = List.copyOf(between);
        hints = List.copyOf(hints);
    }

    /** With nothing beside the cards. */
    public DeskContent(
            List<Node> between,
            DecisionPart decision,
            List<MessageLine.Hint> hints,
            String nowhere,
            Supplier<List<ResponseId>> rated,
            Function<ResponseId, String> name) {
        this(List.of(), between, decision, hints, nowhere, rated, name);
    }
}
