package org.touchstone.domain.item;

import java.util.List;
import org.touchstone.domain.text.TextLimit;

/**
 * Two responses to one prompt, to be judged side by side.
 *
 * @param id opaque id
 * @param domain field of expertise, such as {@code legal}; within {@link TextLimit#ITEM_WORD}, as the next two
 * @param taskType kind of task, such as {@code advice}
 * @param language BCP 47 tag of the texts, {@code und} when unknown
 * @param prompt the conversation both sides share; may be empty only in tests of imported oddities
 * @param responses exactly two, with different ids
 * @param scopes what is asked, in order: turns first, the conversation last; never empty
 */
public record Comparison(
        ItemId id,
        String domain,
        String taskType,
        String language,
        List<Turn> prompt,
        List<Response> responses,
        List<Scope> scopes)
        implements Item {
    /** Most turns of a prompt, and of a response. */
    public static final int MOST_TURNS = 1000;

    public Comparison {
        if (prompt.size() > MOST_TURNS
                || responses.stream().anyMatch(r -> r.turns().size() > MOST_TURNS)
                || scopes.size() > MOST_TURNS + 1) {
            throw new IllegalArgumentException("A conversation has at most " + MOST_TURNS + " turns");
        }
        prompt = List.copyOf(prompt);
        responses = List.copyOf(responses);
        scopes = scopes.stream().sorted().distinct().toList();
        if (domain.isBlank() || taskType.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("Domain, task type and language are named");
        }
        TextLimit.ITEM_WORD.require(domain);
        TextLimit.ITEM_WORD.require(taskType);
        TextLimit.ITEM_WORD.require(language);
        if (responses.size() != 2
                || responses.get(0).id().equals(responses.get(1).id())) {
            throw new IllegalArgumentException("A comparison has two responses with different ids");
        }
        int turns = Math.min(responses.get(0).assistantTurns(), responses.get(1).assistantTurns());
        if (scopes.isEmpty() || scopes.stream().anyMatch(s -> s.turn() > turns)) {
            throw new IllegalArgumentException("Every scope names a turn that both responses have");
        }
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public Item with(ItemId other, List<Response> others) {
        return new Comparison(other, domain, taskType, language, prompt, others, scopes);
    }
}
