package org.touchstone.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/**
 * Builds containers that a dishonest or broken writer could have made: everything is signed correctly unless a test says
 * otherwise. It writes archives with code of its own, so that it can write wrong ones.
 */
public final class Forgery {
    /** One entry with all that a header can say. */
    public static final class Entry {
        public String name;
        byte[] content;
        byte[] data;
        int method;
        int flags = 0x800;
        public int time;
        int date = 0x21;
        int version = 20;
        int madeBy = 20;
        int crc;
        public long size;
        public byte[] extra = {};
        byte[] comment = {};
        int attributes;
        byte[] gapBefore = {};
        long offsetShift;
        public UnaryOperator<byte[]> local = b -> b;

        public Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
            this.data = content;
            CRC32 c = new CRC32();
            c.update(content);
            this.crc = (int) c.getValue();
            this.size = content.length;
        }

        public void deflate() {
            Deflater deflater = new Deflater(6, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[content.length + 1000];
            int length = deflater.deflate(buffer);
            deflater.end();
            data = java.util.Arrays.copyOf(buffer, length);
            method = 8;
        }
    }

    private static final Set<String> KNOWN =
            Set.of("study.json", "guidelines.md", "items.jsonl", "quiz.jsonl", "judgments.jsonl", "journal.jsonl");

    public final Map<String, byte[]> contents = new LinkedHashMap<>();
    /** Optional entries, which stand behind the chunk list. */
    public final Map<String, byte[]> optional = new LinkedHashMap<>();

    public final Map<String, Object> predicate = new TreeMap<>();
    private final String type;
    private SigningKey key;
    public Consumer<Map<String, Object>> statement = s -> {};
    UnaryOperator<byte[]> payload = b -> b;
    Consumer<Map<String, Object>> envelope = e -> {};
    UnaryOperator<byte[]> envelopeBytes = b -> b;
    public UnaryOperator<String> chunkText = t -> t;
    public Consumer<List<Entry>> archive = e -> {};
    public UnaryOperator<byte[]> end = b -> b;
    Consumer<ByteArrayOutputStream> beforeDirectory = o -> {};

    private Forgery(String type, SigningKey key) {
        this.type = type;
        this.key = key;
    }

    /** Starts from the content of a sound container. */
    static Forgery of(String kind, Map<String, byte[]> entries, SigningKey key) throws RejectedException {
        Forgery forgery = new Forgery("https://touchstone.org/" + kind + "/v1", key);
        entries.forEach((name, content) -> {
            if (!name.startsWith("statement") && !name.startsWith("chunks")) {
                boolean known = KNOWN.contains(name);
                (known ? forgery.contents : forgery.optional).put(name, content);
            }
        });
        Map<String, Object> signed =
                object(StrictJson.parse(Objects.requireNonNull(entries.get("statement.dsse.json"))));
        byte[] payload = Base64.getDecoder().decode((String) signed.get("payload"));
        forgery.predicate.putAll(object(object(StrictJson.parse(payload)).get("predicate")));
        return forgery;
    }

    /** Starts from contents, in their order, with an empty predicate. */
    static Forgery ofContents(String kind, Map<String, byte[]> contents, SigningKey key) {
        Forgery forgery = new Forgery("https://touchstone.org/" + kind + "/v1", key);
        forgery.contents.putAll(contents);
        return forgery;
    }

    void signWith(SigningKey other) {
        key = other;
    }

    @SuppressWarnings("unchecked")
    public // StrictJson makes string names only
    static Map<String, Object> object(@Nullable Object tree) {
        return (Map<String, Object>) Objects.requireNonNull(tree);
    }

    /** A member that is a list of objects. */
    @SuppressWarnings("unchecked")
    public // as above
    static List<Object> list(Map<String, Object> tree, String name) {
        return (List<Object>) Objects.requireNonNull(tree.get(name));
    }

    /** Content of an entry that is there. */
    byte[] content(String name) {
        return Objects.requireNonNull(contents.get(name));
    }

    byte[] build() {
        StringBuilder chunks = new StringBuilder();
        List<Object> subjects = new ArrayList<>();
        contents.forEach((name, content) -> {
            for (int n = 0, at = 0; at < content.length; n++, at += 1 << 20) {
                byte[] chunk = java.util.Arrays.copyOfRange(content, at, Math.min(content.length, at + (1 << 20)));
                chunks.append(Sha256.hex(chunk))
                        .append("  ")
                        .append(name)
                        .append(' ')
                        .append(n)
                        .append('\n');
            }
            subjects.add(subject(name, content));
        });
        byte[] list = chunkText.apply(chunks.toString()).getBytes(StandardCharsets.ISO_8859_1);
        subjects.add(subject("chunks.sha256", list));
        optional.forEach((name, content) -> subjects.add(subject(name, content)));
        Map<String, Object> tree = new TreeMap<>();
        tree.put("_type", "https://in-toto.io/Statement/v1");
        tree.put("predicateType", type);
        tree.put("predicate", predicate);
        tree.put("subject", subjects);
        statement.accept(tree);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("statement.dsse.json", envelope(payload.apply(CanonicalJson.of(tree)))));
        contents.forEach((name, content) -> entries.add(new Entry(name, content)));
        entries.add(new Entry("chunks.sha256", list));
        optional.forEach((name, content) -> entries.add(new Entry(name, content)));
        archive.accept(entries);
        return zip(entries);
    }

    private static Map<String, Object> subject(String name, byte[] content) {
        Map<String, Object> subject = new TreeMap<>();
        subject.put("name", name);
        subject.put("digest", new TreeMap<>(Map.of("sha256", Sha256.hex(content))));
        subject.put("annotations", new TreeMap<>(Map.of("size", content.length)));
        return subject;
    }

    private byte[] envelope(byte[] signed) {
        String payloadType = "application/vnd.in-toto+json";
        byte[] head = ("DSSEv1 28 " + payloadType + " " + signed.length + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] message = java.util.Arrays.copyOf(head, head.length + signed.length);
        System.arraycopy(signed, 0, message, head.length, signed.length);
        Map<String, Object> signature = new TreeMap<>();
        signature.put("keyid", key.verifyKey().id());
        signature.put("publicKey", key.verifyKey().hex());
        signature.put("sig", Base64.getEncoder().encodeToString(key.sign(message)));
        Map<String, Object> tree = new TreeMap<>();
        tree.put("payload", Base64.getEncoder().encodeToString(signed));
        tree.put("payloadType", payloadType);
        tree.put("signatures", new ArrayList<>(List.of(signature)));
        envelope.accept(tree);
        return envelopeBytes.apply(CanonicalJson.of(tree));
    }

    private byte[] zip(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry e : entries) {
            out.writeBytes(e.gapBefore);
            byte[] name = e.name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer shared = buffer(26);
            shared.putShort((short) e.version).putShort((short) e.flags).putShort((short) e.method);
            shared.putShort((short) e.time).putShort((short) e.date).putInt(e.crc);
            shared.putInt(e.data.length).putInt((int) e.size);
            shared.putShort((short) name.length).putShort((short) e.extra.length);
            ByteBuffer record = buffer(46);
            record.putInt(0x02014b50).putShort((short) e.madeBy).put(bytes(shared));
            record.putShort((short) e.comment.length).putInt(0).putInt(e.attributes);
            record.putInt((int) (out.size() + e.offsetShift));
            directory.writeBytes(bytes(record));
            directory.writeBytes(name);
            directory.writeBytes(e.extra);
            directory.writeBytes(e.comment);
            ByteBuffer local = buffer(30 + name.length + e.extra.length);
            local.putInt(0x04034b50).put(bytes(shared)).put(name).put(e.extra);
            out.writeBytes(e.local.apply(bytes(local)));
            out.writeBytes(e.data);
        }
        beforeDirectory.accept(out);
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        ByteBuffer tail = buffer(22);
        tail.putInt(0x06054b50).putInt(0);
        tail.putShort((short) entries.size()).putShort((short) entries.size());
        tail.putInt(directory.size()).putInt(start).putShort((short) 0);
        out.writeBytes(end.apply(bytes(tail)));
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.rewind().get(bytes);
        return bytes;
    }
}
