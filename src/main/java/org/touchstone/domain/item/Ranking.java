package org.touchstone.domain.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.text.TextLimit;

/**
 * Three to eight responses to one prompt, to be put in order from best to worst.
 *
 * @param id opaque id
 * @param domain field of expertise, such as {@code legal}; within {@link TextLimit#ITEM_WORD}, as the next two
 * @param taskType kind of task, such as {@code advice}
 * @param language BCP 47 tag of the texts, {@code und} when unknown
 * @param prompt the conversation that all responses share; may be empty only in tests of imported oddities
 * @param responses {@value #FEWEST} to {@value Item#MOST_RESPONSES}, with different ids
 */
public record Ranking(
        ItemId id, String domain, String taskType, String language, List<Turn> prompt, List<Response> responses)
        implements Item {
    /** Fewest responses that are ranked. */
    public static final int FEWEST = 3;

    public Ranking {
        if (prompt.size() > Comparison.MOST_TURNS
                || responses.stream().anyMatch(r -> r.turns().size() > Comparison.MOST_TURNS)) {
            throw new IllegalArgumentException("A conversation has at most " + Comparison.MOST_TURNS + " turns");
        }
        prompt = List.copyOf(prompt);
        responses = List.copyOf(responses);
        for (String word : List.of(domain, taskType, language)) {
            if (word.isBlank()) {
                throw new IllegalArgumentException("Domain, task type and language are named");
            }
            TextLimit.ITEM_WORD.require(word);
        }
        Set<ResponseId> ids = new HashSet<>();
        if (responses.size() < FEWEST
                || responses.size() > MOST_RESPONSES
                || !responses.stream().map(Response::id).allMatch(ids::add)) {
            throw new IllegalArgumentException(
                    "A ranking has " + FEWEST + " to " + MOST_RESPONSES + " responses with different ids");
        }
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public Item with(ItemId other, List<Response> others) {
        return new Ranking(other, domain, taskType, language, prompt, others);
    }
}
