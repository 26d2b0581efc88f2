package org.touchstone.store.sqlite.state;

import java.util.Optional;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * The head of a store: the journal head and the summary of the work in progress. Sealed into one setting with every
 * commit that changes either, so that anything truncated, removed or restored without the key is detected.
 */
public record StoreHead(JournalHead head, Work work) {
    /** Number of the setting that holds it. */
    public static final int SETTING = 4;

    /** The head of a new store. */
    public static final StoreHead EMPTY = new StoreHead(JournalHead.EMPTY, Work.NONE);

    /**
     * Summary of the work in progress, which the journal does not hold.
     *
     * @param steps number of commits that changed it since the store was created; also the version of the draft saved
     *     last
     * @param drafts exclusive or of the marks of all drafts ({@link StoreKeys#draftMark})
     * @param lastOpened position of the item opened last, or -1
     * @param lastOpenedSeq number of the journal's last entry at that time
     */
    public record Work(long steps, long drafts, long lastOpened, long lastOpenedSeq) {
        static final Work NONE = new Work(0, 0, -1, 0);

        /** Returns the summary after one more commit. */
        Work step() {
            return new Work(steps + 1, drafts, lastOpened, lastOpenedSeq);
        }

        /** Returns the summary with a draft added, or removed if it was included. */
        public Work toggled(long mark) {
            return new Work(steps, drafts ^ mark, lastOpened, lastOpenedSeq);
        }

        /** Returns the summary with another item opened last. */
        public Work withLastOpened(long ord, long seq) {
            return new Work(steps, drafts, ord, seq);
        }
    }

    byte[] fields() {
        return new PackedFields.Out()
                .number(head.seq())
                .text(head.hash())
                .number(work.steps)
                .number(work.drafts)
                .number(work.lastOpened)
                .number(work.lastOpenedSeq)
                .done();
    }

    /** Decrypts a store head; before schema version 2 it was the journal head alone. */
    static StoreHead open(StoreKeys keys, byte[] sealed) {
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.SETTING, SETTING, sealed));
        JournalHead head = new JournalHead(in.number(), in.text());
        return new StoreHead(
                head, in.atEnd() ? Work.NONE : new Work(in.number(), in.number(), in.number(), in.number()));
    }

    public byte[] seal(StoreKeys keys) {
        return keys.seal(SealedColumn.SETTING, SETTING, fields());
    }

    /** Reads the store head sealed with the last commit that changed it. */
    public static StoreHead read(Handle handle, StoreKeys keys) {
        Optional<StoreHead> found = handle.createQuery("SELECT sealed FROM setting WHERE no = " + SETTING)
                .map(row -> open(keys, row.getBytes(1)))
                .findOne();
        StoreHead stored = found.orElseThrow(() -> Faults.damaged(SealedColumn.SETTING, SETTING));
        return stored.work.equals(Work.NONE) ? new StoreHead(stored.head, unsummed(handle, keys)) : stored;
    }

    /** Computes the summary of drafts saved before schema version 2; {@code NONE} without drafts. */
    private static Work unsummed(Handle handle, StoreKeys keys) {
        Work sum = Work.NONE;
        for (Work one : handle.createQuery("SELECT ord, version FROM draft")
                .map(row -> new Work(row.getLong(2), keys.draftMark(row.getLong(1), row.getLong(2)), -1, 0))
                .list()) {
            sum = new Work(Math.max(sum.steps, one.steps), sum.drafts ^ one.drafts, sum.lastOpened, sum.lastOpenedSeq);
        }
        return sum;
    }

    /** Whether an older head of the same store can precede this one, judged by the work in progress. */
    public boolean isNotBehind(StoreHead earlier) {
        return earlier.work.steps < work.steps || earlier.work.equals(work);
    }
}
