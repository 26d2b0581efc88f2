package org.touchstone.rigs;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.store.MemoryStore;

/** What a store must show after each step of a workload, learnt from a store that keeps the contract in memory. */
final class Expectation {
    private final List<List<String>> after = new ArrayList<>();

    Expectation(long seed, int steps) {
        MemoryStore store = new MemoryStore();
        Workload.begin(store);
        Workload workload = new Workload(seed);
        after.add(Content.of(store));
        for (int step = 1; step <= steps; step++) {
            workload.step(store);
            after.add(Content.of(store));
        }
    }

    /** What is shown after a step; 0 is the beginning. */
    List<String> after(int step) {
        return after.get(step);
    }

    /** Whether a store stands after {@code acknowledged} steps or one more, and nowhere in between. */
    boolean allows(List<String> shown, int acknowledged) {
        return shown.equals(after.get(acknowledged))
                || (acknowledged + 1 < after.size() && shown.equals(after.get(acknowledged + 1)));
    }
}
