package org.touchstone.bundle.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.EntryLines;
import org.touchstone.tasks.PoolTask;

/**
 * A batch of lines that is checked by idle processors and by the thread that waits for it. Filled by one thread before
 * {@link #begin}.
 */
final class PendingEntryBatch extends PoolTask {
    private static final int MOST_LINES = 512;
    private static final int MOST_BYTES = 1 << 20;
    /** Lines claimed by a thread at a time. */
    private static final int STRIPE = 16;

    private final StudyId study;
    private final List<PendingEntry> lines = new ArrayList<>();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private int bytes;

    PendingEntryBatch(StudyId study) {
        this.study = study;
    }

    void add(EntryLines entry) {
        lines.add(new PendingEntry(entry));
        bytes += entry.bytes();
    }

    boolean isFull() {
        return lines.size() >= MOST_LINES || bytes >= MOST_BYTES;
    }

    @Override
    protected void work() {
        for (int from = claimed.getAndAdd(STRIPE); from < lines.size(); from = claimed.getAndAdd(STRIPE)) {
            List<PendingEntry> stripe = lines.subList(from, Math.min(from + STRIPE, lines.size()));
            stripe.forEach(line -> line.check(study));
            done.addAndGet(stripe.size());
        }
    }

    /** Returns the checked lines; the calling thread takes part in the checking. */
    List<PendingEntry> checked() {
        work();
        // Without this, the caller would wait until a processor notices that no work is left.
        if (done.get() < lines.size()) {
            await();
        }
        return lines;
    }
}
