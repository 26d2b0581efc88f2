package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/**
 * Encodes lines of {@code items.jsonl}: the fields that all kinds share; the others are delegated to the {@link
 * KindCodec}.
 */
final class ItemJson {
    private ItemJson() {}

    static Map<String, Object> tree(Item item) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", item.kind().id());
        tree.put("id", item.id().value());
        tree.put("domain", item.domain());
        tree.put("taskType", item.taskType());
        tree.put("language", item.language());
        tree.put("prompt", turns(item.prompt()));
        KindCodec.of(item.kind()).putItem(item, tree);
        return tree;
    }

    static Item of(Fields f) throws RejectedException {
        KindCodec codec = KindCodec.of(f);
        ItemHead head = new ItemHead(
                new ItemId(f.text("id")),
                f.text("domain"),
                f.text("taskType"),
                f.text("language"),
                f.objects("prompt", ItemJson::turn));
        return codec.item(head, f);
    }

    /** Encodes responses in the order of the item. */
    static List<Map<String, Object>> responses(List<Response> responses) {
        return responses.stream().map(ItemJson::response).toList();
    }

    static Map<String, Object> response(Response response) {
        return Map.of("id", response.id().value(), "turns", turns(response.turns()));
    }

    static Response response(Fields f) throws RejectedException {
        return new Response(new ResponseId(f.text("id")), f.objects("turns", ItemJson::turn));
    }

    private static List<Map<String, String>> turns(List<Turn> turns) {
        return turns.stream()
                .map(t -> Map.of("role", Fields.word(t.role()), "content", t.content()))
                .toList();
    }

    private static Turn turn(Fields f) throws RejectedException {
        return new Turn(f.word("role", Role.class), f.text("content"));
    }
}
