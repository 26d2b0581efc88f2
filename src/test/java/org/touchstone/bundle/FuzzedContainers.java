package org.touchstone.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalLine;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/**
 * Reads containers that a fuzzer wrote. An input whose first byte is 0 is read as it is. Of any other the parts between bytes
 * 0xFF, which no text holds, are put together as a container: signed, with digests, places, hashes and counts that fit, so that
 * the fuzzer gets past them. The first part says fields of the predicate, the others are the contents.
 */
public final class FuzzedContainers {
    private static final int LIMIT = 1 << 20;

    private FuzzedContainers() {}

    /** Reads a bundle; returns when it was taken or refused by a rule, and throws for anything else. */
    public static boolean bundle(byte[] input) {
        byte[] file = file(input, "bundle");
        BundleVisitor same = new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                requireSame(line, Codecs.JUDGMENT.encode(judgment));
            }

            @Override
            public void journal(JournalEntry entry, byte[] line) {
                requireSame(line, JournalLine.CODEC.encode(entry));
            }
        };
        try (ByteSource source = ByteSource.of(file)) {
            BundleReader.read(source, Trust.anyKey(), same);
            return true;
        } catch (RejectedException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a pack, as {@link #bundle} reads a bundle. */
    public static boolean pack(byte[] input) {
        byte[] file = file(input, "pack");
        try (ByteSource source = ByteSource.of(file)) {
            PackReader.read(
                    source,
                    Trust.anyKey(),
                    (long offset, byte[] line, Item item) -> requireSame(line, Codecs.ITEM.encode(item)));
            return true;
        } catch (RejectedException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSame(byte[] read, byte[] written) {
        if (!Arrays.equals(read, written)) {
            throw new IllegalStateException("What was accepted is written otherwise");
        }
    }

    private static byte[] file(byte[] input, String kind) {
        if (input.length == 0 || input[0] == 0 || input.length > LIMIT) {
            return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        }
        List<byte[]> parts = parts(input);
        boolean isBundle = kind.equals("bundle");
        Map<String, byte[]> contents = isBundle ? bundleOf(parts) : packOf(parts);
        Forgery forgery = Forgery.ofContents(kind, contents, Samples.key(isBundle ? 2 : 1));
        forgery.predicate.put(
                "signer", Samples.key(isBundle ? 2 : 1).verifyKey().id());
        forgery.predicate.put("minReader", 1);
        if (isBundle) {
            range(forgery);
        }
        forgery.predicate.putAll(object(parts.get(0)));
        return forgery.build();
    }

    private static List<byte[]> parts(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int from = 1;
        for (int at = 1; at <= input.length; at++) {
            if (at == input.length || input[at] == (byte) 0xFF) {
                parts.add(Arrays.copyOfRange(input, from, at));
                from = at + 1;
            }
        }
        while (parts.size() < 4) {
            parts.add(new byte[0]);
        }
        return parts;
    }

    /** The object that these bytes are, in any formatting; without fields when they are none. */
    private static Map<String, Object> object(byte[] json) {
        try {
            return StrictJson.parse(json) instanceof Map<?, ?> map
                    ? new TreeMap<>(Forgery.object(map))
                    : new TreeMap<>();
        } catch (RejectedException e) {
            return new TreeMap<>();
        }
    }

    private static Map<String, byte[]> packOf(List<byte[]> parts) {
        Map<String, byte[]> contents = new java.util.LinkedHashMap<>();
        contents.put("study.json", parts.get(1));
        contents.put("guidelines.md", parts.get(2));
        contents.put("items.jsonl", parts.get(3));
        contents.put("quiz.jsonl", new byte[0]);
        return contents;
    }

    /** Part 1 holds judgments, part 2 the other entries; each of these goes before one of the judgments. */
    private static Map<String, byte[]> bundleOf(List<byte[]> parts) {
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        List<byte[]> others = lines(parts.get(2));
        String[] head = {Sha256.ZEROS};
        long[] seq = {0};
        List<byte[]> judgments = lines(parts.get(1));
        for (int n = 0; n < Math.max(judgments.size(), others.size()); n++) {
            if (n < others.size()) {
                append(journal, others.get(n), head, seq);
            }
            if (n < judgments.size()) {
                Map<String, Object> entry = new TreeMap<>();
                entry.put("at", Samples.NOON);
                entry.put("kind", "judgment");
                entry.put("body", Sha256.hex(judgments.get(n)));
                append(journal, CanonicalJson.of(entry), head, seq);
            }
        }
        Map<String, byte[]> contents = new java.util.LinkedHashMap<>();
        contents.put("judgments.jsonl", parts.get(1));
        contents.put("journal.jsonl", journal.toByteArray());
        return contents;
    }

    private static void append(ByteArrayOutputStream journal, byte[] given, String[] head, long[] seq) {
        Map<String, Object> entry = object(given);
        byte[] line = given;
        if (!entry.isEmpty()) {
            entry.put("seq", ++seq[0]);
            entry.put("prev", head[0]);
            line = CanonicalJson.of(entry);
        }
        head[0] = Sha256.hex(line);
        journal.writeBytes(line);
        journal.write('\n');
    }

    private static List<byte[]> lines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '\n') {
                lines.add(Arrays.copyOfRange(content, from, at));
                from = at + 1;
            }
        }
        return lines;
    }

    private static void range(Forgery forgery) {
        List<byte[]> journal = lines(forgery.content("journal.jsonl"));
        List<byte[]> judgments = lines(forgery.content("judgments.jsonl"));
        MerkleTree tree = new MerkleTree();
        judgments.forEach(line -> tree.addLeaf(MerkleTree.leaf(line)));
        forgery.predicate.put("count", judgments.size());
        forgery.predicate.put("merkleRoot", tree.root());
        Map<String, Object> range = new TreeMap<>();
        range.put("first", 1);
        range.put("last", journal.size());
        range.put("before", Sha256.ZEROS);
        range.put("head", journal.isEmpty() ? Sha256.ZEROS : Sha256.hex(journal.get(journal.size() - 1)));
        range.put(
                "judgments",
                journal.stream().filter(l -> object(l).containsKey("body")).count());
        forgery.predicate.put("journal", range);
    }

    /** The input from which a sound container is put together again: a seed. */
    public static byte[] seed(byte[] container) {
        Map<String, byte[]> entries = Twins.entries(container);
        boolean isBundle = entries.containsKey("judgments.jsonl");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        try {
            Forgery forgery = Forgery.of(isBundle ? "bundle" : "pack", entries, Samples.key(1));
            for (String made : List.of("signer", "minReader", "count", "merkleRoot", "journal")) {
                forgery.predicate.remove(made);
            }
            out.writeBytes(CanonicalJson.of(forgery.predicate));
            out.write(0xFF);
            if (isBundle) {
                out.writeBytes(forgery.content("judgments.jsonl"));
                out.write(0xFF);
                for (byte[] line : lines(forgery.content("journal.jsonl"))) {
                    if (!new String(line, StandardCharsets.UTF_8).contains("\"body\"")) {
                        out.writeBytes(line);
                        out.write('\n');
                    }
                }
            } else {
                for (String name : List.of("study.json", "guidelines.md", "items.jsonl")) {
                    out.writeBytes(forgery.content(name));
                    out.write(0xFF);
                }
            }
        } catch (RejectedException e) {
            throw new IllegalArgumentException(e);
        }
        return out.toByteArray();
    }
}
