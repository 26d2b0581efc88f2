package org.touchstone.formats.retest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.formats.packing.OpaqueIds;

/** An item at its place in the pack: as it was made, or given again under other ids. Immutable. */
public final class PlacedItem {
    private final MadeItem original;
    private final @Nullable ItemId twin;
    private final Map<ResponseId, ResponseId> names;

    private PlacedItem(MadeItem original, @Nullable ItemId twin, Map<ResponseId, ResponseId> names) {
        this.original = original;
        this.twin = twin;
        this.names = names;
    }

    static PlacedItem first(MadeItem original) {
        return new PlacedItem(original, null, Map.of());
    }

    static PlacedItem again(MadeItem original, ItemId twin, OpaqueIds ids) {
        Map<ResponseId, ResponseId> names = new LinkedHashMap<>();
        for (Response response : original.item().responses()) {
            names.put(response.id(), ids.again(twin, response.id()));
        }
        return new PlacedItem(original, twin, names);
    }

    /** The item as it was made. */
    public MadeItem original() {
        return original;
    }

    /** What travels; its responses stand in the order of their ids. */
    public Item item() {
        if (twin == null) {
            return original.item();
        }
        List<Response> responses = new ArrayList<>();
        names.forEach((old, name) ->
                responses.add(new Response(name, original.item().response(old).turns())));
        responses.sort(Comparator.comparing(Response::id));
        return original.item().with(twin, responses);
    }

    /**
     * What stays with the lead.
     *
     * @param facts what is kept about the original
     */
    public KeyedItem keyed(KeyedItem facts) {
        return twin == null ? facts : facts.again(twin, names);
    }
}
