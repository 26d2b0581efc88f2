package org.touchstone.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTaskTest {
    @Test
    void whoWaitsSeesWhatTheWorkWrote() {
        int[] written = new int[1];
        PoolTask task = PoolTask.begun(() -> written[0] = 7);
        task.await();
        assertThat(written[0]).isEqualTo(7);
        assertThat(task.isDone()).isTrue();
    }

    @Test
    void failureIsThrownToWhoWaitsAndNotToWhoOnlyWaitsForTheEnd() {
        PoolTask task = PoolTask.begun(() -> {
            throw new IllegalStateException("no");
        });
        assertThatCode(task::awaitQuietly).doesNotThrowAnyException();
        assertThatThrownBy(task::await).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failureOfWhatWasWaitedForIsThrownAsItIs() {
        IOException failure = new IOException("the disk");
        assertThatThrownBy(() -> PoolTask.waitFor(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void everyElementIsWorkedOnOnceBeforeItReturns() {
        List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Processors.forEach(all, n -> assertThat(seen.add(n)).isTrue());
        assertThat(seen).hasSize(all.size());
    }
}
