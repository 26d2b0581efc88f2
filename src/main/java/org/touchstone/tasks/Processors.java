package org.touchstone.tasks;

import java.util.Collection;
import java.util.function.Consumer;

/** How many threads share the work that any processor can do. */
public final class Processors {
    private static final String THREADS = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Processors() {}

    /** Does something with each, on all processors that have nothing else to do and on the caller's; returns when all is done. */
    public static <T> void forEach(Collection<T> all, Consumer<? super T> action) {
        all.parallelStream().forEach(action);
    }

    /**
     * Gives the common pool one thread for each processor instead of one fewer. Whoever has pieces done by the pool mostly
     * waits, for the disk or for what was begun first, and lends a hand only with its own pieces; on two processors one
     * thread would be left to inflate, check and seal in turn. To be called once, before anything is given to the pool;
     * what was asked for on the command line stays.
     */
    public static void shareAll() {
        if (System.getProperty(THREADS) == null) {
            System.setProperty(THREADS, String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
    }
}
