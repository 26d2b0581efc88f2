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

/** The keys derived from the data key, and the operations that use them. Any thread. */
public final class StoreKeys {
    private static final String RECORDS = "touchstone store v1 records";
    private static final String LOOKUPS = "touchstone store v1 lookups";
    private static final String SEGMENT = "touchstone store v1 segment";
    private static final String BLOCKS = "touchstone store v1 blocks";
    private static final int LOOKUP_BYTES = 16;
    /** No study name begins with it, so that a draft mark never equals a lookup. */
    private static final byte DRAFT_MARK = 0;

    /** No study name begins with it, either. */
    private static final char ALIKE_MARK = 1;

    private final Seal records;
    private final byte[] lookups;
    /** Never used itself, only copied: an import computes a lookup for every item. */
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
     * Computes the lookup of an item, which does not reveal its name. The last result is cached: a draft and its
     * decision name the same item.
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

    /**
     * Computes the number that stands for one saved draft in the sum over all drafts; not computable without the key.
     */
    public long draftMark(long ord, long version) {
        byte[] name = ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(DRAFT_MARK)
                .putLong(ord)
                .putLong(version)
                .array();
        return ByteBuffer.wrap(Seal.derive(lookups, name)).getLong();
    }

    /**
     * Computes a number that is equal for items with equal content; not computable without the key.
     *
     * @param content as {@link ItemMeta#content}; null is returned for an empty one
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

    /** Overwrites every key; afterwards nothing can be sealed, opened or looked up. */
    public void wipe() {
        records.close();
        looked = null;
        Arrays.fill(dataKey, (byte) 0);
        Arrays.fill(lookups, (byte) 0);
        Seal.forget(lookupMac);
    }
}
