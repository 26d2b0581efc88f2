package org.touchstone.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/** Plans that are carried out only when a test moves the time. */
public final class ManualScheduler implements Scheduler {
    private record Planned(long atNanos, Runnable action) {}

    private final List<Planned> plans = new ArrayList<>();
    private long now;

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Planned planned = new Planned(now + delay.toNanos(), action);
        plans.add(planned);
        return () -> plans.remove(planned);
    }

    /** Time since the start in nanoseconds. */
    public long nanos() {
        return now;
    }

    /** Whether nothing is planned. */
    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** Lets time pass and carries out what falls due, also what is planned meanwhile. */
    public void advance(Duration by) {
        long until = now + by.toNanos();
        while (true) {
            Planned next = plans.stream()
                    .filter(p -> p.atNanos() <= until)
                    .min(java.util.Comparator.comparingLong(Planned::atNanos))
                    .orElse(null);
            if (next == null) {
                now = until;
                return;
            }
            plans.remove(next);
            now = next.atNanos();
            next.action().run();
        }
    }
}
