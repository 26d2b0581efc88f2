package org.touchstone.domain.key;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;

/**
 * What a lead keeps about one item and an annotator must never see.
 *
 * @param item the item
 * @param kind what is asked of it
 * @param models which model wrote each response, where known
 * @param gold the known answer, of the item's kind; or null
 * @param probe the bias the item was built to reveal, or null
 * @param retestOf the item that this is under another id; or null
 * @param shadow whether it looks like ordinary work and is scored; only with a known answer
 * @param source where the item came from, by short names such as {@code file} and {@code line}
 */
public record KeyedItem(
        ItemId item,
        AnswerKind kind,
        Map<ResponseId, String> models,
        @Nullable Gold gold,
        @Nullable String probe,
        @Nullable ItemId retestOf,
        boolean shadow,
        Map<String, String> source) {
    public KeyedItem {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        source = Collections.unmodifiableMap(new TreeMap<>(source));
        if (gold != null && gold.accepted().kind() != kind) {
            throw new IllegalArgumentException("A known answer is of the item's kind");
        }
        if (shadow && gold == null) {
            throw new IllegalArgumentException("Only an item with a known answer is scored");
        }
        if (item.equals(retestOf)) {
            throw new IllegalArgumentException("An item is no retest of itself");
        }
    }

    /** An item of which only its origin is known. */
    public static KeyedItem of(
            ItemId item, AnswerKind kind, Map<ResponseId, String> models, Map<String, String> source) {
        return new KeyedItem(item, kind, models, null, null, null, false, source);
    }

    /** The same with a known answer. */
    public KeyedItem withGold(@Nullable Gold known) {
        return new KeyedItem(item, kind, models, known, probe, retestOf, shadow, source);
    }

    /**
     * What is kept about the same item given again.
     *
     * @param twin its other id
     * @param names what it calls each response of this one
     */
    public KeyedItem again(ItemId twin, Map<ResponseId, ResponseId> names) {
        UnaryOperator<ResponseId> named = response -> {
            ResponseId name = names.get(response);
            if (name == null) {
                throw new IllegalArgumentException("The item has no response " + response);
            }
            return name;
        };
        Map<ResponseId, String> renamed = new TreeMap<>();
        models.forEach((response, model) -> renamed.put(named.apply(response), model));
        Map<String, String> origin = new TreeMap<>(source);
        // The source's own labels are told by a response.
        names.forEach((old, name) -> origin.replaceAll((key, said) -> said.equals(old.value()) ? name.value() : said));
        return new KeyedItem(twin, kind, renamed, gold == null ? null : gold.named(named), probe, item, shadow, origin);
    }
}
