package org.touchstone.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.crypto.Sha256;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.RestoreChoice;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * A clock that stands anywhere and jumps between any two days of a profile's life: nothing acknowledged is lost, nothing
 * just made is missing, and a restore brings the longest chain. Longer by {@code -Dtouchstone.clocks=N} random walks.
 */
class ClockOrderTest {
    /** Before 1970 the clock is negative: what a reset to local time is east of Greenwich. */
    private static final List<String> CLOCKS = List.of(
            "1969-12-31T23:30:00Z",
            "1970-01-01T00:00:10Z",
            "2000-02-29T12:00:00Z",
            "2026-11-24T09:00:00Z",
            "2038-01-19T03:14:08Z",
            "2200-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z");

    private static final Instant EXPIRY = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path temp;

    private final List<Path> bundles = new ArrayList<>();
    private int packs;

    static Stream<List<String>> walks() {
        List<String> there = new ArrayList<>(CLOCKS);
        List<String> back = new ArrayList<>(CLOCKS);
        Collections.reverse(back);
        back.addAll(there.subList(1, 4));
        return Stream.concat(
                Stream.of(back),
                IntStream.rangeClosed(1, Integer.getInteger("touchstone.clocks", 1))
                        .mapToObj(ClockOrderTest::walk));
    }

    private static List<String> walk(int seed) {
        Random random = new Random(seed);
        return random.ints(10, 0, CLOCKS.size()).mapToObj(CLOCKS::get).toList();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void nothingIsLostAndTheLongestChainIsWhatComesBack(List<String> walk) throws Exception {
        ClockRig rig = new ClockRig(temp);
        rig.setClock(walk.get(0));
        rig.create("profile", 4 * walk.size()).close();
        BackupResult last = null;
        for (String clock : walk) {
            try (OpenProfile profile = rig.open("profile")) {
                // Under an open profile, so that the monotonic clock stands witness.
                rig.setClock(clock);
                rig.judge(profile, 2);
                takeIn(profile, rig);
                export(profile);
                last = rig.backUp(profile);
                assertThat(last.snapshot().folder()).isDirectory();
                assertThat(last.snapshot().entries()).isEqualTo(profile.entries());
                assertThat(profile.snapshots(rig.stick)).hasSizeLessThanOrEqualTo(SnapshotFolder.KEPT);
                assertThat(profile.snapshots(rig.stick)).startsWith(last.snapshot());
                assertThat(profile.isSaved(rig.stick)).isTrue();
            }
        }
        RestoreChoice choice = rig.longest();
        assertThat(choice.snapshot()).isEqualTo(last == null ? null : last.snapshot());
        assertThat(choice.left()).hasSize(SnapshotFolder.KEPT - 1).isSortedAccordingTo(Snapshot.LONGEST_FIRST);
        rig.restore(choice, "back");
        try (OpenProfile back = rig.open("back")) {
            assertThat(back.entries()).isGreaterThanOrEqualTo(choice.snapshot().entries());
            assertThat(ClockRig.judgments(back)).isEqualTo(rig.acknowledged);
            assertThat(back.check(Progress.NONE).isSound()).isTrue();
            rig.judge(back, 1);
            export(back);
        }
        leadReadsEverything(rig);
    }

    /** A lease never keeps a pack out; a date of expiry does, while the clock says so, in words and without leaving anything. */
    private void takeIn(OpenProfile profile, ClockRig rig) throws Exception {
        PackOrder order = new PackOrder();
        order.items = 1;
        order.study = "leased-" + ++packs;
        order.terms = new PackTerms(PackTerms.ANYONE, 0, 0, 1);
        profile.packImport().importPack(order.write(temp.resolve("leased.tspack")), Consent.NEW_STUDIES, Progress.NONE);
        order.study = "expiring-" + packs;
        order.terms = new PackTerms(PackTerms.ANYONE, 0, EXPIRY.toEpochMilli(), 0);
        Path expiring = order.write(temp.resolve("expiring.tspack"));
        if (rig.time.instant().isAfter(EXPIRY)) {
            long before = profile.entries();
            assertThatThrownBy(() -> profile.packImport().importPack(expiring, Consent.NEW_STUDIES, Progress.NONE))
                    .isInstanceOf(RejectedException.class);
            assertThat(profile.entries()).isEqualTo(before);
        } else {
            profile.packImport().importPack(expiring, Consent.NEW_STUDIES, Progress.NONE);
        }
    }

    private void export(OpenProfile profile) throws Exception {
        Path file = temp.resolve("b" + bundles.size() + ".tsbundle");
        profile.bundleExport().export(ClockRig.STUDY, file, Progress.NONE);
        bundles.add(file);
    }

    private void leadReadsEverything(ClockRig rig) throws Exception {
        String previous = Sha256.ZEROS;
        long judgments = 0;
        for (Path file : bundles) {
            Bundle bundle = BundleReader.read(file, Trust.anyKey(), BundleVisitor.NONE);
            assertThat(bundle.facts().previous()).isEqualTo(previous);
            previous = bundle.digest();
            judgments += bundle.judgments();
        }
        assertThat(judgments).isEqualTo(rig.acknowledged.size());
    }
}
