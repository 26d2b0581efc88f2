package org.touchstone.workstation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.library.JudgedRow;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.session.OpenItem;

/** Whose packs come in, what is asked before, and how a study is got rid of again. */
class PackAdmissionTest {
    private static final StudyId STUDY = new StudyId("study");
    private static final byte STRANGER = 9;

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final VerifiedPackImport packs = new VerifiedPackImport(bench.context);
    private final StoredPacks held = new StoredPacks(bench.context, bench.export());
    private final PackOrder lead = new PackOrder();

    private Path file(PackOrder order) throws Exception {
        return order.write(folder.resolve("order.tspack"));
    }

    private PackOrder strangers() {
        PackOrder order = new PackOrder();
        order.signer = STRANGER;
        order.items = 1;
        order.text = "A stranger's answer";
        return order;
    }

    private static String keyOf(byte signer) {
        return PackOrder.key(signer).verifyKey().id();
    }

    private void judgeOne() throws Exception {
        OpenItem item = bench.session.next(ItemFilter.ALL).orElseThrow();
        bench.session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
    }

    private static void assertRefused(String code, ThrowingCallable taking) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void whatIsAskedAboutIsKnownBeforeAnythingIsWritten() throws Exception {
        lead.domains = List.of("legal", "medical");
        lead.terms = new PackTerms(PackTerms.ANYONE, 0, bench.time.millis() + 5, 0);
        Path file = file(lead);
        long head = bench.store.head().seq();
        Candidate pack = packs.examine(file, Progress.NONE);
        assertThat(pack.title()).isEqualTo("Study study");
        assertThat(pack.items()).isEqualTo(3);
        assertThat(pack.languages()).containsExactly("en");
        assertThat(pack.signerKeyId()).isEqualTo(keyOf(lead.signer));
        assertThat(pack.signer()).isEqualTo(Candidate.Signer.NEW);
        assertThat(pack.heldSigners()).isEmpty();
        assertThat(pack.fileBytes()).isEqualTo(Files.size(file));
        assertThat(pack.needed()).isGreaterThan(3 * 500);
        assertThat(pack.expiresAtMillis()).isEqualTo(bench.time.millis() + 5);
        assertThat(pack.forAnyone()).isTrue();
        assertThat(pack.isLarge()).isFalse();
        assertThat(pack.isWelcome()).isFalse();
        assertThat(pack.alreadyHeld()).isFalse();
        assertThat(bench.store.head().seq()).isEqualTo(head);
        assertThat(bench.store.packs().all()).isEmpty();
        assertThatThrownBy(() -> packs.examine(file, (done, total) -> false)).isInstanceOf(CancellationException.class);
    }

    @Test
    void keyIsRememberedForItsStudyAndForNoOther() throws Exception {
        bench.take(lead, folder);
        assertThat(packs.examine(file(lead), Progress.NONE).alreadyHeld()).isTrue();
        PackOrder newer = new PackOrder();
        newer.version = 2;
        assertThat(packs.examine(file(newer), Progress.NONE).isWelcome()).isTrue();
        PackOrder other = new PackOrder();
        other.study = "other";
        assertThat(packs.examine(file(other), Progress.NONE).signer()).isEqualTo(Candidate.Signer.NEW);
    }

    @Test
    void onlyTheKeyConsentedToComesIn() throws Exception {
        Consent remembered = new Consent(Optional.empty(), false, false);
        assertRefused("import.unknown-signer", () -> packs.importPack(file(lead), remembered, Progress.NONE));
        assertRefused(
                "import.unknown-signer",
                () -> packs.importPack(file(lead), Consent.to(keyOf(STRANGER)), Progress.NONE));
        assertThat(bench.store.packs().all()).isEmpty();
        String words = String.join(" ", PackOrder.key(lead.signer).verifyKey().fingerprint());
        assertThat(packs.importPack(file(lead), Consent.to(words), Progress.NONE)
                        .items())
                .isEqualTo(3);
        PackOrder newer = new PackOrder();
        newer.version = 2;
        assertThat(packs.importPack(file(newer), remembered, Progress.NONE).studyVersion())
                .isEqualTo(2);
    }

    @Test
    void packThatDoesNotFitIsRefusedBeforeAnythingIsWritten() throws Exception {
        bench.store.leaveRoom(1000);
        assertRefused("import.no-room", () -> packs.examine(file(lead), Progress.NONE));
        assertRefused("import.no-room", () -> bench.take(lead, folder));
        assertThat(bench.store.packs().all()).isEmpty();
        bench.store.leaveRoom(1_000_000);
        assertThat(bench.take(lead, folder).items()).isEqualTo(3);
    }

    @Test
    void repeatedTextIsLargeLongBeforeOrdinaryTextIs() {
        assertThat(candidate(63_000_000, 1_000).isLarge()).isFalse();
        assertThat(candidate(64_000_000, 1_000).isLarge()).isTrue();
        assertThat(candidate(500_000_000, 100_000_000).isLarge()).isFalse();
        assertThat(candidate(512_000_000, 100_000_000).isLarge()).isTrue();
        assertThat(candidate(1_890_000_000L, 1_900_000).isLarge()).isTrue();
    }

    private static Candidate candidate(long needed, long fileBytes) {
        return new Candidate(
                STUDY,
                "T",
                1,
                1,
                List.of(),
                "d",
                "k",
                Candidate.Signer.KNOWN,
                List.of("k"),
                needed,
                Long.MAX_VALUE,
                fileBytes,
                0,
                true,
                false);
    }

    @Test
    void strangersPackDoesNotShadowTheLeads() throws Exception {
        bench.take(strangers(), folder);
        judgeOne();
        bench.export().export(STUDY, folder.resolve("stranger.tsbundle"), Progress.NONE);
        assertRefused("import.other-signer", () -> bench.take(lead, folder));
        Candidate pack = packs.examine(file(lead), Progress.NONE);
        assertThat(pack.signer()).isEqualTo(Candidate.Signer.OTHER);
        assertThat(pack.heldSigners()).containsExactly(keyOf(STRANGER));

        held.removeStudy(STUDY, false);
        assertThat(bench.take(lead, folder).items()).isEqualTo(3);
        assertThat(new StoredQueue(bench.store).count(ItemFilter.ALL)).isEqualTo(3);
        judgeOne();
        judgeOne();
        Path out = folder.resolve("lead.tsbundle");
        bench.export().export(STUDY, out, Progress.NONE);
        Bundle bundle = BundleReader.read(out, Trust.anyKey(), BundleVisitor.NONE);
        assertThat(bundle.judgments()).isEqualTo(2);
        assertThat(bundle.facts().sequence()).isEqualTo(1);
        assertThat(bundle.facts().packDigest()).isEqualTo(pack.packDigest());

        assertThat(new StoredReview(bench.store).search("", 9))
                .extracting(row -> row.item().isPresent())
                .containsExactly(true, true, false);
        assertThat(new StoredQuality(bench.store).read().votes()).hasSize(3);
    }

    @Test
    void studyGoesOnWithANewKeyOnceSomebodySaysSo() throws Exception {
        bench.take(lead, folder);
        judgeOne();
        PackOrder newKey = new PackOrder();
        newKey.version = 2;
        newKey.signer = STRANGER;
        packs.importPack(file(newKey), Consent.to(keyOf(STRANGER)).andGoingOn(), Progress.NONE);
        assertThat(new StoredQueue(bench.store).studies().get(0).count(ItemState.JUDGED))
                .isEqualTo(1);
        newKey.version = 3;
        assertThat(packs.examine(file(newKey), Progress.NONE).isWelcome()).isTrue();
    }

    @Test
    void removedStudyLeavesJudgmentsThatAreShownWithoutTheirText() throws Exception {
        bench.take(lead, folder);
        judgeOne();
        assertThat(held.studies()).singleElement().satisfies(study -> {
            assertThat(study.unjudged()).isEqualTo(2);
            assertThat(study.judged()).isEqualTo(1);
            assertThat(study.waiting()).isEqualTo(1);
            assertThat(study.bytes()).isPositive();
        });
        assertRefused("packs.waiting", () -> held.removeStudy(STUDY, false));
        assertRefused(
                "packs.waiting",
                () -> held.removePack(bench.store.packs().all().get(0).facts().digest(), false));
        assertRefused("packs.unknown", () -> held.removeStudy(new StudyId("none"), false));
        held.removeStudy(STUDY, true);
        assertThat(held.studies()).isEmpty();
        assertThat(bench.session.undoable()).isEmpty();
        assertThat(bench.session.next(ItemFilter.ALL)).isEmpty();
        assertThat(bench.export().outgoing()).isEmpty();
        assertThat(new StoredQueue(bench.store).studies()).isEmpty();
        JudgedRow row = new StoredReview(bench.store).search("", 9).get(0);
        assertThat(row.item()).isEmpty();
        assertThat(row.studyTitle()).isEqualTo("Study study");
        assertThat(row.history()).hasSize(1);
        assertThat(row.exported()).isFalse();
        assertThat(new StoredReview(bench.store).search("Question", 9)).isEmpty();
        assertThat(new StoredQuality(bench.store).read().votes()).hasSize(1);

        bench.take(lead, folder);
        assertThat(new StoredQueue(bench.store).studies().get(0).count(ItemState.JUDGED))
                .isEqualTo(1);
        assertThat(bench.export().outgoing())
                .singleElement()
                .satisfies(o -> assertThat(o.judgments()).isEqualTo(1));
    }

    @Test
    void packsOfAStudyAreRemovedNewestFirst() throws Exception {
        bench.take(lead, folder);
        PackOrder newer = new PackOrder();
        newer.version = 2;
        newer.items = 5;
        bench.take(newer, folder);
        judgeOne();
        String first = bench.store.packs().all().get(0).facts().digest();
        String second = bench.store.packs().all().get(1).facts().digest();
        assertRefused("packs.later", () -> held.removePack(first, true));
        held.removePack(second, false);
        assertThat(held.studies().get(0).packs()).hasSize(1);
        assertThat(new StoredQueue(bench.store).studies().get(0).guidelineVersion())
                .isEqualTo("1.0");
        // Another pack of the study is still there, so what waits can leave.
        assertThat(bench.export().outgoing()).hasSize(1);
    }
}
