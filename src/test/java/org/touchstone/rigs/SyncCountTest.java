package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.WeakStores;

/** Counts the syncs between one acknowledgement and the next, below the database. */
class SyncCountTest {
    private static final int DECISIONS = 100;

    private Scratch scratch;
    private Shim shim;

    SyncCountTest() throws IOException {
        scratch = new Scratch();
    }

    @BeforeEach
    void compile() throws Exception {
        shim = Shim.compile(scratch.folder());
    }

    @AfterEach
    void clean() throws IOException {
        scratch.close();
    }

    @Test
    void decisionIsSyncedExactlyOnce() throws Exception {
        Map<Long, Long> decisionsBySyncs = count("FULL");
        // Every twelfth decision is followed by a pause, whose syncs fall to the next interval.
        long paused = DECISIONS / 12;
        assertThat(decisionsBySyncs.get(1L)).isGreaterThanOrEqualTo(DECISIONS - 1 - paused);
        assertThat(decisionsBySyncs).doesNotContainKey(0L);
        assertThat(decisionsBySyncs.get(2L)).as("no decision pays for two").isNull();
    }

    @Test
    void commitsWithoutSyncAreFoundOut() throws Exception {
        assertThat(count("OFF").get(0L)).isPositive();
    }

    private Map<Long, Long> count(String kind) throws Exception {
        Path folder = scratch.newFolder("run");
        try (LocalStore store = WeakStores.opener("FULL").create(folder, WorkingProgram.KEY)) {
            Workload.begin(store);
        }
        Shim.Watch watch = Shim.Watch.over(folder);
        int ended = shim.run(
                watch,
                StubbornProgram.class,
                folder.toString(),
                watch.control().toString(),
                String.valueOf(DECISIONS),
                "-",
                kind);
        assertThat(ended).isZero();
        List<Change> changes = Recording.read(Objects.requireNonNull(watch.record()));
        Map<Long, Long> decisions = new TreeMap<>();
        long syncs = 0;
        // The first one makes the log; in a session that is the entry that tells of its beginning.
        int toSkip = 2;
        for (Change change : changes) {
            if (change.kind() == Change.Kind.MARK) {
                if (toSkip > 0) {
                    toSkip--;
                } else {
                    decisions.merge(syncs, 1L, Long::sum);
                }
                syncs = 0;
            } else if (change.kind() == Change.Kind.SYNC) {
                syncs++;
            }
        }
        System.err.println("decisions by number of syncs, " + kind + ": " + decisions);
        return decisions;
    }
}
