package org.touchstone.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the desktop program: one for the journal, two that read and lay out, one that searches, one that saves preferences and one
 * for timers. All are daemons. Close it from any thread but its own.
 */
public final class ProgramThreads implements AutoCloseable {
    private static final int BACKGROUND_THREADS = 2;
    private static final int LAST_SECONDS = 5;

    private final ExecutorService desk = Executors.newSingleThreadExecutor(named("desk"));
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS, named("background"));
    private final ExecutorService search = Executors.newSingleThreadExecutor(named("search"));
    private final ScheduledExecutorService saver = timer("preferences");
    private final ScheduledExecutorService timer = timer("timer");

    /** One thread of its own that also runs work later; its maker ends it. */
    public static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, "touchstone-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The one thread on which a session is opened, submitted to and closed. */
    public ExecutorService desk() {
        return desk;
    }

    /** Reads and lays out what will be shown. */
    public ExecutorService background() {
        return background;
    }

    /** Searches, so that neither judging nor laying out waits for a long search. */
    public ExecutorService search() {
        return search;
    }

    /** Saves preferences. */
    public ScheduledExecutorService saver() {
        return saver;
    }

    /** Wakes the screen. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Lets work that was begun end, for at most five seconds each. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            for (ExecutorService each : List.of(search, desk, background, saver)) {
                each.shutdown();
                if (!each.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                    each.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
