package org.touchstone.ui.kit;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/**
 * Runs tasks delayed by minutes: waits on a thread that the entry point created and runs them on the UI thread.
 * Unlike {@link FxScheduler} it does not keep the toolkit's animation timer running. UI thread only.
 */
public final class TimerScheduler implements Scheduler {
    private final ScheduledExecutorService timer;

    /**
     * @param timer only waits; tasks run on the UI thread
     */
    public TimerScheduler(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable unlessCancelled = () -> {
            if (!cancelled.get()) {
                action.run();
            }
        };
        var planned = timer.schedule(() -> FxThread.later(unlessCancelled), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            cancelled.set(true);
            planned.cancel(false);
        };
    }
}
