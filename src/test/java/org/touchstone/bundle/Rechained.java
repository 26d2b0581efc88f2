package org.touchstone.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/** Changes judgments or the journal of a bundle and makes the rest agree, as a dishonest annotator could. */
public final class Rechained {
    private Rechained() {}

    private static List<byte[]> lines(Forgery f, String entry) {
        List<byte[]> lines = new ArrayList<>();
        new String(f.content(entry), StandardCharsets.UTF_8)
                .lines()
                .forEach(l -> lines.add(l.getBytes(StandardCharsets.UTF_8)));
        return lines;
    }

    private static void put(Forgery f, String entry, List<byte[]> lines) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        f.contents.put(entry, out.toByteArray());
    }

    /** Changes a judgment line, by its number from 1. */
    public static void judgment(Forgery f, int number, UnaryOperator<byte[]> edit) throws RejectedException {
        List<byte[]> bodies = lines(f, "judgments.jsonl");
        byte[] before = bodies.get(number - 1);
        byte[] after = edit.apply(before);
        bodies.set(number - 1, after);
        put(f, "judgments.jsonl", bodies);
        MerkleTree tree = new MerkleTree();
        bodies.forEach(body -> tree.addLeaf(MerkleTree.leaf(body)));
        f.predicate.put("merkleRoot", tree.root());
        entries(f, entries -> {
            entries.replaceAll(e -> Sha256.hex(before).equals(e.body())
                    ? JournalEntry.ofJudgment(new JournalHead(e.seq() - 1, e.prev()), e.atMillis(), Sha256.hex(after))
                    : e);
            return entries;
        });
    }

    /** Changes a line of the journal, by its number from 1; the lines after it follow it, and the end is stated. */
    static void line(Forgery f, int number, UnaryOperator<byte[]> edit) throws RejectedException {
        List<byte[]> lines = lines(f, "journal.jsonl");
        lines.set(number - 1, edit.apply(lines.get(number - 1)));
        for (int n = number; n < lines.size(); n++) {
            var entry = Forgery.object(StrictJson.parse(lines.get(n)));
            entry.put("prev", Sha256.hex(lines.get(n - 1)));
            lines.set(n, CanonicalJson.of(entry));
        }
        put(f, "journal.jsonl", lines);
        Forgery.object(f.predicate.get("journal")).put("head", Sha256.hex(lines.get(lines.size() - 1)));
    }

    /** Changes the entries of the journal; places and hashes are made anew, and stated. */
    static void entries(Forgery f, UnaryOperator<List<JournalEntry>> edit) throws RejectedException {
        List<JournalEntry> entries = new ArrayList<>();
        for (byte[] line : lines(f, "journal.jsonl")) {
            entries.add(JournalLine.CODEC.decode(line));
        }
        JournalHead head =
                new JournalHead(entries.get(0).seq() - 1, entries.get(0).prev());
        List<byte[]> lines = new ArrayList<>();
        long judgments = 0;
        for (JournalEntry e : edit.apply(entries)) {
            byte[] line = JournalLine.CODEC.encode(e.movedTo(head));
            head = head.after(line);
            judgments += e.body() == null ? 0 : 1;
            lines.add(line);
        }
        put(f, "journal.jsonl", lines);
        var journal = Forgery.object(f.predicate.get("journal"));
        journal.put("last", head.seq());
        journal.put("head", head.hash());
        journal.put("judgments", judgments);
    }
}
