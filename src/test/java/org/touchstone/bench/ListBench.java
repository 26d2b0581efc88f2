package org.touchstone.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.Filling;
import org.touchstone.store.Items;
import org.touchstone.store.LocalStore;
import org.touchstone.store.jdbc.SqliteStoreOpener;

/**
 * What a screen asks of the store (lists, filters, what comes next, one item's text), in a store of many items and in a
 * small one by turns, and how much longer the large one takes. In both as many items are judged, at random: a tenth of
 * the small one.
 *
 * <p>Arguments: folder on the disk to measure, items of the large store, items of the small one, rounds.
 */
public final class ListBench {
    private static final byte[] KEY = new byte[32];
    private static final String STUDY = "bench";
    private static final int PAGE = 50;
    private static final int WARM_UP = 30;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;
    private final Random random = new Random(1);

    /** Something that a screen asks, at a place between 0 and 1. */
    private interface Question {
        void ask(Items items, int held, double place);
    }

    private ListBench(Path folder) {
        this.folder = folder;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "list-bench");
        try {
            new ListBench(folder).run(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(int many, int few, int rounds) throws IOException {
        fill("large", many, few / 10);
        fill("small", few, few / 10);
        opening(many, few, rounds);
        try (LocalStore large = open("large");
                LocalStore small = open("small")) {
            for (Map.Entry<String, Question> each : questions().entrySet()) {
                long[] slow = new long[rounds];
                long[] fast = new long[rounds];
                for (int round = -WARM_UP; round < rounds; round++) {
                    double place = random.nextDouble();
                    long taken = time(() -> each.getValue().ask(large.items(), many, place));
                    long other = time(() -> each.getValue().ask(small.items(), few, place));
                    if (round >= 0) {
                        slow[round] = taken;
                        fast[round] = other;
                    }
                }
                print(each.getKey(), slow, fast);
            }
        }
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("count, no filter", (items, held, place) -> items.count(filter(null, null, null)));
        questions.put("count, two filters", (items, held, place) -> items.count(filter("legal", null, ItemState.DUE)));
        questions.put("page anywhere, no filter", page(null, null, null));
        questions.put("page anywhere, due", page(null, null, ItemState.DUE));
        questions.put("page anywhere, judged", page(null, null, ItemState.JUDGED));
        questions.put("page anywhere, three filters", page("medical", "summary", ItemState.DUE));
        questions.put(
                "next due item",
                (items, held, place) -> items.firstAfter(filter(null, null, ItemState.DUE), (long) (place * held)));
        questions.put(
                "text of an item", (items, held, place) -> items.text(Filling.key(STUDY, (int) (place * (held - 1)))));
        return questions;
    }

    private static Question page(@Nullable String domain, @Nullable String task, @Nullable ItemState state) {
        return (items, held, place) -> {
            ItemFilter filter = filter(domain, task, state);
            items.page(filter, (long) (place * items.count(filter)), PAGE);
        };
    }

    private static ItemFilter filter(@Nullable String domain, @Nullable String task, @Nullable ItemState state) {
        return new ItemFilter(new StudyId(STUDY), domain, task, state);
    }

    private void fill(String name, int items, int judgments) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        try (LocalStore store = new SqliteStoreOpener(new SecureRandom()).create(home, KEY)) {
            Filling.importPack(store, STUDY, 1, 0, items);
            List<Integer> judged = new ArrayList<>(
                    random.ints(0, items).distinct().limit(judgments).boxed().toList());
            for (int n : judged) {
                store.journal().append(Filling.judged(Filling.key(STUDY, n), "{\"n\":" + n + "}"));
            }
            store.upkeep().maintain();
        }
    }

    private LocalStore open(String name) throws IOException {
        return new SqliteStoreOpener(new SecureRandom()).open(folder.resolve(name), KEY);
    }

    private void opening(int many, int few, int rounds) throws IOException {
        int times = Math.min(rounds, 15);
        long[] slow = new long[times];
        long[] fast = new long[times];
        for (int round = -3; round < times; round++) {
            long taken = opened("large");
            long other = opened("small");
            if (round >= 0) {
                slow[round] = taken;
                fast[round] = other;
            }
        }
        out.printf("%d items and %d items: medians, milliseconds%n", many, few);
        print("opening the store", slow, fast);
    }

    private long opened(String name) throws IOException {
        long begun = System.nanoTime();
        try (LocalStore store = open(name)) {
            store.journal().head();
            return System.nanoTime() - begun;
        }
    }

    private static long time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private void print(String name, long[] slow, long[] fast) {
        Arrays.sort(slow);
        Arrays.sort(fast);
        out.printf(
                "%-30s large %7.3f (p95 %7.3f), small %7.3f (p95 %7.3f), ratio %.2f%n",
                name,
                at(slow, 50) / 1e6,
                at(slow, 95) / 1e6,
                at(fast, 50) / 1e6,
                at(fast, 95) / 1e6,
                (double) at(slow, 50) / at(fast, 50));
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }
}
