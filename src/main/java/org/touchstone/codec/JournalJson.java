package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.journal.JournalEntry;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Lines of {@code journal.jsonl}. */
final class JournalJson {
    private JournalJson() {}

    static Map<String, Object> tree(JournalEntry entry) {
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

    static JournalEntry of(Fields f) throws RejectedException {
        long at = f.integer("at");
        boolean judgment = f.has("body");
        String body = judgment ? f.text("body") : null;
        Map<String, Object> facts = judgment ? Map.of() : f.open("facts");
        String kind = f.text("kind");
        String prev = f.text("prev");
        return new JournalEntry(f.integer("seq"), kind, at, prev, body, facts);
    }
}
