package org.touchstone.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.library.JudgedRow;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.session.ProfileContext;

/**
 * What must not grow with what was judged: what the status bar asks with every navigation, and searches. In a store with
 * many judgments in one of two studies and in one with fewer by turns, before anything was exported and after.
 *
 * <p>Arguments: folder on the disk to measure (stores that lie there are used again), judgments of the large store, of the
 * small one, rounds.
 */
public final class GrowthBench {
    private static final int WARM_UP = 50;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final SigningKey key = PackOrder.key((byte) 1);

    private GrowthBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        new GrowthBench()
                .run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private void run(Path folder, int many, int few, int rounds) throws Exception {
        try (LocalStore large = GrownStore.in(folder.resolve("judged-" + many), many);
                LocalStore small = GrownStore.in(folder.resolve("judged-" + few), few)) {
            out.printf("%d judgments and %d judgments in one of two studies: medians, milliseconds%n", many, few);
            status("status bar, nothing exported", large, small, rounds);
            exportAll(large);
            exportAll(small);
            status("status bar, everything exported", large, small, rounds);
            searches("small", small);
            searches("large", large);
        }
    }

    private SignedBundleExport export(LocalStore store) {
        Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, new Random(1));
        Annotator annotator = new Annotator("Dr A. Example", key.verifyKey().id());
        return new SignedBundleExport(ProfileContext.over(store, annotator, "touchstone bench", ambient), key, "d-1");
    }

    private void status(String name, LocalStore large, LocalStore small, int rounds) {
        Runnable ofLarge = asked(large);
        Runnable ofSmall = asked(small);
        long[] slow = new long[rounds];
        long[] fast = new long[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            long taken = time(ofLarge);
            long other = time(ofSmall);
            if (round >= 0) {
                slow[round] = taken;
                fast[round] = other;
            }
        }
        Arrays.sort(slow);
        Arrays.sort(fast);
        out.printf(
                "%-34s large %.3f (p95 %.3f), small %.3f (p95 %.3f), ratio %.2f%n",
                name,
                at(slow, 50) / 1e6,
                at(slow, 95) / 1e6,
                at(fast, 50) / 1e6,
                at(fast, 95) / 1e6,
                (double) at(slow, 50) / at(fast, 50));
    }

    /** What the frame asks. */
    private Runnable asked(LocalStore store) {
        SignedBundleExport export = export(store);
        Review review = new StoredReview(store);
        return () -> {
            long waiting =
                    export.outgoing().stream().mapToLong(o -> o.judgments()).sum();
            boolean suspect =
                    review.latest().filter(j -> j.timing().clockSuspect()).isPresent();
            if (suspect || waiting < 0) {
                throw new IllegalStateException("The store is not as it was made");
            }
        };
    }

    private static void exportAll(LocalStore store) {
        if (store.exports().last(GrownStore.JUDGED).isPresent()) {
            return;
        }
        store.journal().append(Filling.noted(GrownStore.JUDGED, JournalKind.EXPORT_BEGUN, 9));
        long to = store.journal().head(GrownStore.JUDGED).seq();
        long judgments = store.judgments().count(GrownStore.JUDGED, 1, to);
        store.exports()
                .record(
                        new ExportRecord(GrownStore.JUDGED, 1, "b".repeat(64), 1, to, judgments, 10),
                        Filling.noted(GrownStore.JUDGED, JournalKind.BUNDLE_EXPORTED, 10));
    }

    private void searches(String name, LocalStore store) {
        StoredReview review = new StoredReview(store);
        search(name + ", all (the list as it opens)", review, "");
        search(name + ", first search after opening", review, GrownStore.RARE);
        for (int round = 0; round < 3; round++) {
            search(name + ", again", review, GrownStore.RARE);
            search(name + ", nothing contains it", review, "nobody wrote this");
            search(name + ", everything contains it", review, "tenant");
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("%s: heap in use %d MB%n", name, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        review.end();
    }

    private void search(String name, Review review, String text) {
        long begun = System.nanoTime();
        long[] heard = {0, 0, 0};
        review.search(text, 501, new Review.Hearer() {
            @Override
            public void found(List<JudgedRow> more) {
                heard[0] = heard[0] == 0 ? System.nanoTime() - begun : heard[0];
                heard[2] += more.size();
            }

            @Override
            public void progress(long done, long all) {
                heard[1] = heard[1] == 0 ? System.nanoTime() - begun : heard[1];
            }
        });
        out.printf(
                "search %-44s %4d rows, first after %.1f ms, progress after %.1f ms, ended after %.1f ms%n",
                name, heard[2], heard[0] / 1e6, heard[1] / 1e6, (System.nanoTime() - begun) / 1e6);
    }

    private static long time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }
}
