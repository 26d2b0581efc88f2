package org.touchstone.bundle.json;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.RejectedException;

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
        boolean judgment = f.has("body");
        return new JournalEntry(
                f.integer("seq"),
                f.text("kind"),
                f.integer("at"),
                f.text("prev"),
                judgment ? f.text("body") : null,
                judgment ? Map.of() : f.open("facts"));
    }
}
