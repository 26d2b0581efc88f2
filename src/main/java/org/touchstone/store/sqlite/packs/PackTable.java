package org.touchstone.store.sqlite.packs;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.Writer;
import org.touchstone.store.sqlite.sealed.ItemMeta;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.tables.ItemTable;
import org.touchstone.tasks.Processors;

/**
 * Inserts the index rows of one pack being imported. Lookups are random, so inserting in item order would make every
 * commit write nearly all pages of their index. Therefore rows are collected in runs, and each commit inserts a share
 * of the previous run in index order: a run then writes each page once. One thread.
 */
final class PackTable implements AutoCloseable {
    /** Rows per commit; bounds how long a decision may have to wait. */
    private static final int ROWS_AT_ONCE = 4096;

    private static final int SEALED_AT_ONCE = 256;
    private static final int SEALED_BYTES = 4 << 20;

    /** An item to be indexed; offset from the beginning of the segment. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Fresh(ItemKey key, NewItem item, long offset, byte[] line) {}

    /**
     * A judged item whose text was removed with its pack and is brought again by this one.
     *
     * @param state its state number once it is back
     * @param cell the reference to its text, sealed for the item's place
     * @param alike mark of its content
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Returning(
            long facet,
            long earlierPack,
            long state,
            byte[] cell,
            @Nullable Long alike) {}

    private record Place(long block, long facet) {
        static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::block).thenComparingLong(Place::facet);
    }

    private final Core core;
    private final long study;
    private final String mark;
    private final long pack;
    private final long base;
    private final Map<Catalog.Facet, Long> facets = new HashMap<>();
    private final Map<Place, Long> fresh = new TreeMap<>(Place.ORDER);
    private final PreparedStatement insertKey;
    private final PreparedStatement insertItem;
    private final PreparedStatement held;
    private final boolean studyHolds;
    private final Map<Long, Returning> returning = new TreeMap<>();
    private final List<Row> unsealed = new ArrayList<>();
    private final List<Row> sealed = new ArrayList<>();
    private SortedKeyBatch filling = new SortedKeyBatch();
    private SortedKeyBatch draining = new SortedKeyBatch();
    private long unsealedBytes;
    private long items;

    PackTable(Core core, StudyId study, String signerKeyId) {
        this.core = core;
        Catalog catalog = core.catalog();
        this.base = catalog.end();
        this.pack = catalog.packs().keySet().stream().mapToLong(n -> n).max().orElse(0) + 1;
        Catalog.KnownStudy anew = catalog.numberOf(study).isPresent()
                ? new Catalog.KnownStudy(study, signerKeyId)
                : new Catalog.KnownStudy(study, "");
        this.study = catalog.numberFor(study, signerKeyId).orElseGet(() -> begun(anew));
        this.mark = core.catalog().studies().containsKey(this.study)
                ? core.catalog().mark(this.study)
                : anew.mark();
        this.studyHolds = catalog.packs().values().stream().anyMatch(p -> p.study() == this.study);
        catalog.facets().forEach((number, facet) -> {
            if (facet.study() == this.study) {
                facets.put(facet, number);
            }
        });
        Writer writer = core.writer();
        // An unjudged item of a removed pack gives up its lookup; it is not shown any more.
        this.insertKey = writer.prepare("INSERT INTO item_key (mac, ord) VALUES (?, ?) ON CONFLICT DO UPDATE"
                + " SET ord = excluded.ord WHERE item_key.ord < ? AND (SELECT i.state FROM item i"
                + " WHERE i.ord = item_key.ord) = " + ItemStatus.GONE);
        this.insertItem = writer.prepare("INSERT INTO item (ord, facet, state, sealed, alike) VALUES (?, ?, "
                + ItemState.DUE.code() + ", ?, ?)");
        this.held = writer.prepare(
                "SELECT i.ord, i.sealed, i.state FROM item_key k JOIN item i ON i.ord = k.ord WHERE k.mac = ? AND"
                        + " k.ord < ?");
    }

    long study() {
        return study;
    }

    long pack() {
        return pack;
    }

    long base() {
        return base;
    }

    /** Number of items inserted so far. */
    long items() {
        return items;
    }

    /**
     * Returns the number of a study that no pack has brought yet; an interrupted import may already have assigned one.
     */
    private long begun(Catalog.KnownStudy anew) {
        return core.catalog().studies().entrySet().stream()
                .filter(e -> e.getValue().equals(anew))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> newStudy(anew));
    }

    private long newStudy(Catalog.KnownStudy anew) {
        return core.writer().commit(() -> {
            long number = nextNumber("study");
            try (PreparedStatement insert = core.writer().prepare("INSERT INTO study (no, sealed) VALUES (?, ?)")) {
                insert.setLong(1, number);
                insert.setBytes(2, core.keys().seal(SealedColumn.STUDY, number, anew.fields()));
                insert.executeUpdate();
            }
            return number;
        });
    }

    private long nextNumber(String table) throws SQLException {
        try (PreparedStatement max = core.writer().prepare("SELECT coalesce(max(no), 0) + 1 FROM " + table);
                ResultSet row = max.executeQuery()) {
            return row.getLong(1);
        }
    }

    /** Adds an item; its row is in the index once {@link #finish} has returned. */
    void add(Fresh item) {
        NewItem plain = item.item;
        unsealed.add(new Row(item, facet(new Catalog.Facet(study, plain.domain(), plain.taskType(), plain.kind()))));
        unsealedBytes += item.line.length;
        if (unsealed.size() == SEALED_AT_ONCE || unsealedBytes > SEALED_BYTES) {
            seal();
        }
        if (sealed.size() >= ROWS_AT_ONCE) {
            insert();
        }
    }

    /** Inserts the remaining rows. */
    void finish() {
        seal();
        insert();
        while (!draining.isEmpty() || !filling.isEmpty()) {
            if (draining.isEmpty()) {
                turn();
            }
            core.writer().commit(() -> drain(ROWS_AT_ONCE));
        }
    }

    /**
     * Seals rows, the costly step, on all processors, because it uses no connection; the lines are not needed
     * afterwards.
     */
    private void seal() {
        Processors.forEach(unsealed, Row::seal);
        sealed.addAll(unsealed);
        unsealed.clear();
        unsealedBytes = 0;
    }

    /** Inserts the sealed rows in one commit, above the visible positions. */
    private void insert() {
        if (sealed.isEmpty()) {
            return;
        }
        core.writer().commit(() -> {
            for (Row row : sealed) {
                insert(row);
            }
            return drain(ROWS_AT_ONCE);
        });
        sealed.clear();
        if (!filling.hasRoom(ROWS_AT_ONCE + SEALED_AT_ONCE)) {
            // Each batch inserts as many rows of the previous run as it adds, so that none are left.
            while (!draining.isEmpty()) {
                core.writer().commit(() -> drain(ROWS_AT_ONCE));
            }
            turn();
        }
    }

    private void turn() {
        SortedKeyBatch drained = draining;
        draining = filling;
        filling = drained;
        draining.sort();
    }

    private int drain(int most) throws SQLException {
        int drained = 0;
        while (drained < most && !draining.isEmpty()) {
            long ord = draining.ord();
            insertKey.setBytes(1, draining.mac());
            insertKey.setLong(2, ord);
            insertKey.setLong(3, base);
            if (insertKey.executeUpdate() == 0) {
                throw new StoreException(Reason.ITEM_CONFLICT, "The pack names the item " + name(ord) + " twice.");
            }
            draining.removeFirst();
            drained++;
        }
        return drained;
    }

    private String name(long ord) throws SQLException {
        try (PreparedStatement find = core.writer().prepare("SELECT sealed FROM item WHERE ord = ?")) {
            find.setLong(1, ord);
            try (ResultSet row = find.executeQuery()) {
                return ItemMeta.read(core.keys(), ord, row.getBytes(1)).id();
            }
        }
    }

    /** An item being added to the index. */
    private final class Row {
        private @Nullable Fresh item;
        private final String id;
        private final long facet;
        private final long ord;
        private String digest = "";
        private byte[] mac = {};
        private byte[] fields = {};
        private byte[] cell = {};
        private @Nullable Long alike;

        Row(Fresh fresh, long facet) {
            this.item = fresh;
            this.id = fresh.item.id().value();
            this.facet = facet;
            this.ord = base + fresh.item.rank();
        }

        void seal() {
            Fresh plain = Objects.requireNonNull(item, "A row is sealed once");
            digest = Sha256.hex(plain.line);
            mac = core.keys().lookup(plain.key, mark);
            ItemMeta meta = ItemMeta.of(plain.item, pack, facet, plain.offset, digest);
            fields = meta.fields();
            cell = core.keys().seal(SealedColumn.ITEM, ord, fields);
            alike = core.keys().alike(meta.content());
            item = null;
        }
    }

    private void insert(Row row) throws SQLException {
        if (studyHolds && isHeld(row)) {
            return;
        }
        filling.add(row.mac, row.ord);
        insertItem.setLong(1, row.ord);
        insertItem.setLong(2, row.facet);
        insertItem.setBytes(3, row.cell);
        insertItem.setObject(4, row.alike);
        insertItem.executeUpdate();
        fresh.merge(new Place(row.ord / ItemTable.BLOCK, row.facet), 1L, Long::sum);
        items++;
    }

    /** Whether an earlier pack holds the item with the same content. */
    private boolean isHeld(Row item) throws SQLException {
        held.setBytes(1, item.mac);
        held.setLong(2, base);
        try (ResultSet row = held.executeQuery()) {
            if (!row.next() || row.getLong(3) == ItemStatus.GONE) {
                return false;
            }
            ItemMeta meta = ItemMeta.read(core.keys(), row.getLong(1), row.getBytes(2));
            if (!meta.digest().equals(item.digest)) {
                throw new StoreException(
                        Reason.ITEM_CONFLICT, "The item " + item.id + " is held already with other content.");
            }
            long state = row.getLong(3);
            long ord = row.getLong(1);
            if (ItemStatus.isGone(state)) {
                byte[] cell = core.keys().seal(SealedColumn.ITEM, ord, item.fields);
                Returning back = new Returning(item.facet, meta.pack(), state - ItemStatus.GONE, cell, item.alike);
                if (returning.put(ord, back) != null) {
                    throw new StoreException(Reason.ITEM_CONFLICT, "The pack names the item " + item.id + " twice.");
                }
                items++;
            }
            return true;
        }
    }

    private long facet(Catalog.Facet wanted) {
        Long known = facets.get(wanted);
        return known == null ? core.writer().commit(() -> newFacet(wanted)) : known;
    }

    private long newFacet(Catalog.Facet facet) throws SQLException {
        long number = nextNumber("facet");
        try (PreparedStatement insert =
                core.writer().prepare("INSERT INTO facet (no, study, sealed) VALUES (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, study);
            insert.setBytes(3, core.keys().seal(SealedColumn.FACET, number, facet.fields()));
            insert.executeUpdate();
        }
        facets.put(facet, number);
        return number;
    }

    /** Makes the pack and its items visible, within the transaction of the import's journal entry. */
    void show(Catalog.Pack row) throws SQLException {
        try (PreparedStatement insert = core.writer()
                        .prepare("INSERT INTO pack (no, study, first_ord, next_ord, sealed) VALUES (?, ?, ?, ?, ?)");
                PreparedStatement tally = core.writer()
                        .prepare("INSERT INTO tally (block, facet, state, n) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO UPDATE SET n = n + excluded.n")) {
            insert.setLong(1, pack);
            insert.setLong(2, study);
            insert.setLong(3, base);
            insert.setLong(4, row.nextOrd());
            insert.setBytes(5, core.keys().seal(SealedColumn.PACK, pack, row.fields()));
            insert.executeUpdate();
            for (Map.Entry<Place, Long> place : fresh.entrySet()) {
                tally.setLong(1, place.getKey().block);
                tally.setLong(2, place.getKey().facet);
                tally.setInt(3, ItemState.DUE.code());
                tally.setLong(4, place.getValue());
                tally.executeUpdate();
            }
        }
        bringBack();
    }

    /** Restores the texts of judged items, within the transaction of the import's journal entry. */
    private void bringBack() throws SQLException {
        Map<Long, Long> moved = new TreeMap<>();
        try (PreparedStatement change =
                        core.writer().prepare("UPDATE item SET state = ?, sealed = ?, alike = ? WHERE ord = ?");
                PreparedStatement tally = core.writer()
                        .prepare("INSERT INTO tally (block, facet, state, n) VALUES (?, ?, ?, 1)"
                                + " ON CONFLICT DO UPDATE SET n = n + 1")) {
            for (Map.Entry<Long, Returning> each : returning.entrySet()) {
                Returning back = each.getValue();
                change.setLong(1, back.state);
                change.setBytes(2, back.cell);
                change.setObject(3, back.alike);
                change.setLong(4, each.getKey());
                change.executeUpdate();
                tally.setLong(1, each.getKey() / ItemTable.BLOCK);
                tally.setLong(2, back.facet);
                tally.setLong(3, back.state);
                tally.executeUpdate();
                moved.merge(back.earlierPack, 1L, Long::sum);
            }
        }
        for (Map.Entry<Long, Long> each : moved.entrySet()) {
            Catalog.Pack earlier = core.catalog().pack(each.getKey());
            PackRemoval.rewrite(
                    core, each.getKey(), earlier.with(earlier.record().withMore(-each.getValue())));
        }
    }

    @Override
    public void close() {
        core.writer().release(insertKey, insertItem, held);
    }
}
