package org.touchstone.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the desktop program: one for the journal, two that read and lay out, one that searches, one that
 * saves preferences, one for timers. All are daemon threads. Close it from a thread of another owner.
 */
public final class ProgramThreads implements AutoCloseable {
    private static final int BACKGROUND_THREADS = 2;
    private static final int LAST_SECONDS = 5;

    private final ExecutorService desk = Executors.newSingleThreadExecutor(named("desk"));
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS, named("background"));
    private final ExecutorService search = Executors.newSingleThreadExecutor(named("search"));
    private final ScheduledExecutorService saver = timer("preferences");
    private final ScheduledExecutorService timer = timer("timer");

    /** Creates a single thread that can also run delayed tasks. The caller must shut it down. */
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

    /** Returns the single thread on which a session is opened, used and closed. */
    public ExecutorService desk() {
        return desk;
    }

    /** Returns the threads that read and lay out what will be shown. */
    public ExecutorService background() {
        return background;
    }

    /** Returns the thread for searches, so that neither judging nor layout waits for a long search. */
    public ExecutorService search() {
        return search;
    }

    /** Returns the thread that saves preferences. */
    public ScheduledExecutorService saver() {
        return saver;
    }

    /** Returns the thread for timers of the screens. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Waits at most five seconds per executor for running tasks to end. */
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
