package org.touchstone.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/** Time that moves only when told to. */
final class ManualScheduler implements Scheduler {
    private record Planned(long atNanos, Runnable action) {}

    private final List<Planned> plans = new ArrayList<>();
    private long now;

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Planned planned = new Planned(now + delay.toNanos(), action);
        plans.add(planned);
        return () -> plans.remove(planned);
    }

    /** Monotonic time in nanoseconds. */
    long nanos() {
        return now;
    }

    void advance(Duration by) {
        now += by.toNanos();
        for (Planned due : List.copyOf(plans)) {
            if (due.atNanos() <= now && plans.remove(due)) {
                due.action().run();
            }
        }
    }
}
