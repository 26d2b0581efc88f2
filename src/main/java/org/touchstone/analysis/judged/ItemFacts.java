package org.touchstone.analysis.judged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.stats.bias.features.TextLength;

/**
 * Facts about an item, as integers: its texts are not kept. Immutable.
 *
 * @param domain field of expertise
 * @param taskType kind of task
 * @param language BCP 47 tag
 * @param lengths by response, the length of each assistant turn in order
 */
public record ItemFacts(String domain, String taskType, String language, Map<ResponseId, List<TextLength>> lengths) {
    public ItemFacts {
        lengths = Map.copyOf(lengths);
    }

    /** Measures an item. */
    public static ItemFacts of(Item item) {
        Map<ResponseId, List<TextLength>> lengths = new HashMap<>();
        for (Response response : item.responses()) {
            lengths.put(
                    response.id(),
                    response.turns().stream()
                            .filter(turn -> turn.role() == Role.ASSISTANT)
                            .map(turn -> TextLength.of(turn.content()))
                            .toList());
        }
        return new ItemFacts(item.domain(), item.taskType(), item.language(), lengths);
    }

    /**
     * Returns the length of the text in a scope: an assistant turn, or all of them together.
     *
     * @return null if the item has no such response or turn
     */
    public @Nullable TextLength length(ResponseId response, Scope scope) {
        List<TextLength> turns = lengths.get(response);
        if (turns == null || scope.turn() > turns.size()) {
            return null;
        }
        if (!scope.isConversation()) {
            return turns.get(scope.turn() - 1);
        }
        return new TextLength(
                turns.stream().mapToInt(TextLength::characters).sum(),
                turns.stream().mapToInt(TextLength::words).sum());
    }
}
