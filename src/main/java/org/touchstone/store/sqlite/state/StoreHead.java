package org.touchstone.store.sqlite.state;

import java.util.Optional;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * What a store holds last: the end of the journal and the sum of the work in progress. Sealed in one setting with every
 * commit that changes either, so that whatever is cut off, taken away or put back without the key is missed.
 */
public record StoreHead(JournalHead head, Work work) {
    /** The setting it is kept in. */
    public static final int SETTING = 4;

    /** The tip of a new store. */
    public static final StoreHead EMPTY = new StoreHead(JournalHead.EMPTY, Work.NONE);

    /**
     * Work in progress, which the journal does not hold.
     *
     * @param steps commits that changed it, since the store was made; also the version of the draft saved last
     * @param drafts exclusive or of the marks of all drafts there are ({@link StoreKeys#draftMark})
     * @param lastOpened position of the item put on the lastOpened last, -1 for none
     * @param lastOpenedSeq the journal's last entry at that time
     */
    public record Work(long steps, long drafts, long lastOpened, long lastOpenedSeq) {
        static final Work NONE = new Work(0, 0, -1, 0);

        /** After one more commit. */
        Work step() {
            return new Work(steps + 1, drafts, lastOpened, lastOpenedSeq);
        }

        /** With a draft more, or less if it was there. */
        public Work toggled(long mark) {
            return new Work(steps, drafts ^ mark, lastOpened, lastOpenedSeq);
        }

        /** With another item on the desk. */
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

    /** Opens a tip; before the second layout it was the head alone. */
    static StoreHead open(StoreKeys keys, byte[] sealed) {
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.SETTING, SETTING, sealed));
        JournalHead head = new JournalHead(in.number(), in.text());
        return new StoreHead(
                head, in.atEnd() ? Work.NONE : new Work(in.number(), in.number(), in.number(), in.number()));
    }

    public byte[] seal(StoreKeys keys) {
        return keys.seal(SealedColumn.SETTING, SETTING, fields());
    }

    /** The tip as it was sealed with the last commit that changed it. */
    public static StoreHead read(Handle handle, StoreKeys keys) {
        Optional<StoreHead> found = handle.createQuery("SELECT sealed FROM setting WHERE no = " + SETTING)
                .map(row -> open(keys, row.getBytes(1)))
                .findOne();
        StoreHead stored = found.orElseThrow(() -> Faults.damaged(SealedColumn.SETTING, SETTING));
        return stored.work.equals(Work.NONE) ? new StoreHead(stored.head, unsummed(handle, keys)) : stored;
    }

    /** The sum over drafts that were saved under the first layout; nothing of a store that knows no draft. */
    private static Work unsummed(Handle handle, StoreKeys keys) {
        Work sum = Work.NONE;
        for (Work one : handle.createQuery("SELECT ord, version FROM draft")
                .map(row -> new Work(row.getLong(2), keys.draftMark(row.getLong(1), row.getLong(2)), -1, 0))
                .list()) {
            sum = new Work(Math.max(sum.steps, one.steps), sum.drafts ^ one.drafts, sum.lastOpened, sum.lastOpenedSeq);
        }
        return sum;
    }

    /** Whether an older tip of the same store can lie before this one, as far as work in progress tells. */
    public boolean isNotBehind(StoreHead earlier) {
        return earlier.work.steps < work.steps || earlier.work.equals(work);
    }
}
