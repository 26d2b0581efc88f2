package org.touchstone.domain.item;

import java.util.List;

/**
 * One candidate answer. In a multi-turn item it is a whole continuation of the shared prompt: assistant turns, with the
 * user's (and tool) turns between them.
 *
 * @param id neutral id within the item
 * @param turns at least one; the last is the assistant's
 */
public record Response(ResponseId id, List<Turn> turns) {
    public Response {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.get(turns.size() - 1).role() != Role.ASSISTANT) {
            throw new IllegalArgumentException("A response ends with a turn of the assistant");
        }
    }

    /** Number of assistant turns, at least 1; scopes count these. */
    public int assistantTurns() {
        return (int) turns.stream().filter(t -> t.role() == Role.ASSISTANT).count();
    }

    /**
     * Returns the index in {@link #turns} of the n-th assistant turn.
     *
     * @param n 1 to {@link #assistantTurns()}
     * @throws IllegalArgumentException when there is no such turn
     */
    public int indexOfAssistantTurn(int n) {
        int seen = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).role() == Role.ASSISTANT && ++seen == n) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no assistant turn " + n);
    }
}
