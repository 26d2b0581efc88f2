package org.touchstone.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One piece of work after the other, whatever becomes of each. */
class SerialTasksTest {
    /** Does work when it is asked to. */
    private static final class Later implements TaskRunner {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            waiting.add(() -> new DirectTaskRunner().run(work, onSuccess, onFailure));
            return () -> {};
        }

        void one() {
            waiting.remove().run();
        }
    }

    static Stream<Error> errors() {
        return Stream.of(new OutOfMemoryError("heap"), new StackOverflowError(), new NoClassDefFoundError("gone"));
    }

    private final Later later = new Later();
    private final SerialTasks tasks = new SerialTasks(later);
    private final List<Object> told = new ArrayList<>();

    private static Callable<String> failing(Error error) {
        return () -> {
            throw error;
        };
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsToldOnceAndTheNextPieceAndWhoeverWaitsForTheEndHaveTheirTurn(Error error) {
        tasks.run(failing(error), told::add, told::add);
        tasks.run(() -> "next", told::add, told::add);
        tasks.whenIdle(() -> told.add("idle"));
        later.one();
        assertThat(told).singleElement().isInstanceOf(BrokenWorkException.class);
        later.one();
        assertThat(told).hasSize(3).endsWith("next", "idle");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anOutcomeThatCannotBeTakenHoldsNothingUp(Error error) {
        Consumer<Object> refusing = outcome -> {
            throw error;
        };
        tasks.run(() -> "taken by nobody", refusing, told::add);
        tasks.run(failing(error), told::add, refusing);
        tasks.run(() -> "next", told::add, told::add);
        tasks.whenIdle(() -> told.add("idle"));
        assertThatThrownBy(later::one).isSameAs(error);
        assertThatThrownBy(later::one).isSameAs(error);
        later.one();
        assertThat(told).containsExactly("next", "idle");
    }

    @Test
    void oneWhoWaitsForTheEndAndFailsKeepsNoOtherWaiting() {
        tasks.run(() -> "work", told::add, told::add);
        tasks.whenIdle(() -> {
            throw new IllegalStateException("broken");
        });
        tasks.whenIdle(() -> told.add("idle"));
        assertThatThrownBy(later::one).isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly("work", "idle");
    }

    @Test
    void whoAsksWhileNothingRunsIsToldAtOnce() {
        tasks.whenIdle(() -> told.add("idle"));
        assertThat(told).containsExactly("idle");
    }
}
