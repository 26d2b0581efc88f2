package org.touchstone.domain.item;

import java.util.List;
import org.touchstone.domain.text.TextLimit;

/**
 * One response to a prompt, to be rated by itself.
 *
 * @param id opaque id
 * @param domain field of expertise, such as {@code legal}; within {@link TextLimit#ITEM_WORD}, as the next two
 * @param taskType kind of task, such as {@code advice}
 * @param language BCP 47 tag of the texts, {@code und} when unknown
 * @param prompt the conversation before the response; may be empty
 * @param response what is rated as a whole, also where it has several turns
 */
public record Rating(ItemId id, String domain, String taskType, String language, List<Turn> prompt, Response response)
        implements Item {
    public Rating {
        if (prompt.size() > Comparison.MOST_TURNS || response.turns().size() > Comparison.MOST_TURNS) {
            throw new IllegalArgumentException("A conversation has at most " + Comparison.MOST_TURNS + " turns");
        }
        prompt = List.copyOf(prompt);
        if (domain.isBlank() || taskType.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("Domain, task type and language are named");
        }
        TextLimit.ITEM_WORD.require(domain);
        TextLimit.ITEM_WORD.require(taskType);
        TextLimit.ITEM_WORD.require(language);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public List<Response> responses() {
        return List.of(response);
    }

    @Override
    public Item with(ItemId other, List<Response> others) {
        return new Rating(other, domain, taskType, language, prompt, others.get(0));
    }
}
