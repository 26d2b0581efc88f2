package org.touchstone.workstation.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalFacts;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.NewEntry;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.BundleExport.Outgoing;
import org.touchstone.workstation.bundles.BundleExport.Sent;
import org.touchstone.workstation.bundles.BundleExport.Summary;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;

class SignedBundleExportTest {
    private static final StudyId STUDY = new StudyId("study");

    @TempDir
    Path folder;

    private final Bench bench = new Bench();

    @BeforeEach
    void takePack() throws Exception {
        PackOrder order = new PackOrder();
        order.items = 300;
        bench.take(order, folder);
    }

    @Test
    void carriesWhatWasJudged_andVerifies() throws Exception {
        judge(3);
        List<String> preview = bench.export().previewInFull(STUDY, 100);
        assertThat(bench.export().outgoing()).containsExactly(new Outgoing(STUDY, "Study study", 3, 5, 1));
        Summary summary = export("a");
        Read read = read(summary.file());
        assertThat(summary).isEqualTo(new Summary(STUDY, summary.file(), 3, 1, read.bundle.digest()));
        assertThat(read.lines).isEqualTo(preview).hasSize(3);
        assertThat(read.bundle.signer()).isEqualTo(bench.key.verifyKey());
        assertThat(read.bundle.facts().previous()).isEqualTo(Sha256.ZEROS);
        assertThat(read.bundle.facts().annotator()).isEqualTo("Dr A. Example");
        assertThat(read.kinds)
                .containsExactly(
                        "pack-imported", "judgment", "judgment", "judgment", "display-facts-read", "export-begun");
        assertThat(bench.export().outgoing()).isEmpty();
    }

    @Test
    void previewsEverythingButWhatTellsWhichAnswerIsLonger() throws Exception {
        judge(2);
        List<String> veiled = bench.export().preview(STUDY, 100);
        List<String> full = bench.export().previewInFull(STUDY, 100);
        for (int i = 0; i < 2; i++) {
            Map<String, Object> shown = members(veiled.get(i));
            Map<String, Object> whole = members(full.get(i));
            Map<String, Object> told = members(Objects.requireNonNull(shown.remove("display")));
            assertThat(told)
                    .containsOnlyKeys(members(Objects.requireNonNull(whole.remove("display")))
                            .keySet())
                    .containsEntry("heightRatioPerMille", BundleExport.VEILED)
                    .containsEntry("slotfulsLeft", BundleExport.VEILED)
                    .containsEntry("dwellRightMillis", BundleExport.VEILED)
                    .containsEntry("grade", BundleExport.VEILED);
            assertThat(shown).isEqualTo(whole);
        }
    }

    private static Map<String, Object> members(String line) throws RejectedException {
        return members(StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> members(Object tree) {
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) tree).forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    @Test
    void continuesWhereTheLastBundleEnded() throws Exception {
        judge(2);
        Read first = read(export("a").file());
        judge(1);
        assertThat(bench.export().outgoing().get(0).bundleSequence()).isEqualTo(2);
        Read second = read(export("b").file());
        assertThat(second.bundle.facts().previous()).isEqualTo(first.bundle.digest());
        assertThat(second.bundle.journal().first())
                .isEqualTo(first.bundle.journal().last() + 1);
        assertThat(second.bundle.journal().before())
                .isEqualTo(first.bundle.journal().head());
        assertThat(second.bundle.judgments()).isEqualTo(1);
        assertThat(second.kinds).containsExactly("bundle-exported", "judgment", "export-begun");
    }

    @Test
    void saysClearlyThatNothingWaits() throws Exception {
        assertThatThrownBy(() -> export("a"))
                .matches(e -> ForeseenFailureException.is(e, Failure.NOTHING_WAITING))
                .hasMessage("Nothing of \"Study study\" is waiting to be exported.");
        judge(1);
        export("a");
        assertThatThrownBy(() -> export("b")).matches(e -> ForeseenFailureException.is(e, Failure.NOTHING_WAITING));
        assertThat(folder.resolve("b.tsbundle")).doesNotExist();
    }

    @Test
    void writesTheSameBytesAgain_whenACrashKeptTheExportFromBeingRecorded() throws Exception {
        judge(3);
        Progress powerFails = (done, total) -> {
            bench.store.breakDown("The power went.");
            return true;
        };
        assertThatThrownBy(() -> bench.export().export(STUDY, folder.resolve("lost.tsbundle"), powerFails))
                .isInstanceOf(IOException.class)
                .hasMessage("The power went.");
        byte[] handedOver = Files.readAllBytes(folder.resolve("lost.tsbundle"));
        bench.store.mend();
        bench.time.pass(Duration.ofHours(9));
        bench.restart(false);
        judge(2);
        Summary again = export("again");
        assertThat(Files.readAllBytes(again.file())).isEqualTo(handedOver);
        assertThat(again.bundleSequence()).isEqualTo(1);
        assertThat(bench.export().outgoing().get(0).judgments()).isEqualTo(2);
        Read second = read(export("next").file());
        assertThat(second.bundle.facts().previous()).isEqualTo(again.digest());
        assertThat(second.bundle.judgments()).isEqualTo(2);
    }

    @Test
    void carriesEverythingAfterACancelledTry() throws Exception {
        judge(100);
        Progress stopHalfway = (done, total) -> done < total / 2;
        assertThatThrownBy(() -> bench.export().export(STUDY, folder.resolve("c.tsbundle"), stopHalfway))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.tsbundle*");
        judge(1);
        assertThat(export("d").judgments()).isEqualTo(101);
    }

    @ParameterizedTest(name = "{0} leap years behind")
    @ValueSource(ints = {57, 400, 2_000_000})
    void leavesUnderAClockBefore1970_statedAs1970AndInDoubt(int back) throws Exception {
        bench.time.shiftWall(Duration.ofDays(-366L * back));
        judge(2);
        Read first = read(export("a").file());
        assertThat(first.bundle.facts().exportedAtMillis()).isZero();
        assertThat(first.bundle.facts().clockSuspect()).isTrue();
        assertThat(first.lines).hasSize(2).allMatch(line -> line.contains("\"decidedAtMillis\":-"));
        bench.time.shiftWall(Duration.ofDays(366L * back));
        judge(1);
        Read second = read(export("b").file());
        assertThat(second.bundle.facts().previous()).isEqualTo(first.bundle.digest());
        assertThat(second.bundle.facts().exportedAtMillis()).isPositive();
    }

    @Test
    void leavesAgain_whereAnOlderVersionBeganAnExportBefore1970() throws Exception {
        judge(2);
        beginAsAnOlderVersion(-1_800_000);
        judge(1);
        Read read = read(export("a").file());
        assertThat(read.lines).hasSize(3);
        assertThat(read.bundle.facts().exportedAtMillis()).isPositive();
        assertThat(read.entries)
                .filteredOn(e -> e.kind().equals("export-abandoned"))
                .singleElement()
                .satisfies(e -> assertThat(e.facts()).containsEntry("why", "before-1970"));
        judge(1);
        assertThat(read(export("b").file()).bundle.facts().previous()).isEqualTo(read.bundle.digest());
    }

    @Test
    void goesOnWithWhatAnOlderVersionBegan() throws Exception {
        judge(2);
        beginAsAnOlderVersion(1_800_000);
        judge(1);
        Read read = read(export("a").file());
        assertThat(read.lines).hasSize(2);
        assertThat(read.bundle.facts().exportedAtMillis()).isEqualTo(1_800_000);
        assertThat(read.bundle.facts().software()).isEqualTo("touchstone old");
    }

    /** What versions noted that left the name, the device and the digests of the pack to the profile. */
    private void beginAsAnOlderVersion(long atMillis) {
        String pack = bench.store.packs().current(STUDY).orElseThrow().facts().digest();
        bench.store.append(new NewEntry.Noted(
                atMillis, new JournalFacts.ExportBegun(STUDY, 1, false, "touchstone old", pack, null)));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new CancellationException("stop"),
                new IllegalStateException("a bug"),
                new OutOfMemoryError("no room"),
                new StackOverflowError("too deep"),
                new java.io.UncheckedIOException(new IOException("stick gone")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void carriesEverythingAfterAnyFailure(Throwable failure) throws Exception {
        judge(2);
        Progress fails = (done, total) -> {
            throw SignedBundleExportTest.<RuntimeException>unchecked(failure);
        };
        assertThatThrownBy(() -> bench.export().export(STUDY, folder.resolve("f.tsbundle"), fails))
                .isSameAs(failure);
        assertThat(folder).isDirectoryNotContaining("glob:**.tsbundle*");
        judge(1);
        Read read = read(export("g").file());
        assertThat(read.lines).hasSize(3);
        assertThat(read.kinds).contains("export-abandoned");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void notesNothingOfAnExportThatCannotBeStated() throws Exception {
        judge(1);
        long before = bench.store.head().seq();
        SignedBundleExport nameless = new SignedBundleExport(bench.context, bench.key, "not a device");
        assertThatThrownBy(() -> nameless.export(STUDY, folder.resolve("n.tsbundle"), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.store.head().seq()).isEqualTo(before);
        assertThat(export("a").judgments()).isEqualTo(1);
    }

    @Test
    void replacesAFileOnlyWhereThatWasAgreed() throws Exception {
        judge(1);
        Path taken = Files.writeString(folder.resolve("taken.tsbundle"), "mine");
        assertThatThrownBy(() -> bench.export().export(STUDY, taken, Progress.NONE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(taken).hasContent("mine");
        assertThat(bench.export().outgoing()).hasSize(1);
        Progress appears = (done, total) -> {
            uncheckedWrite(folder.resolve("late.tsbundle"));
            return true;
        };
        assertThatThrownBy(() -> bench.export().export(STUDY, folder.resolve("late.tsbundle"), appears))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("late.tsbundle")).hasContent("theirs");
        judge(1);
        Summary agreed = bench.export().export(STUDY, BundleDestination.replacing(taken), Progress.NONE);
        assertThat(read(agreed.file()).lines).hasSize(2);
    }

    private static void uncheckedWrite(Path file) {
        try {
            Files.writeString(file, "theirs");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anyBundleThatLeftIsMadeAgainByteForByte() throws Exception {
        Map<Path, Summary> left = new LinkedHashMap<>();
        for (int n = 1; n <= 4; n++) {
            judge(n * 20);
            bench.time.pass(Duration.ofDays(2));
            left.put(folder.resolve("again" + n + ".tsbundle"), export("b" + n));
        }
        bench.restart(false);
        bench.rename("Somebody Else", "touchstone 99");
        PackOrder newer = new PackOrder();
        newer.version = 9;
        bench.take(newer, folder);
        judge(1);
        long entries = bench.store.head().seq();
        assertThat(bench.export().sent())
                .extracting(Sent::sequence, Sent::judgments, Sent::title)
                .containsExactly(
                        tuple(4L, 80L, "Study study"),
                        tuple(3L, 60L, "Study study"),
                        tuple(2L, 40L, "Study study"),
                        tuple(1L, 20L, "Study study"));
        for (Map.Entry<Path, Summary> each : left.entrySet()) {
            Summary first = each.getValue();
            Summary again = bench.export()
                    .again(STUDY, first.bundleSequence(), BundleDestination.fresh(each.getKey()), Progress.NONE);
            assertThat(again.digest()).isEqualTo(first.digest());
            assertThat(again.file()).hasSameBinaryContentAs(first.file());
        }
        assertThat(bench.store.head().seq()).isEqualTo(entries);
    }

    @Test
    void bundleOfAnOlderVersionIsMadeAgainFromThePackAndTheProfile() throws Exception {
        judge(2);
        beginAsAnOlderVersion(1_800_000);
        Summary first = export("a");
        Summary again =
                bench.export().again(STUDY, 1, BundleDestination.fresh(folder.resolve("b.tsbundle")), Progress.NONE);
        assertThat(again.file()).hasSameBinaryContentAs(first.file());
        bench.rename("Somebody Else", "touchstone test");
        assertThatThrownBy(() -> bench.export()
                        .again(STUDY, 1, BundleDestination.fresh(folder.resolve("c.tsbundle")), Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The data of this profile does not reproduce bundle 1 as it was exported");
        assertThat(folder).isDirectoryNotContaining("glob:**c.tsbundle*");
    }

    @Test
    void makingAgainRefusesWhatNeverLeftAndWhatIsInTheWay() throws Exception {
        judge(1);
        Path file = export("a").file();
        assertThatThrownBy(() ->
                        bench.export().again(STUDY, 2, BundleDestination.fresh(folder.resolve("b")), Progress.NONE))
                .hasMessage("No bundle 2 of \"Study study\" has left.");
        assertThatThrownBy(() -> bench.export().again(STUDY, 1, BundleDestination.fresh(file), Progress.NONE))
                .isInstanceOf(FileAlreadyExistsException.class);
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "spilt coffee");
        bench.store.breakDown("The disk is read-only.");
        bench.export().again(STUDY, 1, BundleDestination.replacing(file), Progress.NONE);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void carriesAWithdrawalOfWhatHasLeft() throws Exception {
        judge(1);
        export("a");
        bench.session.undo();
        assertThat(bench.export().outgoing())
                .singleElement()
                .satisfies(o -> assertThat(o.judgments()).isZero());
        Read read = read(export("b").file());
        assertThat(read.lines).isEmpty();
        assertThat(read.kinds).contains("withdrawal");
    }

    @Test
    void tellsNothingOfOtherStudies() throws Exception {
        PackOrder other = new PackOrder();
        other.study = "other";
        bench.take(other, folder);
        judge(1);
        OpenItem item = bench.session
                .next(new ItemFilter(other.study().id(), null, null, null))
                .orElseThrow();
        bench.session.submit(item, Bench.forLeft(item, 3), DisplayFacts.notShown(2));
        assertThat(bench.export().outgoing()).hasSize(2);
        Read read = read(export("a").file());
        assertThat(read.bundle.judgments()).isEqualTo(1);
        assertThat(read.bundle.journal().judgments()).isEqualTo(1);
        assertThat(read.bundle.journal().last()).isEqualTo(3);
        assertThat(read.kinds).containsExactly("pack-imported", "judgment", "export-begun");
        assertThat(bench.export().outgoing())
                .singleElement()
                .satisfies(o -> assertThat(o.study()).isEqualTo(other.study().id()));
    }

    @Test
    void countsNothingAsExported_whenTheFolderIsGone() throws Exception {
        judge(1);
        Path nowhere = folder.resolve("gone").resolve("a.tsbundle");
        assertThatThrownBy(() -> bench.export().export(STUDY, nowhere, Progress.NONE))
                .isInstanceOf(IOException.class);
        assertThat(bench.export().outgoing()).hasSize(1);
        assertThat(export("a").bundleSequence()).isEqualTo(1);
    }

    private void judge(int items) throws NotRecordedException {
        ItemFilter within = new ItemFilter(STUDY, null, null, null);
        for (int i = 0; i < items; i++) {
            OpenItem item = bench.session.next(within).orElseThrow();
            bench.session.submit(item, Bench.forLeft(item, 1 + i % 3), DisplayFacts.notShown(2));
        }
    }

    private Summary export(String name) throws IOException {
        return bench.export().export(STUDY, folder.resolve(name + ".tsbundle"), Progress.NONE);
    }

    private record Read(Bundle bundle, List<String> lines, List<JournalEntry> entries, List<String> kinds) {}

    private Read read(Path file) throws IOException, RejectedException {
        List<String> lines = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        Bundle bundle = BundleReader.read(file, Trust.only(bench.key.verifyKey()), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }

            @Override
            public void journal(JournalEntry entry, byte[] line) {
                entries.add(entry);
            }
        });
        return new Read(
                bundle, lines, entries, entries.stream().map(JournalEntry::kind).toList());
    }
}
