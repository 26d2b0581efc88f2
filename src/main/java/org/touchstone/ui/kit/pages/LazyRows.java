package org.touchstone.ui.kit.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableListBase;
import org.touchstone.tasks.TaskRunner;

/**
 * A list of any length that reads only the pages being viewed, off the UI thread. An element not read yet is a
 * {@link Row} without a value; it is replaced when its page arrives. UI thread only.
 */
public final class LazyRows<T> extends ObservableListBase<LazyRows.Row<T>> {
    /** Rows per page. */
    public static final int PAGE = 100;

    private static final int PAGES_KEPT = 40;

    /** One element and its index. */
    public record Row<T>(long index, Optional<T> value) {}

    /** Reads rows; called off the UI thread. */
    @FunctionalInterface
    public interface Source<T> {
        /** Returns at most {@code limit} rows, starting at {@code offset}. */
        List<T> page(long offset, int limit);
    }

    private final Map<Integer, List<Row<T>>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> wanted = new HashSet<>();
    private final Source<T> source;
    private final TaskRunner tasks;
    private final int size;

    /**
     * @param count the number of rows; fixed for the life of the list
     */
    public LazyRows(long count, Source<T> source, TaskRunner tasks) {
        this.size = (int) Math.min(count, Integer.MAX_VALUE);
        this.source = source;
        this.tasks = tasks;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Row<T> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int number = index / PAGE;
        List<Row<T>> page = pages.get(number);
        if (page == null) {
            want(number);
            page = pages.get(number);
        }
        int within = index % PAGE;
        return page == null || within >= page.size() ? new Row<>(index, Optional.empty()) : page.get(within);
    }

    private void want(int number) {
        if (!wanted.add(number)) {
            return;
        }
        long offset = (long) number * PAGE;
        tasks.run(() -> source.page(offset, PAGE), rows -> arrived(number, rows), failure -> wanted.remove(number));
    }

    private void arrived(int number, List<T> rows) {
        wanted.remove(number);
        int start = number * PAGE;
        List<Row<T>> page = new ArrayList<>();
        for (int i = 0; i < rows.size() && start + i < size; i++) {
            page.add(new Row<>((long) start + i, Optional.of(rows.get(i))));
        }
        pages.put(number, page);
        if (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int i = 0; i < page.size(); i++) {
            nextSet(start + i, new Row<>((long) start + i, Optional.empty()));
        }
        endChange();
    }
}
