package org.touchstone.rigs;

import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;
import static org.touchstone.store.packs.Filling.started;
import static org.touchstone.store.packs.Filling.utf8;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;

/**
 * What an annotator might do, step by step, the same for the same seed: decisions, revisions, drafts, undo, bundles, packs,
 * pauses and restarts. A step is one commit or none that can be seen, so that a store stands after one step or the next.
 */
final class Workload {
    /** Items at the beginning. */
    static final int ITEMS = 16;

    private static final int MORE_ITEMS = 4;
    private static final int MOST_PACKS = 4;

    private final RandomGenerator random;
    private int step;
    private int packs = 1;
    private boolean upkeep;

    Workload(long seed) {
        this.random = new java.util.SplittableRandom(seed);
    }

    /** What is in the store before the first step. */
    static void begin(LocalStore store) {
        importPack(store, "s", 1, 0, ITEMS);
    }

    /** Whether the step that follows is a restart of the program, which is the caller's. */
    enum Next {
        GO_ON,
        RESTART
    }

    /** Does the next step. */
    Next step(LocalStore store) {
        step++;
        upkeep = false;
        int what = random.nextInt(100);
        ItemKey item = key("s", random.nextInt(ITEMS));
        int size = 20 + random.nextInt(3) * random.nextInt(1500);
        if (what < 55) {
            judge(store, item, size);
        } else if (what < 72) {
            store.drafts().save(item, utf8("draft " + step + "x".repeat(size)));
        } else if (what < 80) {
            withdraw(store, item, size);
        } else if (what < 83) {
            store.drafts().discard(item);
        } else if (what < 86) {
            store.drafts().setLastOpened(item);
        } else if (what < 89) {
            store.journal().append(started(step));
        } else if (what < 91) {
            export(store, step);
        } else if (what < 93 && packs < MOST_PACKS) {
            packs++;
            upkeep = true;
            int from = ITEMS + packs * MORE_ITEMS;
            importPack(store, "s", packs, from, from + MORE_ITEMS);
        } else if (what < 94 && packs > 1) {
            upkeep = true;
            store.packs()
                    .remove(
                            List.of(facts("s", packs).digest()),
                            noted(new StudyId("s"), JournalKind.PACK_REMOVED, step));
            packs--;
        } else if (what < 98) {
            upkeep = true;
            store.upkeep().maintain();
        } else {
            upkeep = true;
            return Next.RESTART;
        }
        return Next.GO_ON;
    }

    /** Whether the step begun last may fail without making the store read-only: a pause, a restart, a pack. */
    boolean isUpkeep() {
        return upkeep;
    }

    private void judge(LocalStore store, ItemKey item, int size) {
        store.journal().append(judged(item, "{\"judgment\":" + step + ",\"rationale\":\"" + "y".repeat(size) + "\"}"));
    }

    private void withdraw(LocalStore store, ItemKey item, int size) {
        if (store.judgments().inForce(item).isEmpty()) {
            judge(store, item, size);
        } else {
            store.journal().append(Filling.withdrawn(item, step, step % 2 == 0 ? null : "again " + step));
        }
    }

    /** Records a bundle of all that was judged since the last; returns the end of the journal then. */
    static JournalHead export(LocalStore store, int step) {
        ItemKey any = key("s", 0);
        Optional<ExportRecord> last = store.exports().last(any.study());
        long from = last.map(ExportRecord::to).orElse(0L) + 1;
        long to = store.journal().head(any.study()).seq();
        if (to >= from) {
            String digest = Sha256.hex(utf8("bundle " + step));
            long count = store.judgments().count(any.study(), from, to);
            long number = last.map(ExportRecord::sequence).orElse(0L) + 1;
            return store.exports()
                    .record(
                            new ExportRecord(any.study(), number, digest, from, to, count, step),
                            Filling.noted(any.study(), JournalKind.BUNDLE_EXPORTED, step));
        }
        return store.journal().head();
    }
}
