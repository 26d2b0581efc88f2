package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Encodes items of a study key. */
final class KeyedItemJson {
    private KeyedItemJson() {}

    static Map<String, Object> tree(KeyedItem item) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("item", item.item().value());
        tree.put("kind", Fields.word(item.kind()));
        Map<String, Object> models = new TreeMap<>();
        item.models().forEach((response, model) -> models.put(response.value(), model));
        tree.put("models", models);
        tree.put("source", item.source());
        Gold gold = item.gold();
        if (gold != null) {
            tree.put("gold", GoldJson.tree(gold));
        }
        String probe = item.probe();
        if (probe != null) {
            tree.put("probe", probe);
        }
        ItemId original = item.retestOf();
        if (original != null) {
            tree.put("retestOf", original.value());
        }
        if (item.shadow()) {
            tree.put("shadow", true);
        }
        return tree;
    }

    static KeyedItem of(Fields f) throws RejectedException {
        AnswerKind kind = f.word("kind", AnswerKind.class);
        Map<ResponseId, String> models = new TreeMap<>();
        texts(f, "models").forEach((response, model) -> models.put(new ResponseId(response), model));
        return new KeyedItem(
                new ItemId(f.text("item")),
                kind,
                models,
                f.has("gold") ? f.object("gold", gold -> GoldJson.gold(gold, kind)) : null,
                f.optionalText("probe").orElse(null),
                f.has("retestOf") ? new ItemId(f.text("retestOf")) : null,
                mark(f, "shadow"),
                texts(f, "source"));
    }

    /** Reads a boolean that is omitted when false. */
    static boolean mark(Fields f, String name) throws RejectedException {
        if (f.has(name) && !f.flag(name)) {
            throw new IllegalArgumentException("A mark that is false is omitted");
        }
        return f.has(name);
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
