package org.touchstone.formats.retest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.formats.packing.ItemCollector;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.formats.packing.OpaqueIds;

/**
 * Which items come a second time, and under which ids ({@code import-v1.md}, "Items given again"). Everything follows from
 * the secret and the items. Not for use by several threads.
 */
public final class RetestPlan {
    /** Fewest other items between an item and its second time. */
    static final int FEWEST_BETWEEN = 10;

    /** One item of so many, at least, stands between them. */
    private static final int PART_BETWEEN = 4;

    private static final int ROUND = 1;

    private final OpaqueIds ids;

    /** Originals by the ids of their second time. */
    private final NavigableMap<ItemId, ItemId> twins = new TreeMap<>();

    private RetestPlan(OpaqueIds ids) {
        this.ids = ids;
    }

    /** What is alike to those who spread the second times. */
    private record Group(ItemKind kind, String domain, String taskType) {
        static Group of(Item item) {
            return new Group(item.kind(), item.domain(), item.taskType());
        }
    }

    /**
     * An item by its place and its lot.
     *
     * @param place in the order of the ids, from 0
     */
    private record Candidate(ItemId item, int place, long lot) {}

    /**
     * By how much of its group comes before it, so that every group has its share of those in front.
     *
     * @param before 0 to 1
     */
    private record Ranked(Candidate candidate, double before) {}

    /** Number of other items that stand between an item and its second time, at least. */
    static long between(long items) {
        return Math.max(FEWEST_BETWEEN, (items + PART_BETWEEN - 1) / PART_BETWEEN);
    }

    /** The number of items that can be given again. */
    static long most(long items) {
        return Math.max(0, items - 2 * between(items));
    }

    /**
     * Why so many items cannot be given again, as a sentence; empty when they can.
     *
     * @param wanted number of items to be given again, from 0
     * @param items number of items
     */
    public static String objection(int wanted, long items) {
        long most = most(items);
        if (wanted <= most) {
            return "";
        }
        return "--retests asks for %d, but of %d items at most %d can come again with %d others in between, so there is no pack."
                .formatted(wanted, items, most, between(items));
    }

    /**
     * Draws them.
     *
     * @param secret 32 bytes that only the lead knows
     * @param wanted number of items to be given again; as {@link #objection} lets it be
     * @throws IOException when an item cannot be read back
     */
    public static RetestPlan of(byte[] secret, int wanted, ItemCollector items) throws IOException {
        RetestPlan plan = new RetestPlan(new OpaqueIds(secret));
        if (wanted > 0) {
            plan.draw(wanted, items);
        }
        return plan;
    }

    private void draw(int wanted, ItemCollector items) throws IOException {
        List<ItemId> order = new ArrayList<>();
        Map<Group, List<Candidate>> groups = new HashMap<>();
        long most = most(items.counts().items());
        items.forEach(made -> {
            ItemId item = made.item().id();
            if (order.size() < most) {
                groups.computeIfAbsent(Group.of(made.item()), g -> new ArrayList<>())
                        .add(new Candidate(item, order.size(), ids.lot(item, ROUND)));
            }
            order.add(item);
        });
        if (wanted > most) {
            throw new IllegalArgumentException(objection(wanted, order.size()));
        }
        int between = Math.toIntExact(between(order.size()));
        ranked(groups).stream()
                .limit(wanted)
                .map(Ranked::candidate)
                .forEach(original -> place(original.item(), order.get(original.place() + between)));
    }

    private static List<Ranked> ranked(Map<Group, List<Candidate>> groups) {
        Comparator<Candidate> drawn = Comparator.comparingLong(Candidate::lot).thenComparing(Candidate::item);
        List<Ranked> all = new ArrayList<>();
        for (List<Candidate> group : groups.values()) {
            group.sort(drawn);
            for (int rank = 0; rank < group.size(); rank++) {
                all.add(new Ranked(group.get(rank), (rank + 0.5) / group.size()));
            }
        }
        all.sort(Comparator.comparingDouble(Ranked::before).thenComparing(Ranked::candidate, drawn));
        return all;
    }

    /** Draws ids until one stands behind the given one; a quarter of them do. */
    private void place(ItemId original, ItemId last) {
        int draw = 0;
        ItemId twin = ids.again(original, ROUND, draw);
        while (twin.compareTo(last) <= 0) {
            draw++;
            twin = ids.again(original, ROUND, draw);
        }
        twins.put(twin, original);
    }

    /** Number of items that come again. */
    public int size() {
        return twins.size();
    }

    /**
     * Visits the items and those that come again, in the order of their ids.
     *
     * @param items those that the plan was made of
     * @throws IOException when the visitor fails
     */
    public void forEach(ItemCollector items, PlacedItemVisitor visitor) throws IOException {
        NavigableMap<ItemId, ItemId> waiting = new TreeMap<>(twins);
        items.forEach(made -> {
            again(waiting.headMap(made.item().id(), false), items, visitor);
            visitor.item(PlacedItem.first(made));
        });
        again(waiting, items, visitor);
    }

    /** Visits these and takes them out. */
    private void again(NavigableMap<ItemId, ItemId> due, ItemCollector items, PlacedItemVisitor visitor)
            throws IOException {
        for (var twin = due.pollFirstEntry(); twin != null; twin = due.pollFirstEntry()) {
            MadeItem original = items.item(twin.getValue());
            visitor.item(PlacedItem.again(original, twin.getKey(), ids));
        }
    }
}
