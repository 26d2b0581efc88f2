package org.touchstone.formats.packing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.files.Scratch;
import org.touchstone.refusal.RejectedException;

/**
 * Stores items in a temporary file until their order is known, so that their number is limited by the disk and not by
 * memory.
 */
final class ItemSpool implements AutoCloseable {
    private final Scratch scratch;
    private final DataOutputStream out;
    private long written;
    private boolean complete;

    ItemSpool(Path folder) throws IOException {
        this.scratch = Scratch.in(folder);
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(scratch.channel())));
    }

    /** Stores an item and returns its place. */
    long write(MadeItem made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        byte[] item = Codecs.ITEM.encode(made.item());
        data.writeInt(item.length);
        data.write(item);
        Map<String, String> models = new TreeMap<>();
        made.facts().models().forEach((id, model) -> models.put(id.value(), model));
        map(data, models);
        KeptFacts.GoldOutcome gold = made.facts().gold();
        data.writeByte(gold == null ? 0 : gold.favours() == null ? 1 : 2);
        if (gold != null && gold.favours() != null) {
            text(data, gold.favours().value());
        }
        map(data, made.facts().source());
        long offset = written;
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        written += Integer.BYTES + (long) bytes.size();
        return offset;
    }

    /** Returns the item at this place; no item can be stored afterwards. */
    MadeItem read(long offset) throws IOException {
        if (!complete) {
            out.flush();
            complete = true;
        }
        DataInputStream from =
                new DataInputStream(Channels.newInputStream(scratch.channel().position(offset)));
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        Item item = item(data.readNBytes(data.readInt()));
        Map<ResponseId, String> models = new TreeMap<>();
        map(data).forEach((response, model) -> models.put(new ResponseId(response), model));
        int gold = data.readByte();
        KeptFacts.GoldOutcome outcome =
                gold == 0 ? null : new KeptFacts.GoldOutcome(gold == 1 ? null : new ResponseId(text(data)));
        return new MadeItem(item, new KeptFacts(models, outcome, map(data)));
    }

    private static Item item(byte[] line) throws IOException {
        try {
            return Codecs.ITEM.decodeCanonical(line);
        } catch (RejectedException e) {
            throw new IOException("The scratch file was changed: " + e.getMessage(), e);
        }
    }

    private static void map(DataOutputStream data, Map<String, String> map) throws IOException {
        data.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            text(data, entry.getKey());
            text(data, entry.getValue());
        }
    }

    private static Map<String, String> map(DataInputStream data) throws IOException {
        int count = data.readInt();
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String key = text(data);
            map.put(key, text(data));
        }
        return map;
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
