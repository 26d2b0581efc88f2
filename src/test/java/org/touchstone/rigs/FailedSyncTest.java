package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.store.Journal;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.WeakStores;
import org.touchstone.tasks.Progress;

/**
 * A sync fails, the program dies, the profile is opened again and work goes on, then the power is cut. The system holds
 * what the failed sync should have written for clean and never writes it, although every program can still read it: what
 * is then built upon it would be lost with it. Every 7th sync by default, every one with {@code -Dtouchstone.faults=all}.
 */
class FailedSyncTest {
    private static final boolean ALL = "all".equals(System.getProperty("touchstone.faults"));
    private static final int SYNCS = 30;
    private static final int DECISIONS = 40;
    private static final int WORLDS = 4;

    private final StoreOpener product = WeakStores.opener("FULL");
    private final List<String> lost = new ArrayList<>();
    private Scratch scratch;
    private Shim shim;
    private int states;

    FailedSyncTest() throws IOException {
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
    void whatIsBuiltUponAFailedSyncIsNotLostWithIt() throws Exception {
        failEverySync("FULL", ALL ? 1 : 7);
        System.err.println("failed syncs: " + states + " states, " + lost.size() + " lost");
        assertThat(lost).isEmpty();
    }

    @Test
    void takingTheLogAsItIsWouldBeFoundOut() throws Exception {
        failEverySync(WeakStores.BARE, 14);
        assertThat(lost).isNotEmpty();
    }

    private void failEverySync(String kind, int step) throws Exception {
        for (int k = 1; k <= SYNCS; k += step) {
            Path base = scratch.newFolder("base" + k);
            try (LocalStore store = product.create(base, WorkingProgram.KEY)) {
                Workload.begin(store);
                // A pause, in which room is kept: a sync of the reserve may fail without ending the program.
                store.upkeep().maintain();
            }
            Path folder = scratch.newFolder("run" + k);
            Scratch.copy(base, folder);
            Shim.Watch watch = Shim.Watch.over(folder);
            String control = watch.control().toString();
            assertThat(shim.run(
                            watch,
                            StubbornProgram.class,
                            folder.toString(),
                            control,
                            "" + DECISIONS,
                            "!sync " + k + " 1",
                            kind))
                    .as("the fault strikes at sync " + k)
                    .isEqualTo(StubbornProgram.DIED);
            assertThat(shim.run(watch, StubbornProgram.class, folder.toString(), control, "5", "-", kind))
                    .isZero();
            List<Change> changes = Recording.read(Objects.requireNonNull(watch.record()));
            for (int world = 0; world < WORLDS; world++) {
                cutAfterTheFault(base, changes, new SplittableRandom(k * 100L + world), k);
            }
        }
    }

    private void cutAfterTheFault(Path base, List<Change> changes, SplittableRandom random, int k) throws IOException {
        Disk disk = new Disk(base, random);
        Map<Long, String> acknowledged = new TreeMap<>();
        boolean failed = false;
        for (Change change : changes) {
            disk.apply(change);
            failed |= change.kind() == Change.Kind.SYNC_FAILED;
            if (change.kind() == Change.Kind.MARK) {
                String[] head = new String(change.data(), StandardCharsets.US_ASCII).split(" ", -1);
                acknowledged.put(Long.valueOf(head[0]), head[1]);
                if (failed) {
                    for (PowerCut.Mode mode : PowerCut.Mode.values()) {
                        open(new PowerCut(disk, mode, random.split()), acknowledged, mode + " after failed sync " + k);
                    }
                }
            }
        }
    }

    private void open(PowerCut cut, Map<Long, String> acknowledged, String what) throws IOException {
        states++;
        Path left = scratch.newFolder("state");
        cut.writeTo(left, name -> name.endsWith("-shm"));
        try (LocalStore store = product.open(left, WorkingProgram.KEY)) {
            Map<Long, String> found = new TreeMap<>();
            store.journal()
                    .lines(1, store.journal().head().seq())
                    .forEachRemaining((Journal.Line line) -> found.put(line.seq(), line.hash()));
            CheckReport report = store.upkeep().check(Progress.NONE);
            if (!found.entrySet().containsAll(acknowledged.entrySet()) || !report.isSound()) {
                lost.add(what + ": " + found.size() + " of " + acknowledged.size() + " " + report.problems());
            }
        } catch (StoreException e) {
            lost.add(what + ": " + e.getMessage());
        }
        Scratch.remove(left);
    }
}
