package org.touchstone.ui.shell;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * Closes a profile, which wipes its keys: as soon as everything that was entered is kept, and after a while whatever still
 * runs. What runs on then fails at its next use of the profile. UI thread.
 */
final class Leaving {
    /** How long work that was asked to stop may take to come to an end. */
    static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final OpenProfile profile;
    private final ShellPorts ports;
    private final Runnable then;
    private Subscription waiting = () -> {};
    private boolean ended;

    /** @param then runs once the profile is closed */
    Leaving(OpenProfile profile, ShellPorts ports, Runnable then) {
        this.profile = profile;
        this.ports = ports;
        this.then = then;
    }

    /** @param whenSettled runs what it is given once everything that was entered has been kept or refused */
    void begin(Consumer<Runnable> whenSettled) {
        waiting = ports.scheduler().after(AT_MOST, this::waitNoLonger);
        whenSettled.accept(() -> close(ports.desk()));
    }

    private void waitNoLonger() {
        if (!ended) {
            LOG.warn("TS-ABANDON: work did not end when it was asked to; the profile is closed under it");
            close(ports.background());
        }
    }

    /** Closing twice is harmless; whoever comes second waits for the first. */
    private void close(TaskRunner where) {
        var unused = where.run(
                () -> {
                    profile.close();
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
