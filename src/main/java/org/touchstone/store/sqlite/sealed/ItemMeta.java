package org.touchstone.store.sqlite.sealed;

import org.touchstone.crypto.Sha256;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * The immutable properties of an item.
 *
 * @param offset offset of its line in the plain segment, bytes
 * @param digest SHA-256 of its line, 64 hexadecimal digits
 * @param content digest from {@link NewItem#content}; empty for an item stored before schema version 4
 */
public record ItemMeta(
        String id,
        String language,
        boolean multiTurn,
        long pack,
        long facet,
        long offset,
        long length,
        String digest,
        String content) {
    public static ItemMeta of(NewItem item, long pack, long facet, long offset, String digest) {
        return new ItemMeta(
                item.id().value(),
                item.language(),
                item.multiTurn(),
                pack,
                facet,
                offset,
                item.length(),
                digest,
                item.content().get());
    }

    public byte[] fields() {
        return new PackedFields.Out()
                .text(id)
                .text(language)
                .number(multiTurn ? 1 : 0)
                .number(pack)
                .number(facet)
                .number(offset)
                .number(length)
                .text(digest)
                .text(content)
                .done();
    }

    public static ItemMeta read(StoreKeys keys, long ord, byte[] sealed) {
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.ITEM, ord, sealed));
        return new ItemMeta(
                in.text(),
                in.text(),
                in.number() == 1,
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.text(),
                in.atEnd() ? "" : in.text());
    }

    /** Whether these bytes are the item's line. */
    public boolean isLine(byte[] line) {
        return line.length == length && digest.equals(Sha256.hex(line));
    }
}
