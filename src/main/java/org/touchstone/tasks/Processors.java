package org.touchstone.tasks;

import java.util.Collection;
import java.util.function.Consumer;

/** Controls the number of threads that share parallel work. */
public final class Processors {
    private static final String THREADS = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Processors() {}

    /** Applies an action to each element, on all idle processors and the calling thread; returns when all are done. */
    public static <T> void forEach(Collection<T> all, Consumer<? super T> action) {
        all.parallelStream().forEach(action);
    }

    /**
     * Gives the common pool one thread per processor instead of one fewer. A thread that waits for pool work is mostly
     * blocked, on the disk or on earlier work, and helps only with its own; on two processors a single pool thread
     * would have to decompress, check and seal in turn. Call once, before the pool is first used; a value given on the
     * command line is kept.
     */
    public static void shareAll() {
        if (System.getProperty(THREADS) == null) {
            System.setProperty(THREADS, String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
    }
}
