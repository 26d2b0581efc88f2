package org.touchstone.store.sqlite.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Seal;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/** The keys below the data key, and what is done with them. Any thread. */
public final class StoreKeys {
    private static final String RECORDS = "touchstone store v1 records";
    private static final String LOOKUPS = "touchstone store v1 lookups";
    private static final String SEGMENT = "touchstone store v1 segment";
    private static final String BLOCKS = "touchstone store v1 blocks";
    private static final int LOOKUP_BYTES = 16;
    /** No name of a study begins with it, so that a mark is never a lookup. */
    private static final byte DRAFT_MARK = 0;

    /** Likewise. */
    private static final char ALIKE_MARK = 1;

    private final Seal records;
    private final byte[] lookups;
    /** Never used itself, only copied: an import asks for a lookup of every item. */
    private final Mac lookupMac;

    private final byte[] dataKey;
    private final SecureRandom random;
    private volatile @Nullable Looked looked;

    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    private record Looked(ItemKey key, String mark, byte[] mac) {}

    public StoreKeys(byte[] dataKey, SecureRandom random) {
        this.dataKey = dataKey.clone();
        this.random = random;
        byte[] derived = Seal.derive(dataKey, RECORDS.getBytes(StandardCharsets.US_ASCII));
        this.records = new Seal(derived, random);
        Arrays.fill(derived, (byte) 0);
        this.lookups = Seal.derive(dataKey, LOOKUPS.getBytes(StandardCharsets.US_ASCII));
        this.lookupMac = Seal.mac(lookups);
    }

    public byte[] seal(SealedColumn cell, long row, long version, byte[] plain) {
        return records.seal(cell.additional(row, version), plain);
    }

    public byte[] seal(SealedColumn cell, long row, byte[] plain) {
        return seal(cell, row, 1, plain);
    }

    public byte[] open(SealedColumn cell, long row, long version, byte @Nullable [] sealed) {
        if (sealed == null) {
            throw Faults.damaged(cell, row);
        }
        return records.open(cell.additional(row, version), sealed).orElseThrow(() -> Faults.damaged(cell, row));
    }

    public byte[] open(SealedColumn cell, long row, byte @Nullable [] sealed) {
        return open(cell, row, 1, sealed);
    }

    /**
     * Finds an item without telling its name. The last answer is kept: a draft and its decision name the same item.
     *
     * @param mark of its study; see {@code Catalog.KnownStudy}
     */
    public byte[] lookup(ItemKey key, String mark) {
        Looked last = looked;
        if (last == null || !last.key.equals(key) || !last.mark.equals(mark)) {
            String whole = key.study().value() + '\0' + key.item().value() + (mark.isEmpty() ? "" : '\0' + mark);
            byte[] name = whole.getBytes(StandardCharsets.UTF_8);
            last = new Looked(key, mark, Arrays.copyOf(Seal.copy(lookupMac).doFinal(name), LOOKUP_BYTES));
            looked = last;
        }
        return last.mac;
    }

    /** A number that stands for one saving of a draft in the sum of all; nobody without the key can tell it. */
    public long draftMark(long ord, long version) {
        byte[] name = ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(DRAFT_MARK)
                .putLong(ord)
                .putLong(version)
                .array();
        return ByteBuffer.wrap(Seal.derive(lookups, name)).getLong();
    }

    /**
     * A number that items with the same content have in common; nobody without the key can tell of what content.
     *
     * @param content as {@link ItemMeta#content}; of an empty one there is none
     */
    @Nullable
    public Long alike(String content) {
        if (content.isEmpty()) {
            return null;
        }
        byte[] name = (ALIKE_MARK + content).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Seal.copy(lookupMac).doFinal(name)).getLong();
    }

    public byte[] segmentKey(byte[] salt) {
        return Seal.derive(dataKey, SEGMENT.getBytes(StandardCharsets.US_ASCII), salt);
    }

    public byte[] blocksKey() {
        return Seal.derive(dataKey, BLOCKS.getBytes(StandardCharsets.US_ASCII));
    }

    public byte[] newSalt(int bytes) {
        byte[] salt = new byte[bytes];
        random.nextBytes(salt);
        return salt;
    }

    /** Overwrites every key; nothing can be sealed, opened or found any more. */
    public void wipe() {
        records.close();
        looked = null;
        Arrays.fill(dataKey, (byte) 0);
        Arrays.fill(lookups, (byte) 0);
        Seal.forget(lookupMac);
    }
}
