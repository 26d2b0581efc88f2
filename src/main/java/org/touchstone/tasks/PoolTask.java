package org.touchstone.tasks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * A piece of work that runs once, on an idle processor of the common pool or on the thread that waits for it. Created
 * and begun by one thread; writes before {@link #begin} are visible to the work, and writes of the work to the waiting
 * thread.
 */
public abstract class PoolTask {
    private final Action action = new Action(this);

    /** The common pool runs only actions of its own type, whose many methods need not be exposed. */
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

    /** Makes and begins a piece of work. */
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

    /** Offers the work to the pool; called once. */
    public final void begin() {
        action.fork();
    }

    /** Whether it has ended, normally or not. */
    public final boolean isDone() {
        return action.isDone();
    }

    /** Waits until it has ended, or runs it; throws its unchecked exception. */
    public final void await() {
        action.join();
    }

    /** Waits like {@link #await}, but throws nothing. */
    public final void awaitQuietly() {
        action.quietlyJoin();
    }

    /**
     * An operation that blocks, for example on a disk.
     *
     * @param <E> the exception it may throw
     */
    @FunctionalInterface
    public interface Waiting<E extends Exception> {
        void run() throws E;
    }

    /**
     * Blocks within a piece of work and lets the pool use another thread meanwhile.
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
