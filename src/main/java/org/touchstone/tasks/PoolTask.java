package org.touchstone.tasks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * A piece of work for a processor that has nothing else to do, as parallel streams use them, or for whoever waits for it.
 * Made and begun by one thread; what was written before {@link #begin} is seen by the work, and what the work wrote by
 * whoever waited. It runs at most once.
 */
public abstract class PoolTask {
    private final Action action = new Action(this);

    /** The common pool runs actions of its own type; nobody else needs to see their many methods. */
    private static final class Action extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient PoolTask task;

        Action(PoolTask task) {
            this.task = task;
        }

        @Override
        protected void compute() {
            task.work();
        }
    }

    /** Does the work, on any thread. */
    protected abstract void work();

    /** A piece of work that has been begun. */
    public static PoolTask begun(Runnable work) {
        PoolTask task = new PoolTask() {
            @Override
            protected void work() {
                work.run();
            }
        };
        task.begin();
        return task;
    }

    /** Has it done by whoever is free; called once. */
    public final void begin() {
        action.fork();
    }

    /** Whether it has ended, well or not. */
    public final boolean isDone() {
        return action.isDone();
    }

    /** Waits until it has ended, or does it; throws what it threw, which is unchecked. */
    public final void await() {
        action.join();
    }

    /** The same, whatever became of it. */
    public final void awaitQuietly() {
        action.quietlyJoin();
    }

    /**
     * Something that waits, for a disk for example.
     *
     * @param <E> how it fails
     */
    @FunctionalInterface
    public interface Waiting<E extends Exception> {
        void run() throws E;
    }

    /**
     * Waits within a piece of work, and has the pool know that a processor is free meanwhile.
     *
     * @throws InterruptedException when the thread was interrupted before it began to wait
     */
    public static <E extends Exception> void waitFor(Waiting<E> waiting) throws E, InterruptedException {
        Blocker<E> blocker = new Blocker<>(waiting);
        ForkJoinPool.managedBlock(blocker);
        blocker.outcome.end();
    }

    private static final class Blocker<E extends Exception> implements ForkJoinPool.ManagedBlocker {
        private final ParallelPair.Piece<E> outcome;
        private boolean done;

        Blocker(Waiting<E> waiting) {
            this.outcome = new ParallelPair.Piece<>(waiting::run);
        }

        @Override
        public boolean block() {
            outcome.run();
            done = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return done;
        }
    }
}
