package org.touchstone.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalEntry;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.session.OpenItem;

/**
 * Somebody sets the clock, the seasons change it, the machine sleeps: the order is the journal's, doubts are marked,
 * nothing is refused or lost, and the bundle verifies.
 */
class ClockJumpTest {
    private static final StudyId STUDY = new StudyId("study");

    /** Four judgments, the clock being jumped between the second and the third. */
    private static final int BEFORE = 2;

    private static final int AFTER = 2;

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private int bundles;

    @BeforeEach
    void takePack() throws Exception {
        PackOrder order = new PackOrder();
        order.items = 40;
        bench.take(order, folder);
    }

    private void judge(int items) throws Exception {
        for (int n = 0; n < items; n++) {
            bench.time.pass(Duration.ofSeconds(40));
            OpenItem item =
                    bench.session.next(new ItemFilter(STUDY, null, null, null)).orElseThrow();
            bench.session.submit(item, Bench.forLeft(item, 1 + n % 3), DisplayFacts.NOT_SHOWN);
        }
    }

    /** What a lead reads in a bundle. */
    private record Read(Bundle bundle, List<Boolean> suspect, List<Long> times, List<Long> numbers) {}

    private Read export() throws Exception {
        BundleExport.Summary summary =
                bench.export().export(STUDY, folder.resolve("b" + ++bundles + ".tsbundle"), Progress.NONE);
        List<Boolean> suspect = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        Bundle bundle = BundleReader.read(summary.file(), Trust.only(bench.key.verifyKey()), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                suspect.add(judgment.timing().clockSuspect());
                times.add(judgment.timing().decidedAtMillis());
            }

            @Override
            public void journal(JournalEntry entry, byte[] line) {
                numbers.add(entry.seq());
            }
        });
        assertThat(numbers).as("without a gap, in the order of the journal").isSorted();
        assertThat(numbers.get(numbers.size() - 1) - numbers.get(0)).isEqualTo(numbers.size() - 1);
        assertThat(suspect).hasSize(Math.toIntExact(bundle.judgments()));
        return new Read(bundle, suspect, times, numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H", "P-1D", "P1D", "P-3650D", "P3650D", "PT-11S"})
    void jumpIsMarkedWhereItHappensAndEverythingLeaves(String jump) throws Exception {
        judge(BEFORE);
        bench.time.shiftWall(Duration.parse(jump));
        judge(AFTER);
        Read read = export();
        assertThat(read.suspect().subList(0, BEFORE)).containsOnly(false);
        assertThat(read.suspect().get(BEFORE)).isTrue();
        boolean back = Duration.parse(jump).isNegative();
        // Set forward, it runs on as a clock does; set back, every time before the latest one stays in doubt.
        boolean behind = back && read.times().get(BEFORE + 1) < read.times().get(BEFORE - 1);
        assertThat(read.suspect().get(BEFORE + 1)).isEqualTo(behind);
        judge(1);
        assertThat(export().bundle().facts().previous()).isEqualTo(read.bundle().digest());
    }

    @Test
    void clockThatIsPutRightAgainIsBelievedOnceItHasPassedTheJournal() throws Exception {
        judge(1);
        bench.time.shiftWall(Duration.ofDays(365));
        judge(1);
        bench.time.shiftWall(Duration.ofDays(-365));
        judge(2);
        assertThat(export().suspect()).containsExactly(false, true, true, true);
        bench.time.pass(Duration.ofDays(366));
        judge(2);
        assertThat(export().suspect()).containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T00:59:30Z", "2027-10-31T00:59:30Z"})
    void changeOfTheSeasonsIsNoJump(String justBefore) throws Exception {
        // The wall clock of the system counts seconds since 1970; only its display jumps.
        bench.time.shiftWall(Duration.between(bench.time.instant(), java.time.Instant.parse(justBefore)));
        bench.restart(true);
        judge(1);
        judge(3);
        assertThat(export().suspect().subList(1, 4)).containsOnly(false);
    }

    @Test
    void sleepIsMarkedOnceAndAnIdleDayIsNotMarked() throws Exception {
        judge(1);
        bench.time.pass(Duration.ofHours(20));
        judge(1);
        // While a laptop is shut, the monotonic clock stands still: it cannot be told from a clock set forward.
        bench.time.shiftWall(Duration.ofHours(9));
        judge(2);
        assertThat(export().suspect()).containsExactly(false, false, true, false);
    }

    @Test
    void restartUnderAClockSetBackStartsInDoubtAndRefusesNothing() throws Exception {
        judge(2);
        bench.time.shiftWall(Duration.ofDays(-30));
        bench.restart(false);
        judge(2);
        Read read = export();
        assertThat(read.suspect()).containsExactly(false, false, true, true);
        assertThat(read.bundle().facts().clockSuspect()).isTrue();
    }

    @Test
    void nothingCanBeTakenBackLaterOrLessLongBecauseTheClockWasSet() throws Exception {
        judge(1);
        bench.time.shiftWall(Duration.ofDays(400));
        assertThat(bench.session.undoable()).isPresent();
        bench.time.pass(Duration.ofSeconds(29));
        bench.time.shiftWall(Duration.ofDays(-800));
        assertThat(bench.session.undoable()).isPresent();
        bench.time.pass(Duration.ofSeconds(2));
        assertThat(bench.session.undoable()).isEmpty();
        bench.time.shiftWall(Duration.ofSeconds(-31));
        assertThat(bench.session.undoable()).isEmpty();
    }
}
