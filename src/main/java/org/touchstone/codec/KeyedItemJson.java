package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Items of a study key. */
final class KeyedItemJson {
    private KeyedItemJson() {}

    static Map<String, Object> tree(KeyedItem item) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("item", item.item().value());
        Map<String, Object> models = new TreeMap<>();
        item.models().forEach((response, model) -> models.put(response.value(), model));
        tree.put("models", models);
        tree.put("source", item.source());
        KeyedItem.Gold gold = item.gold();
        if (gold != null) {
            tree.put("gold", tree(gold));
        }
        String probe = item.probe();
        if (probe != null) {
            tree.put("probe", probe);
        }
        return tree;
    }

    private static Map<String, Object> tree(KeyedItem.Gold gold) {
        Map<String, Object> tree = new TreeMap<>();
        ResponseId favours = gold.favours();
        if (favours != null) {
            tree.put("favours", favours.value());
        }
        tree.put("least", gold.least());
        tree.put("most", gold.most());
        tree.put("rationale", gold.rationale());
        tree.put("trap", gold.trap());
        return tree;
    }

    static KeyedItem of(Fields f) throws RejectedException {
        Map<ResponseId, String> models = new TreeMap<>();
        texts(f, "models").forEach((response, model) -> models.put(new ResponseId(response), model));
        return new KeyedItem(
                new ItemId(f.text("item")),
                models,
                f.has("gold") ? f.object("gold", KeyedItemJson::gold) : null,
                f.optionalText("probe").orElse(null),
                texts(f, "source"));
    }

    private static KeyedItem.Gold gold(Fields f) throws RejectedException {
        return new KeyedItem.Gold(
                f.has("favours") ? new ResponseId(f.text("favours")) : null,
                f.small("least"),
                f.small("most"),
                f.text("rationale"),
                f.text("trap"));
    }

    private static Map<String, String> texts(Fields f, String name) throws RejectedException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Object> member : f.open(name).entrySet()) {
            if (!(member.getValue() instanceof String text)) {
                throw new RejectedException(Reject.JSON_TYPE, name);
            }
            texts.put(member.getKey(), text);
        }
        return texts;
    }
}
