package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.WeakStores;

/**
 * The disk fails at every place in turn: the K-th sync or write, once or from there on, or no room beyond K bytes. In the
 * short form every K-th place of one run; {@code -Dtouchstone.faults=all} tries every single one, of three runs.
 */
class DiskFaultTest {
    private static final boolean ALL = "all".equals(System.getProperty("touchstone.faults"));

    private Scratch scratch;
    private Shim shim;

    DiskFaultTest() throws IOException {
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

    @ParameterizedTest
    @CsvSource({
        "!sync K 1, 3, 1",
        "!sync K 0, 9, 1",
        "!write K 1, 61, 3",
        "!write K 1, 366, 3",
        "!write K 0, 97, 5",
        "!room K, 20011, 311",
    })
    void failureIsNeverAcknowledgedAndLosesNothing(String order, int shortStep, int longStep) throws Exception {
        for (int seed = 1; seed <= (ALL ? 3 : 1); seed++) {
            List<String> said = run(seed, order, ALL ? longStep : shortStep, false);
            System.err.println(order + ", seed " + seed + ": " + said);
            assertThat(said).hasSize(1);
            // A rig whose faults never strike would find nothing.
            assertThat(said.get(0)).doesNotContain(" 0 with a fault");
            boolean full = order.startsWith("!room");
            assertThat(said.get(0).contains(" 0 in reserve"))
                    .as("the reserve is for a full disk only, and there it helps")
                    .isEqualTo(!full);
        }
    }

    @Test
    void aStoreOpensOnADiskThatHasNotOneByteLeft() throws Exception {
        Path folder = scratch.newFolder("full");
        Shim.Watch watch = Shim.Watch.unrecorded(folder);
        List<String> said = shim.runToEnd(
                watch, FullDiskProgram.class, folder.toString(), watch.control().toString(), base(1).toString());
        assertThat(said).containsExactly("opened");
    }

    @Test
    void aPackThatTheDiskHasNoRoomForLeavesNothing() throws Exception {
        Path folder = scratch.newFolder("importing");
        Shim.Watch watch = Shim.Watch.unrecorded(folder);
        List<String> said = shim.runToEnd(
                watch,
                FullImportProgram.class,
                folder.toString(),
                watch.control().toString(),
                base(1).toString());
        System.err.println("imports on a full disk: " + said);
        assertThat(said).singleElement().satisfies(line -> assertThat(line).doesNotStartWith("0 "));
    }

    @Test
    void storeThatAcknowledgesInSpiteOfAFailureIsFoundOut() {
        assertThatThrownBy(() -> run(1, "!sync K 1", 5, true)).hasMessageContaining("ended with 1");
    }

    private Path base(int seed) throws IOException {
        Path base = scratch.newFolder("base" + seed);
        try (LocalStore store = WeakStores.opener("FULL").create(base, WorkingProgram.KEY)) {
            Workload.begin(store);
            // A pause, in which room is kept.
            store.upkeep().maintain();
        }
        return base;
    }

    private List<String> run(int seed, String order, int step, boolean deaf) throws Exception {
        Path base = base(seed);
        Path folder = scratch.newFolder("run" + seed);
        Shim.Watch watch = Shim.Watch.unrecorded(folder);
        return shim.runToEnd(
                watch,
                FaultyProgram.class,
                folder.toString(),
                watch.control().toString(),
                base.toString(),
                String.valueOf(seed),
                order,
                String.valueOf(step),
                String.valueOf(deaf));
    }
}
