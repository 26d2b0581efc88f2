package org.touchstone.domain.item;

import java.util.regex.Pattern;

/**
 * What a preference is about: the whole conversation, or one turn of the assistant.
 *
 * @param turn 0 for the whole conversation, n for the n-th assistant turn of the responses (1-based)
 */
public record Scope(int turn) implements Comparable<Scope> {
    /** The whole conversation; the only scope of a single-turn item. */
    public static final Scope CONVERSATION = new Scope(0);

    private static final String WHOLE = "conversation";
    private static final String TURN = "turn:";
    private static final Pattern WORD = Pattern.compile("conversation|turn:[1-9][0-9]{0,8}");

    public Scope {
        if (turn < 0) {
            throw new IllegalArgumentException("A turn is counted from 1");
        }
    }

    /** The n-th assistant turn, from 1. */
    public static Scope ofTurn(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("A turn is counted from 1");
        }
        return new Scope(n);
    }

    /**
     * Parses the name of a scope.
     *
     * @param word {@code conversation}, or {@code turn:n} with at most nine digits
     * @throws IllegalArgumentException for anything else
     */
    public static Scope of(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("A scope is conversation or turn:n");
        }
        return word.equals(WHOLE) ? CONVERSATION : ofTurn(Integer.parseInt(word.substring(TURN.length())));
    }

    /** The name of the scope in files. */
    public String word() {
        return isConversation() ? WHOLE : TURN + turn;
    }

    /** Whether this is the whole conversation. */
    public boolean isConversation() {
        return turn == 0;
    }

    /** Orders turns first, the whole conversation last. */
    @Override
    public int compareTo(Scope other) {
        return Integer.compare(turn == 0 ? Integer.MAX_VALUE : turn, other.turn == 0 ? Integer.MAX_VALUE : other.turn);
    }
}
