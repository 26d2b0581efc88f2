package org.touchstone.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.ItemFilter;
import org.touchstone.store.ItemRow;
import org.touchstone.store.ItemState;
import org.touchstone.store.Items;

/**
 * The items on SQLite. A page is found by summing the tally (one row per 1,024 positions and facet) and then looking
 * only into blocks that hold something, so that no answer walks over what it does not show.
 */
final class ItemRows implements Items {
    private static final String COLUMNS =
            "SELECT i.ord, i.facet, i.state, i.sealed, i.standing, d.ord FROM item i LEFT JOIN draft d ON d.ord ="
                    + " i.ord ";

    private final Core core;

    ItemRows(Core core) {
        this.core = core;
    }

    /** An item's row with what only the store needs. */
    private record Found(ItemRow row, ItemMeta meta) {}

    static ItemKey key(Catalog catalog, ItemMeta meta) {
        return new ItemKey(catalog.study(catalog.facet(meta.facet()).study()), new ItemId(meta.id()));
    }

    private Found map(ResultSet row) throws SQLException {
        Catalog catalog = core.catalog();
        long ord = row.getLong(1);
        ItemMeta meta = ItemMeta.read(core.keys(), ord, row.getBytes(4));
        Standing standing = Standing.read(core.keys(), ord, row.getBytes(5));
        long draftOrd = row.getLong(6);
        boolean draft = !row.wasNull() && draftOrd == ord;
        ItemState state = standing.with(draft);
        if (meta.facet() != row.getLong(2) || Standing.code(state) != row.getLong(3)) {
            throw Faults.damaged(Cell.ITEM, ord);
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
                                + Standing.GONE)
                        .bind(0, core.lookup(key))
                        .bind(1, core.catalog().end())
                        .map(row -> map(row))
                        .findOne()
                        .map(found -> {
                            if (!found.row.key().equals(key)) {
                                throw Faults.damaged(Cell.ITEM, found.row.position());
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

    /** A block and how many items of it a filter lets through. */
    private record Block(long number, long items) {}

    private static String counted(@Nullable ItemState state) {
        return state == null
                ? "due + draft + judged + routed"
                : switch (state) {
                    case DUE -> "due";
                    case DRAFT -> "draft";
                    case JUDGED -> "judged";
                    case ROUTED -> "routed";
                };
    }

    /** SQL over numbers of our own making, never over text from outside. */
    private static String among(List<Long> facets) {
        return "facet IN (" + facets.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }

    @Override
    public long count(ItemFilter filter) {
        List<Long> facets = core.catalog().facetsOf(filter);
        return core.database()
                .read(handle -> handle.createQuery("SELECT coalesce(sum(" + counted(filter.state())
                                + "), 0) FROM tally WHERE " + among(facets))
                        .mapToLong()
                        .one());
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
        return handle.createQuery("SELECT block, sum(" + counted(filter.state()) + ") AS items FROM tally WHERE "
                        + among(facets) + " GROUP BY block HAVING items > 0 ORDER BY block")
                .map(row -> new Block(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Part of a block: from a position on, skipping so many, at most so many. */
    private record Slice(long from, Block block, long skip, long limit) {}

    private List<ItemRow> within(Handle handle, ItemFilter filter, List<Long> facets, Slice slice) {
        String state = " AND i.state "
                + (filter.state() == null ? "< " + Standing.GONE : "= " + Standing.code(filter.state()));
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
        return handle.createQuery("SELECT block, 1 FROM tally WHERE block >= ? AND " + among(facets) + " AND ("
                        + counted(filter.state()) + ") > 0 ORDER BY block LIMIT 1")
                .bind(0, from)
                .map(row -> new Block(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    private <T extends Comparable<T>> List<T> occurring(StudyId study, Function<Catalog.Facet, T> what) {
        Catalog catalog = core.catalog();
        List<Long> facets = catalog.facetsOf(new ItemFilter(study, null, null, null));
        List<Long> inUse = core.database()
                .read(handle -> handle.createQuery("SELECT DISTINCT facet FROM tally WHERE " + among(facets))
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
