package org.touchstone.store.sqlite.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.Items;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;

/**
 * The items on SQLite. A page is found by summing the tally (one row per 1,024 positions and facet) and then reading
 * only blocks with matching items, so that no query scans rows that it does not return.
 */
public final class ItemRows implements Items {
    private static final String COLUMNS =
            "SELECT i.ord, i.facet, i.state, i.sealed, i.standing, d.ord FROM item i LEFT JOIN draft d ON d.ord ="
                    + " i.ord ";

    private final Core core;

    public ItemRows(Core core) {
        this.core = core;
    }

    /** An item's row with its internal metadata. */
    private record Found(ItemRow row, ItemMeta meta) {}

    public static ItemKey key(Catalog catalog, ItemMeta meta) {
        return new ItemKey(catalog.study(catalog.facet(meta.facet()).study()), new ItemId(meta.id()));
    }

    private Found map(ResultSet row) throws SQLException {
        Catalog catalog = core.catalog();
        long ord = row.getLong(1);
        ItemMeta meta = ItemMeta.read(core.keys(), ord, row.getBytes(4));
        ItemStatus standing = ItemStatus.read(core.keys(), ord, row.getBytes(5));
        long draftOrd = row.getLong(6);
        boolean draft = !row.wasNull() && draftOrd == ord;
        ItemState state = standing.with(draft);
        if (meta.facet() != row.getLong(2) || state.code() != row.getLong(3)) {
            throw Faults.damaged(SealedColumn.ITEM, ord);
        }
        Catalog.Facet facet = catalog.facet(meta.facet());
        return new Found(
                new ItemRow(
                        key(catalog, meta),
                        ord,
                        facet.kind(),
                        facet.domain(),
                        facet.taskType(),
                        meta.language(),
                        meta.multiTurn(),
                        state,
                        catalog.pack(meta.pack()).record().facts().digest(),
                        draft),
                meta);
    }

    private Optional<Found> findRow(ItemKey key) {
        return core.database()
                .read(handle -> handle.createQuery(COLUMNS
                                + "JOIN item_key k ON k.ord = i.ord WHERE k.mac = ? AND i.ord < ? AND i.state < "
                                + ItemStatus.GONE)
                        .bind(0, core.lookup(key))
                        .bind(1, core.catalog().end())
                        .map(row -> map(row))
                        .findOne()
                        .map(found -> {
                            if (!found.row.key().equals(key)) {
                                throw Faults.damaged(SealedColumn.ITEM, found.row.position());
                            }
                            return found;
                        }));
    }

    @Override
    public Optional<ItemRow> find(ItemKey key) {
        return findRow(key).map(Found::row);
    }

    @Override
    public byte[] text(ItemKey key) {
        ItemMeta meta =
                findRow(key).orElseThrow(() -> new NoSuchElementException("No pack holds the item " + key.item())).meta;
        byte[] line = core.segment(meta.pack()).read(meta.offset(), (int) meta.length());
        if (!meta.isLine(line)) {
            throw Faults.damaged("item text");
        }
        return line;
    }

    /** A block and the number of its matching items. */
    private record Block(long number, long items) {}

    /** Builds the query of tally rows from our own numbers, never from text of outside origin. */
    private static String counted(@Nullable ItemState state, List<Long> facets) {
        return "n > 0 AND " + among(facets) + (state == null ? "" : " AND state = " + state.code());
    }

    private static String among(List<Long> facets) {
        return "facet IN (" + facets.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }

    @Override
    public long count(ItemFilter filter) {
        List<Long> facets = core.catalog().facetsOf(filter);
        return core.database()
                .read(handle -> handle.createQuery(
                                "SELECT coalesce(sum(n), 0) FROM tally WHERE " + counted(filter.state(), facets))
                        .mapToLong()
                        .one());
    }

    @Override
    public Map<ItemState, Long> tally(ItemFilter filter) {
        List<Long> facets = core.catalog().facetsOf(filter);
        Map<ItemState, Long> tally = new EnumMap<>(ItemState.class);
        core.database()
                .read(handle -> handle.createQuery("SELECT state, sum(n) FROM tally WHERE "
                                + counted(filter.state(), facets) + " GROUP BY state")
                        .map(row -> Map.entry(ItemStatus.state(row.getLong(1)), row.getLong(2)))
                        .list())
                .forEach(each -> tally.put(each.getKey(), each.getValue()));
        return tally;
    }

    @Override
    public List<ItemRow> page(ItemFilter filter, long offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("A page begins at 0 or later and is not negative");
        }
        List<Long> facets = core.catalog().facetsOf(filter);
        return core.database().readAtOnce(handle -> page(handle, filter, facets, new long[] {offset, limit}));
    }

    private List<ItemRow> page(Handle handle, ItemFilter filter, List<Long> facets, long[] range) {
        List<ItemRow> page = new ArrayList<>();
        long skip = range[0];
        for (Block block : blocks(handle, filter, facets)) {
            if (skip >= block.items) {
                skip -= block.items;
                continue;
            }
            long limit = range[1] - page.size();
            if (limit <= 0) {
                break;
            }
            page.addAll(within(handle, filter, facets, new Slice(block.number * ItemTable.BLOCK, block, skip, limit)));
            skip = 0;
        }
        return page;
    }

    private static List<Block> blocks(Handle handle, ItemFilter filter, List<Long> facets) {
        return handle.createQuery("SELECT block, sum(n) FROM tally WHERE " + counted(filter.state(), facets)
                        + " GROUP BY block ORDER BY block")
                .map(row -> new Block(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** A part of a block: from a position on, skip {@code skip} items, then at most {@code limit}. */
    private record Slice(long from, Block block, long skip, long limit) {}

    private List<ItemRow> within(Handle handle, ItemFilter filter, List<Long> facets, Slice slice) {
        String state = " AND i.state "
                + (filter.state() == null
                        ? "< " + ItemStatus.GONE
                        : "= " + filter.state().code());
        long end = Math.min(
                (slice.block.number + 1) * ItemTable.BLOCK, core.catalog().end());
        return handle.createQuery(COLUMNS + "WHERE i.ord >= ? AND i.ord < ? AND i." + among(facets) + state
                        + " ORDER BY i.ord LIMIT ? OFFSET ?")
                .bind(0, slice.from)
                .bind(1, end)
                .bind(2, slice.limit)
                .bind(3, slice.skip)
                .map(row -> map(row).row)
                .list();
    }

    @Override
    public Optional<ItemRow> firstAfter(ItemFilter filter, long position) {
        List<Long> facets = core.catalog().facetsOf(filter);
        return core.database().readAtOnce(handle -> firstAfter(handle, filter, facets, position + 1));
    }

    private Optional<ItemRow> firstAfter(Handle handle, ItemFilter filter, List<Long> facets, long from) {
        long at = from;
        Optional<Block> block = nextBlock(handle, filter, facets, at / ItemTable.BLOCK);
        while (block.isPresent()) {
            at = Math.max(at, block.get().number * ItemTable.BLOCK);
            List<ItemRow> found = within(handle, filter, facets, new Slice(at, block.get(), 0, 1));
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
            block = nextBlock(handle, filter, facets, block.get().number + 1);
        }
        return Optional.empty();
    }

    private static Optional<Block> nextBlock(Handle handle, ItemFilter filter, List<Long> facets, long from) {
        return handle.createQuery("SELECT block, 1 FROM tally WHERE block >= ? AND " + counted(filter.state(), facets)
                        + " ORDER BY block LIMIT 1")
                .bind(0, from)
                .map(row -> new Block(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    private <T extends Comparable<T>> List<T> occurring(StudyId study, Function<Catalog.Facet, T> what) {
        Catalog catalog = core.catalog();
        List<Long> facets = catalog.facetsOf(new ItemFilter(study, null, null, null));
        List<Long> inUse = core.database()
                .read(handle -> handle.createQuery("SELECT DISTINCT facet FROM tally WHERE " + counted(null, facets))
                        .mapToLong()
                        .list());
        return inUse.stream().map(catalog::facet).map(what).distinct().sorted().toList();
    }

    @Override
    public List<String> domains(StudyId study) {
        return occurring(study, Catalog.Facet::domain);
    }

    @Override
    public List<String> taskTypes(StudyId study) {
        return occurring(study, Catalog.Facet::taskType);
    }

    @Override
    public List<ItemKind> kinds(StudyId study) {
        return occurring(study, Catalog.Facet::kind);
    }
}
