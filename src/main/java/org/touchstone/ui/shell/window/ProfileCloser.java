package org.touchstone.ui.shell.window;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;

/**
 * Closes a profile, which wipes its keys: once everything entered is stored, or after a time limit. Work still
 * running then fails at its next use of the profile. UI thread.
 */
final class ProfileCloser {
    /** Time limit for cancelled work to end. */
    static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ProfileCloser.class);

    private final Runnable close;
    private final Ways ways;
    private final Runnable then;
    private Subscription waiting = () -> {};
    private boolean ended;

    /**
     * The task runners that can close a profile.
     *
     * @param desk queued behind the entered work; may be blocked
     * @param elsewhere a runner that nothing blocks
     * @param scheduler runs delayed tasks on the UI thread
     */
    record Ways(TaskRunner desk, TaskRunner elsewhere, Scheduler scheduler) {}

    /**
     * @param close closes the profile; does nothing if it is already closed
     * @param then runs after closing
     */
    ProfileCloser(Runnable close, Ways ways, Runnable then) {
        this.close = close;
        this.ways = ways;
        this.then = then;
    }

    /**
     * @param whenSettled runs its argument once everything entered has been stored or refused
     */
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

    /** Closing twice is harmless; the second caller waits for the first. */
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
