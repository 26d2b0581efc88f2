package org.touchstone.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.JournalLine;
import org.touchstone.store.NewItem;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/** The index rows of one pack on its way in. One thread. */
final class PackTable implements AutoCloseable {
    /** An item to be indexed; offset from the beginning of the segment. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Fresh(ItemKey key, NewItem item, long offset, byte[] line) {}

    private record FacetName(String domain, String taskType) {}

    private record Place(long block, long facet) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byBlock = Long.compare(block, other.block);
            return byBlock != 0 ? byBlock : Long.compare(facet, other.facet);
        }
    }

    private final Core core;
    private final long study;
    private final long pack;
    private final long base;
    private final Map<FacetName, Long> facets = new HashMap<>();
    private final Map<Place, Long> fresh = new TreeMap<>();
    private final PreparedStatement insertKey;
    private final PreparedStatement insertItem;
    private final PreparedStatement held;
    private long items;

    PackTable(Core core, StudyId study) {
        this.core = core;
        Catalog catalog = core.catalog();
        this.base = catalog.end();
        this.pack = catalog.packs().keySet().stream().mapToLong(n -> n).max().orElse(0) + 1;
        this.study = catalog.numberOf(study).orElseGet(() -> newStudy(study));
        catalog.facets().forEach((number, facet) -> {
            if (facet.study() == this.study) {
                facets.put(new FacetName(facet.domain(), facet.taskType()), number);
            }
        });
        Writer writer = core.writer();
        this.insertKey = writer.prepare("INSERT INTO item_key (mac, ord) VALUES (?, ?) ON CONFLICT DO NOTHING");
        this.insertItem = writer.prepare("INSERT INTO item (ord, facet, state, sealed) VALUES (?, ?, 0, ?)");
        this.held =
                writer.prepare("SELECT i.ord, i.sealed FROM item_key k JOIN item i ON i.ord = k.ord WHERE k.mac = ?");
    }

    long pack() {
        return pack;
    }

    long base() {
        return base;
    }

    /** Items inserted so far. */
    long items() {
        return items;
    }

    private long newStudy(StudyId id) {
        return core.writer().commit(() -> {
            long number = nextNumber("study");
            try (PreparedStatement insert = core.writer().prepare("INSERT INTO study (no, sealed) VALUES (?, ?)")) {
                insert.setLong(1, number);
                insert.setBytes(
                        2,
                        core.keys()
                                .seal(
                                        Cell.STUDY,
                                        number,
                                        new Fields.Out().text(id.value()).done()));
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

    /** Inserts a batch in one commit, where nobody reads. */
    void insert(List<Fresh> batch) {
        if (!batch.isEmpty()) {
            core.writer().commit(() -> {
                List<Row> rows = new ArrayList<>(batch.size());
                for (Fresh item : batch) {
                    rows.add(new Row(item, facet(new FacetName(item.item.domain(), item.item.taskType()))));
                }
                // The costly part touches no connection, so all processors do it.
                rows.parallelStream().forEach(Row::seal);
                for (Row row : rows) {
                    insert(row);
                }
                return items;
            });
        }
    }

    /** An item on its way into the index. */
    private final class Row {
        private final Fresh fresh;
        private final long facet;
        private final long ord;
        private byte[] mac = {};
        private byte[] sealed = {};

        Row(Fresh fresh, long facet) {
            this.fresh = fresh;
            this.facet = facet;
            this.ord = base + fresh.item.rank();
        }

        void seal() {
            String digest = JournalLine.sha256(fresh.line);
            mac = core.keys().lookup(fresh.key);
            sealed = core.keys()
                    .seal(
                            Cell.ITEM,
                            ord,
                            ItemMeta.of(fresh.item, pack, facet, fresh.offset, digest)
                                    .fields());
        }
    }

    private void insert(Row row) throws SQLException {
        insertKey.setBytes(1, row.mac);
        insertKey.setLong(2, row.ord);
        if (insertKey.executeUpdate() == 0) {
            requireSame(row.fresh, row.mac);
            return;
        }
        insertItem.setLong(1, row.ord);
        insertItem.setLong(2, row.facet);
        insertItem.setBytes(3, row.sealed);
        insertItem.executeUpdate();
        fresh.merge(new Place(row.ord / ItemTable.BLOCK, row.facet), 1L, Long::sum);
        items++;
    }

    private void requireSame(Fresh fresh, byte[] mac) throws SQLException {
        held.setBytes(1, mac);
        try (ResultSet row = held.executeQuery()) {
            if (!row.next()) {
                throw Faults.damaged("item index");
            }
            long ord = row.getLong(1);
            boolean again = ord >= base;
            if (again
                    || !ItemMeta.read(core.keys(), ord, row.getBytes(2))
                            .digest()
                            .equals(JournalLine.sha256(fresh.line))) {
                throw new StoreException(
                        Reason.ITEM_CONFLICT,
                        again
                                ? "The pack names the item " + fresh.key.item() + " twice."
                                : "The item " + fresh.key.item() + " is held already with other content.");
            }
        }
    }

    private long facet(FacetName name) throws SQLException {
        Long known = facets.get(name);
        if (known != null) {
            return known;
        }
        long number = nextNumber("facet");
        byte[] fields = new Fields.Out()
                .number(study)
                .text(name.domain)
                .text(name.taskType)
                .done();
        try (PreparedStatement insert =
                core.writer().prepare("INSERT INTO facet (no, study, sealed) VALUES (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, study);
            insert.setBytes(3, core.keys().seal(Cell.FACET, number, fields));
            insert.executeUpdate();
        }
        facets.put(name, number);
        return number;
    }

    /** Makes the pack and its items visible, within the transaction of the import's journal entry. */
    void show(Catalog.Pack row) throws SQLException {
        try (PreparedStatement insert = core.writer()
                        .prepare("INSERT INTO pack (no, study, first_ord, next_ord, sealed) VALUES (?, ?, ?, ?, ?)");
                PreparedStatement tally = core.writer()
                        .prepare("INSERT INTO tally (block, facet, due, draft, judged, routed)"
                                + " VALUES (?, ?, ?, 0, 0, 0) ON CONFLICT DO UPDATE SET due = due + excluded.due")) {
            insert.setLong(1, pack);
            insert.setLong(2, study);
            insert.setLong(3, base);
            insert.setLong(4, row.nextOrd());
            insert.setBytes(5, core.keys().seal(Cell.PACK, pack, row.fields()));
            insert.executeUpdate();
            for (Map.Entry<Place, Long> place : fresh.entrySet()) {
                tally.setLong(1, place.getKey().block);
                tally.setLong(2, place.getKey().facet);
                tally.setLong(3, place.getValue());
                tally.executeUpdate();
            }
        }
    }

    @Override
    public void close() {
        core.writer().release(insertKey, insertItem, held);
    }
}
