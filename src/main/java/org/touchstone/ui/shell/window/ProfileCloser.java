package org.touchstone.ui.shell.window;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;

/**
 * Closes a profile, which wipes its keys: as soon as everything that was entered is kept, and after a while whatever still
 * runs. What runs on then fails at its next use of the profile. UI thread.
 */
final class ProfileCloser {
    /** How long work that was asked to stop may take to come to an end. */
    static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ProfileCloser.class);

    private final Runnable close;
    private final Ways ways;
    private final Runnable then;
    private Subscription waiting = () -> {};
    private boolean ended;

    /**
     * Where closing can be done.
     *
     * @param desk behind the work that was entered; may be held up
     * @param elsewhere where nothing holds it up
     * @param scheduler waits on the UI thread
     */
    record Ways(TaskRunner desk, TaskRunner elsewhere, Scheduler scheduler) {}

    /**
     * @param close closes the profile; harmless when it is closed already
     * @param then runs once it is closed
     */
    ProfileCloser(Runnable close, Ways ways, Runnable then) {
        this.close = close;
        this.ways = ways;
        this.then = then;
    }

    /** @param whenSettled runs what it is given once everything that was entered has been kept or refused */
    void begin(Consumer<Runnable> whenSettled) {
        waiting = ways.scheduler().after(AT_MOST, this::waitNoLonger);
        whenSettled.accept(() -> close(ways.desk()));
    }

    private void waitNoLonger() {
        if (!ended) {
            LOG.warn("TS-ABANDON: work did not end when it was asked to; the profile is closed under it");
            close(ways.elsewhere());
        }
    }

    /** Closing twice is harmless; whoever comes second waits for the first. */
    private void close(TaskRunner where) {
        var unused = where.run(
                () -> {
                    close.run();
                    return true;
                },
                closed -> end(),
                failure -> {
                    LOG.error("TS-CLOSE: the profile could not be closed", failure);
                    end();
                });
    }

    private void end() {
        if (!ended) {
            ended = true;
            waiting.cancel();
            then.run();
        }
    }
}
