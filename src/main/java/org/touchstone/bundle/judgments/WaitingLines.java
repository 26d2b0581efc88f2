package org.touchstone.bundle.judgments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import org.touchstone.domain.study.StudyId;

/**
 * Some lines that are checked together: by a processor that has nothing else to do, as parallel streams use them, and by
 * whoever waits for them. Filled by one thread before {@link #fork}.
 */
final class WaitingLines extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 512;
    private static final int MOST_BYTES = 1 << 20;
    /** Lines that one thread takes at a time. */
    private static final int STRIPE = 16;

    private final transient StudyId study;
    private final transient List<WaitingLine> lines = new ArrayList<>();
    private final transient AtomicInteger claimed = new AtomicInteger();
    private final transient AtomicInteger done = new AtomicInteger();
    private int bytes;

    WaitingLines(StudyId study) {
        this.study = study;
    }

    void add(EntryLines entry) {
        lines.add(new WaitingLine(entry));
        bytes += entry.bytes();
    }

    boolean isFull() {
        return lines.size() >= MOST_LINES || bytes >= MOST_BYTES;
    }

    @Override
    protected void compute() {
        for (int from = claimed.getAndAdd(STRIPE); from < lines.size(); from = claimed.getAndAdd(STRIPE)) {
            List<WaitingLine> stripe = lines.subList(from, Math.min(from + STRIPE, lines.size()));
            stripe.forEach(line -> line.check(study));
            done.addAndGet(stripe.size());
        }
    }

    /** The lines, all checked; helps where it would have to wait. */
    List<WaitingLine> checked() {
        compute();
        // Otherwise this would wait until some processor finds that there is nothing left to do.
        if (done.get() < lines.size()) {
            join();
        }
        return lines;
    }
}
