package org.touchstone.ui.kit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;

class LazyRowsTest {
    private final List<Long> offsets = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** Runs work when told to, as a background thread would. */
    private final TaskRunner later = new TaskRunner() {
        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            waiting.add(() -> {
                T result;
                try {
                    result = work.call();
                } catch (Exception e) {
                    onFailure.accept(e);
                    return;
                }
                onSuccess.accept(result);
            });
            return () -> {};
        }
    };

    private List<Long> page(long offset, int limit) {
        offsets.add(offset);
        return LongStream.range(offset, offset + limit).boxed().toList();
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void readsOnlyThePagesLookedAt() {
        LazyRows<Long> rows = new LazyRows<>(50_000, this::page, later);
        assertThat(rows.get(40_250).value()).isEmpty();
        assertThat(rows.get(40_251).value()).isEmpty();
        runAll();
        assertThat(offsets).containsExactly(40_200L);
        assertThat(rows.get(40_250).value()).contains(40_250L);
        assertThat(rows).hasSize(50_000);
    }

    @Test
    void tellsWhenAPageArrives() {
        LazyRows<Long> rows = new LazyRows<>(250, this::page, later);
        List<Integer> replaced = new ArrayList<>();
        rows.addListener((ListChangeListener<LazyRows.Row<Long>>) change -> {
            while (change.next()) {
                assertThat(change.wasReplaced()).isTrue();
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    replaced.add(i);
                }
            }
        });
        rows.get(205);
        runAll();
        assertThat(replaced).hasSize(50).startsWith(200).endsWith(249);
    }

    @Test
    void readsAgainAfterAFailure() {
        List<Long> tries = new ArrayList<>();
        LazyRows<Long> rows = new LazyRows<>(
                10,
                (offset, limit) -> {
                    tries.add(offset);
                    if (tries.size() == 1) {
                        throw new IllegalStateException("disk");
                    }
                    return page(offset, limit);
                },
                later);
        rows.get(3);
        runAll();
        assertThat(rows.get(3).value()).isEmpty();
        runAll();
        assertThat(rows.get(3).value()).contains(3L);
    }
}
