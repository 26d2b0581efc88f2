package org.touchstone.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.tasks.BugCode;

/** Runs the maintenance of an open store in the background, so that no submission waits for a checkpoint. */
final class UpkeepThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepThread.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final LocalStore store;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-upkeep");
        thread.setDaemon(true);
        return thread;
    });
    private long lookedAfter = -1;

    private UpkeepThread(LocalStore store) {
        this.store = store;
    }

    /** Starts the maintenance; closing ends it. */
    static UpkeepThread over(LocalStore store) {
        return over(store, EVERY);
    }

    /** Starts the maintenance with another interval. */
    static UpkeepThread over(LocalStore store, Duration every) {
        UpkeepThread upkeep = new UpkeepThread(store);
        upkeep.begin(every.toMillis());
        return upkeep;
    }

    private void begin(long everyMillis) {
        // The future is not needed: run() throws nothing, not even an error, and close() ends the executor.
        var unused = executor.scheduleWithFixedDelay(this::run, 0, everyMillis, TimeUnit.MILLISECONDS);
    }

    /** Catches everything: an exception would silently cancel all later runs. */
    private void run() {
        try {
            lookAfter();
        } catch (StoreException e) {
            LOG.warn("The store could not be looked after: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Unexpected failure {} in the store's upkeep", BugCode.of(e), e);
        }
    }

    private void lookAfter() {
        store.upkeep().look();
        long head = store.journal().head().seq();
        boolean nothingNew = head == lookedAfter && store.shortage().isEmpty();
        if (nothingNew || store.readOnly().isPresent()) {
            return;
        }
        store.upkeep().maintain();
        lookedAfter = head;
    }

    /** Waits for the running maintenance, so that the store can be closed. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The store's upkeep took too long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
