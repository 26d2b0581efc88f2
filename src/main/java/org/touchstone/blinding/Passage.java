package org.touchstone.blinding;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;

/**
 * One turn of one response.
 *
 * @param response the response
 * @param turn index in the response's turns, from 0
 */
public record Passage(ResponseId response, int turn) {
    public Passage {
        if (turn < 0) {
            throw new IllegalArgumentException("A turn's index counts from 0");
        }
    }

    /**
     * Returns the answers that a vote on this scope compares: the n-th assistant turn of each response, or every
     * assistant turn of both if the whole conversation is judged.
     */
    public static List<Passage> judged(Item item, Scope scope) {
        List<Passage> all = new ArrayList<>();
        for (Response response : item.responses()) {
            if (!scope.isConversation()) {
                all.add(new Passage(response.id(), response.indexOfAssistantTurn(scope.turn())));
                continue;
            }
            for (int i = 0; i < response.turns().size(); i++) {
                if (response.turns().get(i).role() == Role.ASSISTANT) {
                    all.add(new Passage(response.id(), i));
                }
            }
        }
        return List.copyOf(all);
    }
}
