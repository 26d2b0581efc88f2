package org.touchstone.workstation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.queue.StudySummary;
import org.touchstone.workstation.session.OpenItem;

class VerifiedPackImportTest {
    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final PackOrder order = new PackOrder();

    @Test
    void makesTheItemsDue() throws Exception {
        PackImport.Report report = bench.take(order, folder);
        assertThat(report.items()).isEqualTo(3);
        assertThat(report.alreadyHeld()).isFalse();
        assertThat(report.signerFingerprint().split(" ")).hasSize(6);
        StudySummary summary = new StoredQueue(bench.store).studies().get(0);
        assertThat(summary.count(ItemState.DUE)).isEqualTo(3);
        assertThat(summary.title()).isEqualTo("Study study");
        OpenItem item = bench.session.next(ItemFilter.ALL).orElseThrow();
        assertThat(item.item()).isEqualTo(order.comparisons().get(0));
        assertThat(item.study()).isEqualTo(order.study());
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        PackImport.Report first = bench.take(order, folder);
        long head = bench.store.head().seq();
        PackImport.Report second = bench.take(order, folder);
        assertThat(second.alreadyHeld()).isTrue();
        assertThat(second.packDigest()).isEqualTo(first.packDigest());
        assertThat(bench.store.head().seq()).isEqualTo(head);
        assertThat(new StoredQueue(bench.store).count(ItemFilter.ALL)).isEqualTo(3);
    }

    @Test
    void takesTheRulesOfTheNewerVersion_andAddsItsItems() throws Exception {
        bench.take(order, folder);
        OpenItem first = bench.session.next(ItemFilter.ALL).orElseThrow();
        bench.session.submit(first, Bench.forLeft(first, 1), DisplayFacts.notShown(2));
        PackOrder newer = new PackOrder();
        newer.version = 2;
        newer.items = 5;
        newer.requirements = new Requirements(0, false, false, false, true);
        bench.take(newer, folder);
        StudySummary summary = new StoredQueue(bench.store).studies().get(0);
        assertThat(summary.guidelineVersion()).isEqualTo("2.0");
        assertThat(summary.unjudged()).isEqualTo(4);
        assertThat(summary.count(ItemState.JUDGED)).isEqualTo(1);
        assertThat(bench.session.next(ItemFilter.ALL).orElseThrow().study().version())
                .isEqualTo(2);
        PackOrder older = new PackOrder();
        older.firstItem = 50;
        bench.take(older, folder);
        assertThat(new StoredQueue(bench.store).studies().get(0).guidelineVersion())
                .isEqualTo("2.0");
    }

    @Test
    void refusesADamagedPack_andKeepsNothingOfIt() throws Exception {
        Path file = order.write(folder.resolve("p.tspack"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() ->
                        new VerifiedPackImport(bench.context).importPack(file, Consent.NEW_STUDIES, Progress.NONE))
                .isInstanceOf(RejectedException.class);
        assertNothingTaken();
    }

    @Test
    void refusesAPackThatIsNotForUs() {
        order.terms = new PackTerms("ab".repeat(32), 0, 0, 0);
        assertRefused("import.recipient", () -> bench.take(order, folder));
    }

    @Test
    void refusesAPackFromTheMomentOnAtWhichItExpires() throws Exception {
        order.terms = new PackTerms(PackTerms.ANYONE, 0, bench.time.millis(), 0);
        assertRefused("import.expired", () -> bench.take(order, folder));
        order.terms = new PackTerms(PackTerms.ANYONE, 0, bench.time.millis() + 1, 0);
        assertThat(bench.take(order, folder).items()).isEqualTo(3);
    }

    @Test
    void refusesAnotherSignerForAStudyThatIsHeld() throws Exception {
        bench.take(order, folder);
        PackOrder foreign = new PackOrder();
        foreign.version = 2;
        foreign.signer = 9;
        assertThatThrownBy(() -> bench.take(foreign, folder))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo("import.other-signer"));
    }

    @Test
    void refusesAnItemThatIsHeldWithOtherContent() throws Exception {
        bench.take(order, folder);
        PackOrder changed = new PackOrder();
        changed.version = 2;
        changed.text = "Another answer";
        assertThatThrownBy(() -> bench.take(changed, folder))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo("import.item-conflict"));
        assertThat(new StoredQueue(bench.store).studies().get(0).guidelineVersion())
                .isEqualTo("1.0");
    }

    @Test
    void leavesNothingWhenCancelled() throws Exception {
        order.items = 500;
        Path file = order.write(folder.resolve("p.tspack"));
        Progress stopHalfway = (done, total) -> done < total / 2;
        assertThatThrownBy(
                        () -> new VerifiedPackImport(bench.context).importPack(file, Consent.NEW_STUDIES, stopHalfway))
                .isInstanceOf(CancellationException.class);
        assertNothingTaken();
        assertThat(bench.take(order, folder).items()).isEqualTo(500);
    }

    private void assertRefused(String code, ThrowingCallable taking) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertNothingTaken();
    }

    private void assertNothingTaken() {
        assertThat(bench.store.packs().all()).isEmpty();
        assertThat(new StoredQueue(bench.store).count(ItemFilter.ALL)).isZero();
        assertThat(bench.store.head().seq()).isEqualTo(1);
    }
}
