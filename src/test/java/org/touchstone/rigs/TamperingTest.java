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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.store.CheckProgress;
import org.touchstone.store.LocalStore;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreOpener;
import org.touchstone.store.jdbc.WeakStores;

/**
 * Edits a store's files at random, of one that was closed and of one that was killed with its log. Each edit is noticed at
 * opening or by the full check, or it hit what nobody reads and everything recorded is shown as before. 420 edits by default;
 * {@code -Dtouchstone.edits=10000} for the long form.
 */
class TamperingTest {
    private static final int EDITS = Integer.getInteger("touchstone.edits", 420);
    private static final int STEPS = 80;
    private static final long SEED = 5;
    private static final List<Tampering> KINDS = List.of(Tampering.values());

    /** What became of an edit. */
    private enum Outcome {
        NOTICED,
        NOTHING_CHANGED,
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
            Path copy = scratch.newFolder("copy");
            Scratch.copy(random.nextBoolean() ? closed : killed, copy);
            Files.deleteIfExists(copy.resolve("store.db-shm"));
            String what = kind.apply(copy, older, random);
            Outcome outcome = judge(copy);
            outcomes.computeIfAbsent(kind, k -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.SHOWN_AS_RIGHT) {
                wrong.add(what);
            }
            Scratch.remove(copy);
        }
        System.err.println("edits: " + outcomes);
        assertThat(wrong).isEmpty();
        assertThat(outcomes.get(Tampering.OLDER_COPY)).containsOnlyKeys(Outcome.NOTICED);
    }

    @Test
    void judgeTellsWrongContent() throws Exception {
        // Whoever puts everything back, the witness too, has made a true older store: only the lead's receipt tells.
        assertThat(judge(older)).isEqualTo(Outcome.SHOWN_AS_RIGHT);
        assertThat(judge(closed)).isEqualTo(Outcome.NOTHING_CHANGED);
    }

    private Outcome judge(Path copy) {
        try (LocalStore store = opener.open(copy, WorkingProgram.KEY)) {
            if (!store.upkeep().check(CheckProgress.NONE).sound()) {
                readAll(store);
                return Outcome.NOTICED;
            }
            return everything(store).equals(content) ? Outcome.NOTHING_CHANGED : Outcome.SHOWN_AS_RIGHT;
        } catch (StoreException e) {
            return Outcome.NOTICED;
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
