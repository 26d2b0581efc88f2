package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Votes and scopes. */
final class VoteJson {
    private static final String CONVERSATION = "conversation";
    private static final String TURN_PREFIX = "turn:";
    private static final Pattern TURN = Pattern.compile("turn:[1-9][0-9]{0,8}");

    private VoteJson() {}

    static Map<String, Object> tree(Vote vote) {
        return Map.of(
                "bothBad",
                vote.bothBad(),
                "preferences",
                vote.preferences().stream().map(VoteJson::tree).toList());
    }

    private static Map<String, Object> tree(Preference preference) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("scope", scopeWord(preference.scope()));
        tree.put("strength", preference.strength());
        ResponseId favours = preference.favours();
        if (favours != null) {
            tree.put("favours", favours.value());
        }
        return tree;
    }

    static Vote vote(Fields f) throws RejectedException {
        boolean bothBad = f.flag("bothBad");
        List<Preference> preferences = f.objects("preferences", VoteJson::preference);
        Vote vote = new Vote(preferences, bothBad);
        f.keeps(preferences, vote.preferences());
        return vote;
    }

    private static Preference preference(Fields f) throws RejectedException {
        ResponseId favours = f.has("favours") ? new ResponseId(f.text("favours")) : null;
        Scope scope = scope(f.text("scope"));
        return new Preference(scope, favours, f.small("strength"));
    }

    /** {@code conversation} or {@code turn:n}. */
    static String scopeWord(Scope scope) {
        return scope.isConversation() ? CONVERSATION : TURN_PREFIX + scope.turn();
    }

    static Scope scope(String word) {
        if (word.equals(CONVERSATION)) {
            return Scope.CONVERSATION;
        }
        if (TURN.matcher(word).matches()) {
            return Scope.ofTurn(Integer.parseInt(word.substring(TURN_PREFIX.length())));
        }
        throw new IllegalArgumentException("A scope is conversation or turn:n");
    }
}
