package org.touchstone.store.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.journal.JournalLine;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.local.LocalStore;

/** Fills a store with packs of made-up items, for tests. */
public final class Filling {
    private static final List<String> DOMAINS = List.of("legal", "medical");
    /** As many items have contents of their own; after them contents come again. */
    private static final int CONTENTS = 1000;

    private static final List<String> TASKS = List.of("advice", "summary", "drafting");

    private Filling() {}

    /** UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The n-th item of a study. */
    public static ItemKey key(String study, int n) {
        return new ItemKey(new StudyId(study), new ItemId("item-" + n));
    }

    /** The line of the n-th item. */
    public static String text(String study, int n) {
        return "{\"id\":\"item-" + n + "\",\"prompt\":\"What of " + study + ' ' + n + "?\"}";
    }

    /** The facts of a pack. */
    public static PackFacts facts(String study, int version) {
        return facts(study, version, 'a');
    }

    /** The facts of a pack that a certain key signed. */
    public static PackFacts facts(String study, int version, char signer) {
        String digest = JournalLine.sha256(utf8(study + version + (signer == 'a' ? "" : signer)));
        String key = String.valueOf(signer).repeat(64);
        return new PackFacts(digest, new StudyId(study), version, "Study " + study, "1." + version, key, -1);
    }

    /** Imports items {@code from} to {@code to - 1}, ranked backwards, so that order and file order differ. */
    public static PackRecord importPack(LocalStore store, String study, int version, int from, int to) {
        return importPack(store, facts(study, version), from, to);
    }

    /** The same for other facts. */
    public static PackRecord importPack(LocalStore store, PackFacts facts, int from, int to) {
        String study = facts.study().value();
        try (PackIntake writer = store.packs().begin(facts)) {
            writer.beginPart("study.json");
            byte[] rules = utf8("{\"study\":\"" + study + "\"}");
            writer.write(rules, 0, rules.length);
            writer.beginPart("items.jsonl");
            long offset = 0;
            for (int n = from; n < to; n++) {
                byte[] line = utf8(text(study, n));
                writer.write(line, 0, line.length);
                writer.write(new byte[] {'\n'}, 0, 1);
                writer.add(item(n, to - 1 - n, offset, line.length), line);
                offset += line.length + 1;
            }
            return writer.commit(noted(new StudyId(study), "pack-imported", 5));
        }
    }

    /** An item as a pack names it: domains and kinds of task alternate by number. */
    public static NewItem item(int n, long rank, long offset, int length) {
        return item("item-" + n, n, rank, offset, length, "content " + n % CONTENTS);
    }

    /** The same by another name and with a digest of its content. */
    public static NewItem item(String id, int n, long rank, long offset, int length, String content) {
        return new NewItem(
                new ItemId(id),
                DOMAINS.get(n % 2),
                TASKS.get(n % 3),
                "en",
                n % 5 == 0,
                rank,
                offset,
                length,
                () -> content);
    }

    /** An entry about a study. */
    public static Entry.Noted noted(StudyId study, String kind, long at) {
        return new Entry.Noted(study, kind, at, utf8("{\"n\":1}"));
    }

    /** An entry that concerns no study. */
    public static Entry.Noted noted(String kind, long at) {
        return new Entry.Noted(kind, at, utf8("{\"n\":1}"));
    }

    /** A judgment. */
    public static Entry.Judged judged(ItemKey item, String line) {
        return new Entry.Judged(item, 7, ItemState.JUDGED, utf8(line));
    }

    /** Everything an iterator gives. */
    public static <T> List<T> all(Iterator<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
