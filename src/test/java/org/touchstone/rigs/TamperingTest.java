package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.WeakStores;
import org.touchstone.tasks.Progress;

/**
 * Edits a store's files at random, of one that was closed and of one that was killed with its log. Each edit is noticed at
 * opening or by the full check, and nothing else than before is ever shown as right. 420 edits by default;
 * {@code -Dtouchstone.edits=10000} for the long form. An edit that leaves every byte as it was is none and is drawn again.
 */
class TamperingTest {
    private static final int EDITS = Integer.getInteger("touchstone.edits", 420);
    private static final int STEPS = 80;
    private static final long SEED = 5;
    private static final List<Tampering> KINDS = List.of(Tampering.values());

    /** What became of an edit. */
    private enum Outcome {
        REFUSED,
        FOUND_BY_CHECK,
        REMARKED,
        NOT_NOTICED,
        SHOWN_AS_RIGHT
    }

    private final StoreOpener opener = WeakStores.opener("FULL");
    private final Scratch scratch;
    private Path older = Path.of("");
    private Path closed = Path.of("");
    private Path killed = Path.of("");
    private List<String> content = List.of();

    TamperingTest() throws IOException {
        scratch = new Scratch();
    }

    @BeforeEach
    void fill() throws IOException {
        Path folder = scratch.newFolder("filled");
        LocalStore store = opener.create(folder, WorkingProgram.KEY);
        Workload.begin(store);
        Workload workload = new Workload(SEED);
        for (int step = 0; step < STEPS; step++) {
            workload.step(store);
            if (step == STEPS / 2) {
                store.close();
                older = scratch.newFolder("older");
                Scratch.copy(folder, older);
                store = opener.open(folder, WorkingProgram.KEY);
            }
        }
        content = everything(store);
        killed = scratch.newFolder("killed");
        Scratch.copy(folder, killed);
        store.close();
        closed = folder;
    }

    @AfterEach
    void clean() throws IOException {
        scratch.close();
    }

    private static List<String> everything(LocalStore store) {
        List<String> all = new ArrayList<>(Content.of(store));
        all.addAll(Content.texts(store));
        return all;
    }

    @Test
    void everyEditIsNoticedOrChangesNothing() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Tampering, Map<Outcome, Integer>> outcomes = new EnumMap<>(Tampering.class);
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < EDITS; n++) {
            Tampering kind = KINDS.get(n % KINDS.size());
            Path original = random.nextBoolean() ? closed : killed;
            Path copy = scratch.newFolder("copy");
            String what = edit(kind, original, copy, random);
            Outcome outcome = judge(copy);
            outcomes.computeIfAbsent(kind, k -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.SHOWN_AS_RIGHT || outcome == Outcome.NOT_NOTICED) {
                wrong.add(outcome + " " + what + " of the " + original.getFileName() + " one");
            }
            Scratch.remove(copy);
        }
        System.err.println("edits: " + outcomes + ", not noticed: " + wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(outcomes.get(Tampering.OLDER_COPY)).containsOnlyKeys(Outcome.REFUSED);
    }

    /** Makes a copy with one edit in it that changes at least one byte. */
    private String edit(Tampering kind, Path original, Path copy, SplittableRandom random) throws Exception {
        while (true) {
            Scratch.copy(original, copy);
            String what = kind.apply(copy, older, random);
            if (differ(original, copy)) {
                return what;
            }
            Scratch.remove(copy);
            Files.createDirectory(copy);
        }
    }

    /** Whether any file differs but the index of the log, which lives in memory. */
    private static boolean differ(Path one, Path other) throws IOException {
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same = other.resolve(one.relativize(file).toString());
                boolean index = file.toString().endsWith("-shm");
                if (!index && (!Files.exists(same) || Files.mismatch(file, same) >= 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void judgeTellsWrongContent() throws Exception {
        // Whoever puts everything back, the witness too, has made a true older store: only the lead's receipt tells.
        assertThat(judge(older)).isEqualTo(Outcome.SHOWN_AS_RIGHT);
        assertThat(judge(closed)).isEqualTo(Outcome.NOT_NOTICED);
    }

    @Test
    void killedStoreThatNobodyEditedIsNotRemarked() {
        assertThat(judge(killed)).isEqualTo(Outcome.NOT_NOTICED);
    }

    private Outcome judge(Path copy) {
        try (LocalStore store = opener.open(copy, WorkingProgram.KEY)) {
            CheckReport report = store.upkeep().check(Progress.NONE);
            if (!report.isSound()) {
                readAll(store);
                return Outcome.FOUND_BY_CHECK;
            }
            if (!everything(store).equals(content)) {
                return Outcome.SHOWN_AS_RIGHT;
            }
            return report.remarks().isEmpty() ? Outcome.NOT_NOTICED : Outcome.REMARKED;
        } catch (StoreException e) {
            return Outcome.REFUSED;
        }
    }

    /** Reading what is damaged may be refused, in words, and does nothing worse. */
    private static void readAll(LocalStore store) {
        try {
            assertThat(everything(store)).isNotEmpty();
        } catch (StoreException | NoSuchElementException e) {
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }
}
