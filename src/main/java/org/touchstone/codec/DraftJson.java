package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Drafts, as the store keeps them. */
final class DraftJson {
    private DraftJson() {}

    static Map<String, Object> tree(Draft draft) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("blind", VoteJson.tree(draft.blind()));
        Vote afterReveal = draft.afterReveal();
        if (afterReveal != null) {
            tree.put("afterReveal", VoteJson.tree(afterReveal));
        }
        tree.put("findings", VoteJson.tree(draft.findings()));
        tree.put("readLeft", draft.readLeft());
        tree.put("readRight", draft.readRight());
        tree.put("endsSeen", draft.endsSeen());
        tree.put("activeMillis", draft.activeMillis());
        if (draft.correctedMillis() >= 0) {
            tree.put("correctedMillis", draft.correctedMillis());
        }
        return tree;
    }

    static Draft of(Fields f) throws RejectedException {
        return new Draft(
                f.object("blind", VoteJson::vote),
                f.has("afterReveal") ? f.object("afterReveal", VoteJson::vote) : null,
                f.object("findings", VoteJson::findings),
                f.small("readLeft"),
                f.small("readRight"),
                f.small("endsSeen"),
                f.integer("activeMillis"),
                JudgmentJson.corrected(f));
    }
}
