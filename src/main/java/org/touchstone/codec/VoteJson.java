package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Encodes votes and scopes. */
final class VoteJson {

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
        tree.put("scope", preference.scope().word());
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
        Scope scope = Scope.of(f.text("scope"));
        return new Preference(scope, favours, f.small("strength"));
    }
}
