package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Deletes, replaces and restores the lock file under an open profile, while a second process tries to open it once, three or
 * eight times and the first goes on, closes and opens again, or is killed. No store is damaged, nothing acknowledged is
 * missing, and the second is told that the profile is open, never anything else. 30 runs by default; {@code -Dtouchstone.owners=1000}
 * for the long form. The control is an owner that loses its locks as any program does on POSIX systems that closes a handle
 * of the database; under it stores are lost.
 */
class OwnersTest {
    private static final int RUNS = Integer.getInteger("touchstone.owners", 30);
    private static final int CONTROL_RUNS = 8;
    private static final int KILL_EVERY = 20;
    private static final long SEED = 11;
    private static final int[] OPENINGS = {1, 3, 8};

    /** What a run found. */
    private final class Run {
        private final Path folder;
        private final SplittableRandom random;
        private final boolean fumbling;
        private final TreeMap<Long, String> acknowledged = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();
        private boolean firstIsOpen;
        private boolean secondIsOpen;

        Run(int number, boolean fumbling) throws IOException {
            this.folder = scratch.folder().resolve("run");
            this.random = new SplittableRandom(SEED + number);
            this.fumbling = fumbling;
            Scratch.copy(base, scratch.newFolder("run"));
            first.ask("folder " + folder);
            second.ask("folder " + folder);
        }

        List<String> go(boolean kill) throws IOException, InterruptedException {
            if (random.nextBoolean()) {
                noteRefusal(first.ask("claim"));
            }
            firstIsOpen = noteOpening(first.ask("open"), "the first");
            fumble();
            note(first.ask("judge " + random.nextInt(1, 6)));
            mischief();
            int openings = OPENINGS[random.nextInt(OPENINGS.length)];
            for (int i = 0; i < openings; i++) {
                step();
            }
            if (kill) {
                first.kill();
                first = new OtherProgram();
                first.ask("folder " + folder);
                firstIsOpen = false;
            }
            first.ask("leave");
            second.ask("leave");
            prove();
            Scratch.remove(folder);
            return faults;
        }

        /** Both at once: the second opens, judges, closes; the first judges, pauses, or closes and opens again. */
        private void step() throws IOException {
            if (random.nextInt(3) == 0) {
                mischief();
            }
            second.begin(secondIsOpen ? "close" : "open");
            int kind = random.nextInt(4);
            if (firstIsOpen && kind == 0) {
                note(first.ask("close"));
                firstIsOpen = false;
            } else if (firstIsOpen) {
                note(first.ask(kind == 1 ? "pause" : "judge " + random.nextInt(1, 4)));
            } else {
                firstIsOpen = noteOpening(first.ask("open"), "the first");
                fumble();
            }
            if (secondIsOpen) {
                note(second.end());
                secondIsOpen = false;
            } else {
                secondIsOpen = noteOpening(second.end(), "the second");
            }
            if (firstIsOpen && secondIsOpen) {
                faults.add("two owners");
            }
            if (secondIsOpen) {
                note(second.ask("judge " + random.nextInt(1, 4)));
            }
        }

        private void mischief() throws IOException {
            LockMischief[] all = LockMischief.values();
            all[random.nextInt(all.length)].happen(folder.resolve("lock"));
        }

        private void fumble() throws IOException {
            if (fumbling && firstIsOpen) {
                first.ask("fumble");
            }
        }

        private boolean noteOpening(String answer, String who) {
            openings++;
            if (answer.startsWith("refused IN_USE")) {
                refusals++;
                return false;
            }
            if (!answer.equals("done")) {
                faults.add(who + " opening: " + answer);
            }
            return answer.equals("done");
        }

        private void noteRefusal(String answer) {
            if (!answer.equals("done") && !answer.startsWith("refused IN_USE")) {
                faults.add(answer);
            }
        }

        private void note(String answer) {
            String[] words = answer.split(" ", -1);
            if (words[0].equals("judged")) {
                for (int i = 1; i < words.length; i += 2) {
                    if (acknowledged.put(Long.parseLong(words[i]), words[i + 1]) != null) {
                        faults.add("entry " + words[i] + " was acknowledged twice");
                    }
                }
            } else if (!answer.equals("done")) {
                faults.add(answer);
            }
        }

        private void prove() throws IOException {
            String opened = second.ask("open");
            String found = opened.equals("done") ? second.ask("check") : opened;
            second.ask("leave");
            String expected = "sound " + acknowledged.lastKey() + ' '
                    + acknowledged.lastEntry().getValue();
            if (!found.equals(expected)) {
                faults.add("left: " + found + ", expected: " + expected);
            }
            if (acknowledged.lastKey() - acknowledged.firstKey() + 1 != acknowledged.size()) {
                faults.add("acknowledged with gaps: " + acknowledged.keySet());
            }
        }
    }

    private final Scratch scratch;
    private OtherProgram first;
    private OtherProgram second;
    private Path base = Path.of("");
    private int openings;
    private int refusals;

    OwnersTest() throws IOException {
        scratch = new Scratch();
        first = new OtherProgram();
        second = new OtherProgram();
    }

    @BeforeEach
    void fill() throws IOException {
        base = scratch.folder().resolve("base");
        first.ask("folder " + base);
        assertThat(first.ask("create")).isEqualTo("done");
        assertThat(first.ask("leave")).isEqualTo("done");
    }

    @AfterEach
    void clean() throws IOException, InterruptedException {
        first.kill();
        second.kill();
        scratch.close();
    }

    private List<String> damaged(int runs, boolean fumbling) throws IOException, InterruptedException {
        List<String> damaged = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<String> faults = new Run(run, fumbling).go(run % KILL_EVERY == KILL_EVERY - 1);
            if (!faults.isEmpty()) {
                damaged.add("run " + run + ": " + faults);
            }
        }
        return damaged;
    }

    @Test
    void noStoreIsDamagedWhateverBecomesOfTheLockFile() throws Exception {
        List<String> damaged = damaged(RUNS, false);
        System.out.println("owners: " + RUNS + " runs, " + openings + " openings, " + refusals + " refused, "
                + damaged.size() + " damaged");
        assertThat(damaged).isEmpty();
        assertThat(refusals).isPositive();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a closed handle gives up its own locks only")
    void theRigSeesAnOwnerThatLostItsLocks() throws Exception {
        List<String> damaged = damaged(CONTROL_RUNS, true);
        System.out.println("owners, control: " + damaged.size() + " of " + CONTROL_RUNS + " damaged");
        assertThat(damaged).isNotEmpty();
    }
}
