package org.touchstone.journal;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.json.Fields;
import org.touchstone.json.canonical.JsonCodec;
import org.touchstone.refusal.RejectedException;

/**
 * The line of an entry in the chain of its study: one RFC 8785 object, whose SHA-256 is the entry's hash there. The
 * store holds the same bytes that bundles carry. Any thread.
 */
public final class JournalLine {
    /** The codec of lines of the store and of {@code journal.jsonl}. */
    public static final JsonCodec<JournalEntry> CODEC = new JsonCodec<>(JournalLine::tree, JournalLine::entry);

    private JournalLine() {}

    private static Map<String, Object> tree(JournalEntry entry) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("seq", entry.seq());
        tree.put("kind", entry.kind());
        tree.put("at", entry.atMillis());
        tree.put("prev", entry.prev());
        String body = entry.body();
        if (body != null) {
            tree.put("body", body);
        } else {
            tree.put("facts", entry.facts());
        }
        return tree;
    }

    private static JournalEntry entry(Fields f) throws RejectedException {
        long at = f.integer("at");
        boolean judgment = f.has("body");
        String body = judgment ? f.text("body") : null;
        Map<String, Object> facts = judgment ? Map.of() : f.open("facts");
        String kind = f.text("kind");
        String prev = f.text("prev");
        return new JournalEntry(f.integer("seq"), kind, at, prev, body, facts);
    }
}
