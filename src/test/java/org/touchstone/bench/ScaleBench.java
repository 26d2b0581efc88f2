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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Processors;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Takes packs in and makes and reads bundles at scale, each beside its limit: what the same disk writes, what
 * {@code sha256sum} reads, what {@code git fsck} and {@code jq} check.
 *
 * <p>Arguments: folder on the disk to measure, then {@code import ITEMS [real]} (with real texts,
 * which need {@code ../shared}, or random letters), {@code bundle JUDGMENTS ROUNDS}, {@code read JUDGMENTS ROUNDS} or, with
 * more peers, {@code verify JUDGMENTS ROUNDS}.
 */
public final class ScaleBench {
    private static final byte[] KEY = new byte[32];
    private static final double MEGABYTE = 1e6;
    /** Every so manieth item is measured for the size of all. */
    private static final int SAMPLED = 100;

    private final Path folder;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final SigningKey signer = PackOrder.key((byte) 1);

    private ScaleBench(Path folder) {
        this.folder = folder;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Processors.shareAll();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "scale-bench");
        ScaleBench bench = new ScaleBench(folder);
        try {
            if (args[1].equals("import")) {
                boolean real = args.length > 3 && args[3].equals("real");
                bench.imports(Integer.parseInt(args[2]), real ? ScaleItems.real() : ScaleItems.noise());
            } else if (args[1].equals("verify")) {
                bench.verifies(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            } else if (args[1].equals("read")) {
                bench.reads(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            } else {
                bench.bundles(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void imports(int items, ScaleItems texts) throws Exception {
        Path pack = pack("many", texts, 0, items);
        Path one = pack("one", texts, items, items + 1);
        long bytes = 0;
        for (int n = 0; n < items; n += SAMPLED) {
            bytes += (long) SAMPLED * Codecs.ITEM.encode(texts.item(n)).length;
        }
        double disk = bytes / MEGABYTE / diskWrite(bytes);
        double taken = take("store", pack);
        out.printf(
                "import of %d items, %.0f MB (pack file %.0f MB): %.1f s, %.0f MB/s; disk writes %.0f MB/s, share"
                        + " %.2f%n",
                items,
                bytes / MEGABYTE,
                Files.size(pack) / MEGABYTE,
                taken,
                bytes / MEGABYTE / taken,
                disk,
                bytes / MEGABYTE / taken / disk);
        take("small", pack("few", texts, 0, 100));
        List<Double> many = new ArrayList<>();
        List<Double> few = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            Path next = pack("next" + round, texts, items + 1 + round, items + 2 + round);
            many.add(take("store", next));
            few.add(take("small", next));
        }
        take("store", one);
        out.printf(
                "one more item: into %d in %.1f ms, into 100 in %.1f ms, ratio %.2f%n",
                items, median(many) * 1e3, median(few) * 1e3, median(many) / median(few));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double diskWrite(long bytes) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        block.put(noise);
        long begun = System.nanoTime();
        Path file = folder.resolve("raw");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long done = 0; done < bytes; done += 1 << 20) {
                channel.write(block.clear());
            }
            channel.force(true);
        }
        double taken = seconds(begun);
        Files.delete(file);
        return taken;
    }

    /** Takes a pack into the named store, which is made at the first time; the time of the import alone. */
    private double take(String name, Path pack) throws IOException, RejectedException {
        Path home = folder.resolve(name);
        boolean fresh = !Files.exists(home);
        SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
        Files.createDirectories(home);
        try (LocalStore store = fresh ? opener.create(home, KEY) : opener.open(home, KEY)) {
            Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, new Random(1));
            Annotator annotator =
                    new Annotator("Dr A. Example", signer.verifyKey().id());
            ProfileContext context = ProfileContext.over(store, annotator, "touchstone bench", ambient);
            PackImport importer = new VerifiedPackImport(context);
            long begun = System.nanoTime();
            importer.importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            return seconds(begun);
        }
    }

    private Path pack(String name, ScaleItems texts, int from, int to) throws IOException, RejectedException {
        Path file = folder.resolve(name + ".tspack");
        try (PackWriter writer =
                new PackWriter(file, new PackOrder().study(), "# Guidelines", PackTerms.forAnyone(from))) {
            for (int n = from; n < to; n++) {
                writer.add(texts.item(n));
            }
            writer.finish(signer);
        }
        return file;
    }

    private void bundles(int judgments, int rounds) throws Exception {
        Path file = folder.resolve("bundle.tsbundle");
        Path plain = folder.resolve("judgments.jsonl");
        long bytes = plain(plain, judgments);
        List<Double> built = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> summed = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            summed.add(sha256sum(plain));
            long begun = System.nanoTime();
            build(file, judgments);
            built.add(seconds(begun));
            begun = System.nanoTime();
            BundleReader.read(file, Trust.anyKey(), new BundleVisitor() {});
            read.add(seconds(begun));
        }
        out.printf(
                "bundle of %d judgments, %.0f MB: sha256sum %.2f s, build and sign %.2f s (ratio %.1f), read %.2f s"
                        + " = %.0f judgments per second%n",
                judgments,
                bytes / MEGABYTE,
                median(summed),
                median(built),
                median(built) / median(summed),
                median(read),
                judgments / median(read));
    }

    /** Reads a bundle beside the peers, by turns. */
    private void reads(int judgments, int rounds) throws Exception {
        Path file = folder.resolve("bundle.tsbundle");
        build(file, judgments);
        ReadingPeers peers = new ReadingPeers(folder, n -> Codecs.JUDGMENT.encode(judgment(n)));
        List<Double> read = new ArrayList<>();
        List<Double> fsck = new ArrayList<>();
        List<Double> jq = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            BundleReader.read(file, Trust.anyKey(), BundleVisitor.NONE);
            read.add(judgments / seconds(begun));
            fsck.add(peers.fsck());
            jq.add(peers.jq());
        }
        out.printf(
                "bundle of %d judgments: read %.0f a second %s; git fsck %.0f objects a second, ratio %.1f;"
                        + " jq %.0f lines a second, ratio %.1f%n",
                judgments,
                median(read),
                read.stream().map(r -> String.format("%.0f", r)).toList(),
                median(fsck),
                median(read) / median(fsck),
                median(jq),
                median(read) / median(jq));
    }

    /** Verifies a bundle beside all peers, by turns. */
    private void verifies(int judgments, int rounds) throws Exception {
        Path file = folder.resolve("bundle.tsbundle").toAbsolutePath();
        build(file, judgments);
        VerifyingPeers peers =
                new VerifyingPeers(folder.toAbsolutePath(), file, n -> Codecs.JUDGMENT.encode(judgment(n)));
        peers.missing().forEach(program -> out.println(program + " is not installed: left out"));
        long[] bytes = new long[1];
        BundleVisitor counting = new BundleVisitor() {
            @Override
            public void journal(JournalEntry entry, byte[] line) {
                bytes[0] += line.length + 1;
            }

            @Override
            public void judgment(Judgment judgment, byte[] line) {
                bytes[0] += line.length + 1;
            }
        };
        BundleReader.read(file, Trust.anyKey(), counting);
        double megabytes = bytes[0] / MEGABYTE;
        List<Double> ours = new ArrayList<>();
        Map<String, List<Double>> theirs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            BundleReader.read(file, Trust.anyKey(), BundleVisitor.NONE);
            ours.add(seconds(begun));
            for (String peer : peers.names()) {
                theirs.computeIfAbsent(peer, p -> new ArrayList<>()).add(peers.seconds(peer));
            }
        }
        double mine = median(ours);
        out.printf(
                "ours: %d judgments, %.0f MB in %.2f s: %.0f judgments a second, %.0f MB/s%n",
                judgments, megabytes, mine, judgments / mine, megabytes / mine);
        theirs.forEach((peer, times) -> report(peer, median(times), judgments, megabytes, mine));
    }

    private void report(String peer, double theirs, int judgments, double megabytes, double ours) {
        int objects = VerifyingPeers.objects(peer);
        if (objects > 0) {
            out.printf(
                    "%s: %.0f objects a second; ours %.1f times as many judgments%n",
                    peer, objects / theirs, judgments / ours * theirs / objects);
        } else {
            out.printf(
                    "%s: %.2f s, %.0f MB/s; ours takes %.2f of its time%n",
                    peer, theirs, megabytes / theirs, ours / theirs);
        }
    }

    private static double sha256sum(Path file) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder("sha256sum", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("sha256sum failed");
        }
        return seconds(begun);
    }

    private static long plain(Path file, int judgments) throws IOException {
        try (var lines = Files.newBufferedWriter(file)) {
            for (int n = 1; n <= judgments; n++) {
                lines.write(new String(Codecs.JUDGMENT.encode(judgment(n)), StandardCharsets.UTF_8));
                lines.write('\n');
            }
        }
        return Files.size(file);
    }

    private void build(Path file, int judgments) throws IOException, RejectedException {
        BundleFacts facts = new BundleFacts(
                new StudyId("study"),
                1,
                "a".repeat(64),
                "b".repeat(64),
                "c".repeat(64),
                "Dr A. Example",
                "d-1",
                1,
                Sha256.ZEROS,
                0,
                false,
                "touchstone bench");
        JournalHead head = JournalHead.EMPTY;
        try (BundleWriter writer = new BundleWriter(file, facts, 1, Sha256.ZEROS)) {
            for (int n = 1; n <= judgments; n++) {
                Judgment judgment = judgment(n);
                byte[] line = Codecs.JUDGMENT.encode(judgment);
                byte[] entry = JournalLine.CODEC.encode(JournalEntry.ofJudgment(head, n, Sha256.hex(line)));
                head = head.after(entry);
                writer.judgment(entry, line);
            }
            writer.finish(signer);
        }
    }

    private static Judgment judgment(int n) {
        ResponseId a = new ResponseId("a" + n);
        ResponseId b = new ResponseId("b" + n);
        byte[] words = new byte[12];
        Arrays.fill(words, (byte) ('a' + n % 26));
        return new Judgment(
                new JudgmentId(new UUID(((long) n << 16) | 0x7000L, Long.MIN_VALUE | n)),
                new StudyId("study"),
                new ItemId("i" + n),
                "1.0",
                null,
                new ComparisonDecision(new Vote(List.of(new Preference(Scope.CONVERSATION, a, 2)), false), null),
                new Findings(
                        List.of(),
                        "Names the statute " + new String(words, StandardCharsets.US_ASCII),
                        List.of(),
                        List.of(),
                        Set.of(),
                        80),
                new Presentation(List.of(a, b), Arm.SLOT, DisplayFacts.notShown(2)),
                new Timing(61_000, -1, 12, 1_700_000_000_000L, false));
    }
}
