package org.touchstone.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private ParallelPair.Work<IOException> failing(String name) {
        return () -> {
            done.add(name);
            throw new IOException(name);
        };
    }

    @Test
    void bothAreDoneWhenItReturns() {
        ParallelPair.run(() -> done.add("one"), () -> done.add("two"));
        assertThat(done).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void bothRunWhateverBecomesOfTheOther() {
        assertThatThrownBy(() -> ParallelPair.run(failing("one"), () -> done.add("two")))
                .isInstanceOf(IOException.class)
                .hasMessage("one");
        assertThatThrownBy(() -> ParallelPair.run(() -> done.add("one"), failing("two")))
                .hasMessage("two");
        assertThat(done).hasSize(4);
    }

    @Test
    void errorsAreThrownOnceBothHaveEnded() {
        assertThatThrownBy(() -> ParallelPair.run(
                        () -> {
                            throw new OutOfMemoryError("heap");
                        },
                        () -> done.add("two")))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> ParallelPair.run(() -> done.add("one"), () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(done).containsExactly("two", "one");
    }

    @Test
    void ofTwoFailuresTheFirstPieceIsBlamed() {
        assertThatThrownBy(() -> ParallelPair.run(failing("one"), failing("two")))
                .hasMessage("one");
        assertThatThrownBy(() -> ParallelPair.run(
                        () -> {
                            throw new IllegalStateException("state");
                        },
                        () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }
}
