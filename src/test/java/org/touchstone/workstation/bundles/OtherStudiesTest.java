package org.touchstone.workstation.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.session.OpenItem;

/** A bundle of one study is the same whatever was done for another, so it can tell nothing of it. */
class OtherStudiesTest {
    private static final StudyId MINE = new StudyId("study");
    private static final StudyId OTHER = new StudyId("canary-merger-2026");
    /** The pack of the other study comes in at a time, and with a signer, that would be known again. */
    private static final Duration APART = Duration.ofMillis(987_654);

    @TempDir
    Path folder;

    private void judge(Bench bench, StudyId study, int strength) throws Exception {
        OpenItem item =
                bench.session.next(new ItemFilter(study, null, null, null)).orElseThrow();
        bench.session.submit(item, Bench.forLeft(item, strength), DisplayFacts.NOT_SHOWN);
    }

    private PackOrder order(StudyId study) {
        PackOrder order = new PackOrder();
        order.study = study.value();
        if (study.equals(OTHER)) {
            order.title = "Canary title";
            order.word = "canary-word";
            order.text = "Canary answer";
            order.items = 3_457;
            order.firstItem = 700_000;
            order.signer = 9;
        }
        return order;
    }

    /** What somebody did for the other study between two steps of the first. */
    @FunctionalInterface
    private interface Between {
        void with(Bench bench) throws Exception;
    }

    /** Works on the first study, with pauses of the same length whatever fills them, and hands two bundles out. */
    private List<Path> work(String name, Between between) throws Exception {
        Path into = Files.createDirectory(folder.resolve(name));
        Bench bench = new Bench(() -> 42L);
        pause(bench, between);
        bench.take(order(MINE), into);
        pause(bench, between);
        judge(bench, MINE, 2);
        pause(bench, between);
        judge(bench, MINE, 1);
        bench.session.undo();
        pause(bench, between);
        Path first = into.resolve("1.tsbundle");
        bench.export().export(MINE, first, Progress.NONE);
        pause(bench, between);
        judge(bench, MINE, 3);
        pause(bench, between);
        Path second = into.resolve("2.tsbundle");
        bench.export().export(MINE, second, Progress.NONE);
        return List.of(first, second);
    }

    private static void pause(Bench bench, Between between) throws Exception {
        bench.time.pass(APART);
        between.with(bench);
        bench.time.pass(APART);
    }

    private void forTheOther(Bench bench) throws Exception {
        if (bench.store.packs().current(OTHER).isEmpty()) {
            bench.take(order(OTHER), folder);
        }
        judge(bench, OTHER, 3);
        judge(bench, OTHER, 1);
        bench.session.undo();
        bench.export()
                .export(OTHER, folder.resolve("other-" + bench.store.head().seq() + ".tsbundle"), Progress.NONE);
        judge(bench, OTHER, 1);
    }

    @Test
    void noByteOfABundleTellsOfAnotherStudy() throws Exception {
        List<Path> bundles = work("busy", this::forTheOther);
        String signer = PackOrder.key((byte) 9).verifyKey().id();
        for (Path bundle : bundles) {
            // Contents this small are stored, not deflated, so that what is in them shows in the file.
            String bytes = Files.readString(bundle, StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .contains("\"study\":\"study\"")
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("i7000", "\"items\":3457", signer)
                    .doesNotContain("session-started", "session-ended");
        }
    }

    @Test
    void bundleIsTheSameBytesWhateverWasDoneForAnotherStudy() throws Exception {
        List<Path> alone = work("alone", bench -> {});
        List<Path> busy = work("busy", this::forTheOther);
        for (int n = 0; n < alone.size(); n++) {
            assertThat(busy.get(n)).hasSameBinaryContentAs(alone.get(n));
        }
    }
}
