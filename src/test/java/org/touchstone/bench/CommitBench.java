package org.touchstone.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.NewEntry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;

/**
 * One durable decision through the journal's port (JSON, chain, seal, derived rows, commit) against one raw
 * {@code fdatasync} of 4 KB in a preallocated file, in alternating rounds on the same disk.
 *
 * <p>Arguments: folder on the disk to measure, rounds, decisions per round, items held, milliseconds of rest before each
 * write of either kind (0: as fast as it goes; people decide once a minute, and a disk at rest takes longer to answer).
 * With {@code fresh} as a sixth the store is opened anew before each round, as at the beginning of a day's work; otherwise
 * ({@code paused}) a checkpoint comes before it. A seventh is the number of decisions that warm up.
 */
public final class CommitBench {
    private static final int WARM_UP = 1500;
    private static final int WARM_UP_PART = 500;
    private static final int BLOCK = 4096;

    private final Path folder;
    private final FileChannel raw;
    private final int items;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private LocalStore store;
    private int pause;
    private int next;

    private CommitBench(Path folder, LocalStore store, FileChannel raw, int items, int pause) {
        this.folder = folder;
        this.store = store;
        this.raw = raw;
        this.items = items;
        this.pause = pause;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path base = Path.of(args.length > 0 ? args[0] : "target");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        int decisions = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        int items = args.length > 3 ? Integer.parseInt(args[3]) : 20_000;
        int pause = args.length > 4 ? Integer.parseInt(args[4]) : 0;
        Path folder = Files.createTempDirectory(Files.createDirectories(base), "commit-bench");
        boolean fresh = args.length > 5 && args[5].equals("fresh");
        int warmUp = args.length > 6 ? Integer.parseInt(args[6]) : WARM_UP;
        LocalStore made = new SqliteStoreOpener(new SecureRandom()).create(folder, new byte[32]);
        try (FileChannel raw =
                FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Filling.importPack(made, "bench", 1, 0, items);
            CommitBench bench = new CommitBench(folder, made, raw, items, pause);
            bench.warmUp(decisions, warmUp);
            bench.run(rounds, decisions, fresh);
            bench.store.close();
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void warmUp(int decisions, int times) throws IOException {
        preallocate(decisions);
        int resting = pause;
        pause = 0;
        for (int done = 0; done < times; done += WARM_UP_PART) {
            decide(Math.min(WARM_UP_PART, times - done));
            store.upkeep().maintain();
        }
        pause = resting;
        raw(Math.min(decisions, times));
    }

    private void run(int rounds, int decisions, boolean fresh) throws IOException {
        List<Double> ratios = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (fresh) {
                store.close();
                store = new SqliteStoreOpener(new SecureRandom()).open(folder, new byte[32]);
            } else {
                store.upkeep().maintain();
            }
            long[] limit = raw(decisions);
            long[] own = decide(decisions);
            ours.add(at(own, 50));
            limits.add(at(limit, 50));
            ratios.add((double) at(own, 50) / at(limit, 50));
            tails.add((double) at(own, 99) / at(limit, 99));
            out.printf(
                    "round %d: fdatasync p50 %d us p99 %d us, decision p50 %d us p99 %d us, ratio %.2f, p99 ratio %.2f%n",
                    round + 1,
                    at(limit, 50) / 1000,
                    at(limit, 99) / 1000,
                    at(own, 50) / 1000,
                    at(own, 99) / 1000,
                    ratios.get(round),
                    tails.get(round));
        }
        out.printf(
                "medians of %d rounds: fdatasync %d us, decision %d us, ratio %.2f (goal 1.40), p99 ratio %.2f (goal 3)%n",
                rounds, median(limits) / 1000, median(ours) / 1000, median(ratios), median(tails));
    }

    private void rest() {
        if (pause > 0) {
            LockSupport.parkNanos(pause * 1_000_000L);
        }
    }

    private void preallocate(int blocks) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(BLOCK);
        for (int n = 0; n < blocks; n++) {
            zeros.clear();
            raw.write(zeros, (long) n * BLOCK);
        }
        raw.force(true);
    }

    private long[] raw(int times) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        long[] nanos = new long[times];
        for (int n = 0; n < times; n++) {
            block.clear();
            block.putLong(0, n);
            rest();
            long begun = System.nanoTime();
            raw.write(block, (long) n * BLOCK);
            raw.force(false);
            nanos[n] = System.nanoTime() - begun;
        }
        return nanos;
    }

    private long[] decide(int times) {
        long[] nanos = new long[times];
        for (int n = 0; n < times; n++) {
            Judgment judgment = judgment();
            ItemKey key = new ItemKey(judgment.study(), judgment.item());
            rest();
            long begun = System.nanoTime();
            byte[] line = Codecs.JUDGMENT.encode(judgment);
            store.journal().append(new NewEntry.Judged(key, 1_700_000_000_000L, ItemState.JUDGED, line));
            nanos[n] = System.nanoTime() - begun;
        }
        return nanos;
    }

    private Judgment judgment() {
        // In the annotator's order, as a session does it: the highest number has the first rank.
        ItemKey key = Filling.key("bench", items - 1 - next++ % items);
        ResponseId a = new ResponseId("a");
        ResponseId b = new ResponseId("b");
        return new Judgment(
                new JudgmentId(new UUID(((long) next << 16) | 0x7000L, Long.MIN_VALUE | next)),
                key.study(),
                key.item(),
                "1.0",
                null,
                new ComparisonDecision(new Vote(List.of(new Preference(Scope.CONVERSATION, a, 2)), false), null),
                new Findings(
                        List.of(),
                        "The first names the statute and its limits. ".repeat(12),
                        List.of(),
                        List.of(),
                        Set.of(),
                        80),
                new Presentation(List.of(a, b), Arm.SLOT, DisplayFacts.notShown(2)),
                new Timing(61_000, -1, 12, 1_700_000_000_000L, false));
    }

    private static long at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
