package org.touchstone.workstation.library;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.Judgments;
import org.touchstone.store.PackRecord;
import org.touchstone.store.local.LocalStore;

/**
 * An in-memory index of the newest judgments in force, ignoring case. It is never written to disk and ends with its
 * profile. It fills during searches, newest first, up to a size limit; older judgments are read from the store in every
 * search. Any thread, one after the other.
 */
final class SearchIndex {
    /** Approximate maximum of text in memory, in bytes. */
    static final long MOST_BYTES = 64L << 20;
    /** Overhead per text besides its characters: two objects, a node and a number. */
    private static final int BYTES_EACH = 128;
    /**
     * Rows of the index are searched fast: 256 of them take about a millisecond, after which interruption is checked.
     */
    private static final int LOOK_UP_EVERY = 256;

    /** Receives the matches one by one. */
    interface Visitor {
        /**
         * Called for a match.
         *
         * @param seq number of its entry
         * @return whether to continue
         */
        boolean found(long seq);

        /** Called after each judgment searched in the store, which is slower. */
        void looked(long done);
    }

    private final LocalStore store;
    private final Function<JudgmentLine, String> text;
    private final long mostBytes;
    private final TreeMap<Long, String> texts = new TreeMap<>(Comparator.reverseOrder());
    private List<String> packs = List.of();
    private long bytes;
    /** Entries up to this number have been processed. */
    private long regarded;
    /** Every judgment in force from this entry on is in memory. */
    private long floor;

    private boolean full;
    private volatile boolean ended;

    /**
     * @param text returns the searchable text of a judgment, case-folded
     */
    SearchIndex(LocalStore store, Function<JudgmentLine, String> text, long mostBytes) {
        this.store = store;
        this.text = text;
        this.mostBytes = mostBytes;
    }

    /**
     * Visits the matches, newest first.
     *
     * @param wanted case-folded
     * @throws CancellationException when the thread was interrupted
     */
    synchronized void visit(String wanted, Visitor visitor) {
        refresh();
        long done = 0;
        for (Map.Entry<Long, String> each : texts.entrySet()) {
            if (++done % LOOK_UP_EVERY == 0) {
                requireWanted();
            }
            if (each.getValue().contains(wanted) && !visitor.found(each.getKey())) {
                return;
            }
        }
        Iterator<JudgmentLine> older = store.judgments().newestFirst(floor);
        while (older.hasNext()) {
            requireWanted();
            JudgmentLine line = older.next();
            String found = text.apply(line);
            keep(line.seq(), found);
            if (found.contains(wanted) && !visitor.found(line.seq())) {
                return;
            }
            visitor.looked(++done);
        }
    }

    /** Cancels a running search and clears the index; no search is possible afterwards. */
    void end() {
        ended = true;
        synchronized (this) {
            texts.clear();
            bytes = 0;
        }
    }

    /** Loads judgments until the size limit is reached. */
    synchronized void fill() {
        refresh();
        Iterator<JudgmentLine> older = store.judgments().newestFirst(floor);
        while (!full && older.hasNext()) {
            requireWanted();
            JudgmentLine line = older.next();
            keep(line.seq(), text.apply(line));
        }
    }

    private void requireWanted() {
        if (ended || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The search was cancelled");
        }
    }

    /**
     * Adds what was recorded since; starts again when packs were imported or removed, because texts change with them.
     */
    private void refresh() {
        requireWanted();
        List<String> held = store.packs().all().stream()
                .map(PackRecord::facts)
                .map(f -> f.digest())
                .toList();
        long head = store.journal().head().seq();
        if (regarded == 0 || !held.equals(packs)) {
            texts.clear();
            bytes = 0;
            full = false;
            packs = held;
            floor = head + 1;
        } else {
            for (Judgments.Change change : store.judgments().changesAfter(regarded)) {
                drop(change.before());
                if (change.after() >= floor) {
                    add(change.after(), text.apply(store.judgments().at(change.after())));
                }
            }
        }
        regarded = head;
    }

    /** Adds the next older judgment if it fits. */
    private void keep(long seq, String found) {
        full = full || bytes + size(found) > mostBytes;
        if (!full) {
            add(seq, found);
            floor = seq;
        }
    }

    private void add(long seq, String found) {
        drop(seq);
        texts.put(seq, found);
        bytes += size(found);
        while (bytes > mostBytes && texts.size() > 1) {
            long oldest = texts.lastKey();
            drop(oldest);
            floor = oldest + 1;
            full = true;
        }
    }

    private void drop(long seq) {
        String was = texts.remove(seq);
        if (was != null) {
            bytes -= size(was);
        }
    }

    private static long size(String found) {
        boolean narrow = found.chars().allMatch(c -> c < 0x100);
        return BYTES_EACH + (narrow ? 1L : 2L) * found.length();
    }

    /** Number of judgments in memory. */
    synchronized int size() {
        return texts.size();
    }
}
