package org.touchstone.tasks;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs two pieces of work in parallel if there is a second processor. Both run to their end even if the other fails; if
 * both fail, the first piece's exception is thrown. Their writes are visible to the caller afterwards.
 */
public final class ParallelPair {
    private ParallelPair() {}

    /**
     * Work that may fail.
     *
     * @param <E> the exception it may throw
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    static final class Piece<E extends Exception> {
        private final Work<E> work;
        private @Nullable Throwable failure;

        Piece(Work<E> work) {
            this.work = work;
        }

        void run() {
            try {
                work.run();
            } catch (Exception | Error e) {
                failure = e;
            }
        }

        @SuppressWarnings("unchecked") // work throws nothing checked but E
        void end() throws E {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            if (failure != null) {
                throw (E) failure;
            }
        }
    }

    /** Runs both and waits for them. */
    public static <E extends Exception> void run(Work<E> first, Work<E> second) throws E {
        Piece<E> one = new Piece<>(first);
        Piece<E> other = new Piece<>(second);
        Stream.of(one, other).parallel().forEach(Piece::run);
        one.end();
        other.end();
    }
}
