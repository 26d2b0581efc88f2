package org.touchstone.store.sqlite;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;

/** Iterates over numbered rows page by page, so that neither a read transaction nor a long list is held. One thread. */
public final class Paged<T> implements Iterator<T> {
    private static final int PAGE = 256;

    /** Fetches the rows with numbers in a range, ascending. */
    @FunctionalInterface
    public interface Fetch<T> {
        List<T> page(long from, long to, int limit);
    }

    private final long to;
    private final Fetch<T> fetch;
    private final ToLongFunction<T> number;
    private final boolean gapless;
    private List<T> page = List.of();
    private int at;
    private long next;

    /**
     * @param gapless whether a missing number in the range is an error
     */
    public Paged(long from, long to, Fetch<T> fetch, ToLongFunction<T> number, boolean gapless) {
        this.next = from;
        this.to = to;
        this.fetch = fetch;
        this.number = number;
        this.gapless = gapless;
    }

    @Override
    public boolean hasNext() {
        if (at < page.size()) {
            return true;
        }
        if (next > to) {
            return false;
        }
        page = fetch.page(next, to, PAGE);
        at = 0;
        if (page.isEmpty()) {
            if (gapless) {
                throw Faults.damaged(SealedColumn.LINE, next);
            }
            next = to + 1;
        }
        return !page.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = page.get(at++);
        long found = number.applyAsLong(row);
        if (gapless && found != next) {
            throw Faults.damaged(SealedColumn.LINE, next);
        }
        next = found + 1;
        return row;
    }
}
