package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Lines of {@code items.jsonl}. */
final class ItemJson {
    /** The one kind of item in version 1. */
    static final String KIND = "comparison";

    private ItemJson() {}

    static Map<String, Object> tree(Comparison item) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", KIND);
        tree.put("id", item.id().value());
        tree.put("domain", item.domain());
        tree.put("taskType", item.taskType());
        tree.put("language", item.language());
        tree.put("prompt", turns(item.prompt()));
        tree.put(
                "responses",
                item.responses().stream()
                        .map(r -> Map.of("id", r.id().value(), "turns", turns(r.turns())))
                        .toList());
        tree.put("scopes", item.scopes().stream().map(Scope::word).toList());
        return tree;
    }

    private static List<Map<String, String>> turns(List<Turn> turns) {
        return turns.stream()
                .map(t -> Map.of("role", Fields.word(t.role()), "content", t.content()))
                .toList();
    }

    static Comparison of(Fields f) throws RejectedException {
        requireKind(f);
        List<Scope> scopes = f.texts("scopes").stream().map(Scope::of).toList();
        Comparison item = new Comparison(
                new ItemId(f.text("id")),
                f.text("domain"),
                f.text("taskType"),
                f.text("language"),
                f.objects("prompt", ItemJson::turn),
                f.objects(
                        "responses",
                        r -> new Response(new ResponseId(r.text("id")), r.objects("turns", ItemJson::turn))),
                scopes);
        f.keeps(scopes, item.scopes());
        return item;
    }

    private static Turn turn(Fields f) throws RejectedException {
        return new Turn(f.word("role", Role.class), f.text("content"));
    }

    static void requireKind(Fields f) throws RejectedException {
        if (!f.text("kind").equals(KIND)) {
            throw new RejectedException(Reject.JSON_VALUE, "kind");
        }
    }
}
