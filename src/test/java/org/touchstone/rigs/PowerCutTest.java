package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.WeakStores;
import org.touchstone.tasks.Progress;

/**
 * Cuts the power after every change that a working program makes to its profile's files, in five ways, and opens what is
 * left: every acknowledged step must be there, the next one wholly or not at all, and the full check must be content. 1,500
 * states by default; {@code -Dtouchstone.powercuts=100000} for the long form.
 */
class PowerCutTest {
    private static final int STATES = Integer.getInteger("touchstone.powercuts", 1500);
    private static final int FIRST_SEED = Integer.getInteger("touchstone.seed", 1);
    private static final int CONTROL_STATES = 300;
    private static final int STEPS = 120;

    private final StoreOpener product = WeakStores.opener("FULL");
    private final Set<Long> seen = new HashSet<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private Scratch scratch;
    private Shim shim;
    private int states;

    PowerCutTest() throws IOException {
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
    void nothingAcknowledgedIsLostInAPowerCut() throws Exception {
        long begun = System.nanoTime();
        for (int seed = FIRST_SEED; states < STATES; seed++) {
            cutEverywhere(seed, "FULL", STATES);
        }
        System.err.printf(
                "power cuts: %d different states, %d lost, %d broken, %.0f states per second%n",
                states, lost.size(), broken.size(), states / ((System.nanoTime() - begun) / 1e9));
        assertThat(lost).isEmpty();
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "OFF"})
    void weakerCommitsAreFoundOut(String synchronous) throws Exception {
        for (int seed = 1; states < CONTROL_STATES; seed++) {
            cutEverywhere(seed, synchronous, CONTROL_STATES);
        }
        assertThat(lost)
                .as("synchronous=" + synchronous + " must lose something")
                .isNotEmpty();
    }

    /** Records one run and cuts it at every change, a few times in each way. */
    private void cutEverywhere(int seed, String synchronous, int most) throws Exception {
        Path base = scratch.newFolder("base" + seed);
        try (LocalStore store = product.create(base, WorkingProgram.KEY)) {
            Workload.begin(store);
        }
        Path folder = scratch.newFolder("run" + seed);
        Scratch.copy(base, folder);
        Shim.Watch watch = Shim.Watch.over(folder);
        shim.runToEnd(
                watch,
                WorkingProgram.class,
                folder.toString(),
                watch.control().toString(),
                String.valueOf(seed),
                String.valueOf(STEPS),
                synchronous);
        List<Change> changes = Recording.read(Objects.requireNonNull(watch.record()));
        Expectation expected = new Expectation(seed, STEPS);
        SplittableRandom random = new SplittableRandom(seed);
        Disk disk = new Disk(base, random);
        int acknowledged = 0;
        // In the short form not every moment has its turn, so that the whole run is covered all the same.
        int stride = Math.max(1, changes.size() * 3 / most);
        for (int n = 0; n < changes.size() && states < most; n++) {
            Change change = changes.get(n);
            disk.apply(change);
            if (change.kind() == Change.Kind.MARK) {
                acknowledged = Integer.parseInt(new String(change.data(), StandardCharsets.US_ASCII));
            }
            if (random.nextInt(stride) == 0) {
                cut(disk, expected, acknowledged, random);
            }
        }
        Scratch.remove(base);
        Scratch.remove(folder);
        Files.delete(Objects.requireNonNull(watch.record()));
    }

    /** A state that was not seen before, and its number. */
    private record Drawn(int number, PowerCut.Mode mode, PowerCut cut) {}

    /** Draws states of one moment, one after the other, and judges them at the same time: each has its own folder. */
    private void cut(Disk disk, Expectation expected, int acknowledged, SplittableRandom random) {
        List<Drawn> drawn = new ArrayList<>();
        for (PowerCut.Mode mode : PowerCut.Mode.values()) {
            int times = mode == PowerCut.Mode.DROP_ALL ? 1 : 2;
            for (int n = 0; n < times; n++) {
                PowerCut cut = new PowerCut(disk, mode, random.split());
                if (seen.add(cut.signature() * 31 + acknowledged)) {
                    states++;
                    drawn.add(new Drawn(states, mode, cut));
                }
            }
        }
        drawn.parallelStream().forEach(state -> judge(state, expected, acknowledged, disk.time()));
    }

    private void judge(Drawn state, Expectation expected, int acknowledged, long time) {
        String what = state.mode + " at change " + time;
        try {
            Path left = scratch.newFolder("state" + state.number);
            // The index of the log lives in memory only; SQLite makes it anew.
            state.cut.writeTo(left, name -> name.endsWith("-shm"));
            open(left, expected, acknowledged, what);
            Scratch.remove(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Path left, Expectation expected, int acknowledged, String what) {
        try (LocalStore store = product.open(left, WorkingProgram.KEY)) {
            if (!expected.allows(Content.of(store), acknowledged)) {
                lost.add(what + " after step " + acknowledged);
            }
            CheckReport report = store.upkeep().check(Progress.NONE);
            if (!report.isSound()) {
                broken.add(what + ": " + report.problems());
            }
        } catch (StoreException e) {
            broken.add(what + ": " + e.getMessage());
        }
    }
}
