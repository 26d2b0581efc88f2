package org.touchstone.store.sqlite;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;

/** Walks over numbered rows a page at a time, so that no read transaction and no long list is held. One thread. */
public final class Paged<T> implements Iterator<T> {
    private static final int PAGE = 256;

    /** Fetches rows with numbers in a range, ascending. */
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
     * @param gapless whether every number of the range must be there
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
