package org.touchstone.bench;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
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
import org.touchstone.domain.work.ItemState;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.Journal;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.NewEntry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Processors;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Builds signed bundles beside {@code sha256sum} of exactly the bytes that they hold. Two numbers: the writer alone, which
 * is fed lines that lie ready in a file; and the whole export, which reads and opens the sealed lines of a store.
 *
 * <p>{@code fill STORE JUDGMENTS} makes a store (a decision each, so best on a file system in memory);
 * {@code export STORE FOLDER ROUNDS} measures on a copy of it in the folder, {@code write STORE FOLDER ROUNDS} the writer
 * alone, with reading the bundle back; {@code pack FOLDER ITEMS ROUNDS} measures writing packs.
 */
public final class BundleBench {
    private static final byte[] KEY = new byte[32];
    private static final StudyId STUDY = new PackOrder().study().id();
    private static final String[] WORDS =
            ("the first names statute and its limits while second leaves out that claim lapses after three years both"
                            + " cite case but only one says court held reader would be misled by advice to wait")
                    .split(" ", -1);

    private final SigningKey signer = PackOrder.key((byte) 1);
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private BundleBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Processors.shareAll();
        BundleBench bench = new BundleBench();
        switch (args[0]) {
            case "fill" -> bench.fill(Path.of(args[1]), Integer.parseInt(args[2]));
            case "export" -> bench.export(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
            case "write" -> bench.write(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
            default -> bench.packs(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        }
    }

    private void fill(Path folder, int judgments) throws Exception {
        Files.createDirectories(folder);
        Path pack = folder.resolve("pack");
        pack(pack, judgments, 1);
        try (LocalStore store = new SqliteStoreOpener(new SecureRandom()).create(folder, KEY)) {
            new VerifiedPackImport(context(store)).importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            Random random = new Random(1);
            for (int n = 0; n < judgments; n++) {
                byte[] line = Codecs.JUDGMENT.encode(judgment(n, random));
                ItemKey key = new ItemKey(STUDY, new ItemId("i" + n));
                store.journal().append(new NewEntry.Judged(key, 1_700_000_000_000L + n, ItemState.JUDGED, line));
                if (n % 4096 == 0) {
                    store.upkeep().maintain();
                }
            }
        }
        Files.delete(pack);
    }

    private ProfileContext context(LocalStore store) {
        Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, new Random(1));
        return ProfileContext.over(
                store, new Annotator("Dr A. Example", signer.verifyKey().id()), "touchstone bench", ambient);
    }

    /** Puts what the bundle will hold into two files. */
    private static long[] plain(Path store, Path folder) throws IOException {
        try (LocalStore open = new SqliteStoreOpener(new SecureRandom()).open(store, KEY);
                OutputStream journal =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("journal.jsonl")), 1 << 20);
                OutputStream judgments =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("judgments.jsonl")), 1 << 20)) {
            long last = open.journal().head().seq();
            long count = 0;
            for (var lines = open.journal().lines(1, last); lines.hasNext(); ) {
                Journal.Line line = lines.next();
                journal.write(line.bytes());
                journal.write('\n');
            }
            for (var lines = open.judgments().ofStudy(STUDY, 1, last); lines.hasNext(); count++) {
                JudgmentLine line = lines.next();
                judgments.write(line.bytes());
                judgments.write('\n');
            }
            return new long[] {count, last};
        }
    }

    private void export(Path store, Path folder, int rounds) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(folder), "bundle-bench");
        try {
            long count = plain(store, work)[0];
            List<Double> summed = new ArrayList<>();
            List<Double> built = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Path copy = work.resolve("store");
                copy(store, copy);
                try (LocalStore open = new SqliteStoreOpener(new SecureRandom()).open(copy, KEY)) {
                    summed.add(sha256sum(work));
                    long begun = System.nanoTime();
                    new SignedBundleExport(context(open), signer, "d-1")
                            .export(STUDY, BundleDestination.replacing(work.resolve("bundle.tsbundle")), Progress.NONE);
                    built.add(seconds(begun));
                }
                remove(copy);
            }
            report("export from a store", count, work, summed, built);
        } finally {
            remove(work);
        }
    }

    private void write(Path store, Path folder, int rounds) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(folder), "bundle-bench");
        try {
            long[] counts = plain(store, work);
            List<Double> summed = new ArrayList<>();
            List<Double> built = new ArrayList<>();
            List<Double> read = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                summed.add(sha256sum(work));
                long begun = System.nanoTime();
                build(work, counts[1]);
                built.add(seconds(begun));
                begun = System.nanoTime();
                BundleReader.read(work.resolve("bundle.tsbundle"), Trust.anyKey(), new BundleVisitor() {});
                read.add(seconds(begun));
            }
            report("writer alone", counts[0], work, summed, built);
            out.printf("read back: %.2f s = %.0f judgments per second%n", median(read), counts[0] / median(read));
        } finally {
            remove(work);
        }
    }

    private void report(String what, long count, Path work, List<Double> summed, List<Double> built)
            throws IOException {
        double bytes = Files.size(work.resolve("judgments.jsonl")) + Files.size(work.resolve("journal.jsonl"));
        out.printf(
                "%s, %d judgments, %.0f MB (bundle %.0f MB): sha256sum %.2f s, build and sign %.2f s, ratio %.2f%n",
                what,
                count,
                bytes / 1e6,
                Files.size(work.resolve("bundle.tsbundle")) / 1e6,
                median(summed),
                median(built),
                median(built) / median(summed));
    }

    /** Feeds the writer the lines of the two files; an entry that is no judgment's has no {@code body}. */
    private void build(Path work, long entries) throws IOException, RejectedException {
        BundleFacts facts = new BundleFacts(
                STUDY,
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
        try (Lines journal = new Lines(work.resolve("journal.jsonl"));
                Lines judgments = new Lines(work.resolve("judgments.jsonl"));
                BundleWriter writer = new BundleWriter(work.resolve("bundle.tsbundle"), facts, 1, Sha256.ZEROS)) {
            for (long n = 0; n < entries; n++) {
                byte[] line = journal.next();
                // After the time, which has 13 digits.
                if (line[21] == 'b') {
                    writer.judgment(line, judgments.next());
                } else {
                    writer.journal(line);
                }
            }
            writer.finish(signer);
        }
    }

    /** The lines of a file, at a cost that does not count. */
    private static final class Lines implements AutoCloseable {
        private final InputStream file;
        private final byte[] buffer = new byte[1 << 20];
        private int at;
        private int end;

        Lines(Path path) throws IOException {
            file = Files.newInputStream(path);
        }

        byte[] next() throws IOException {
            int scanned = at;
            while (true) {
                for (int n = scanned; n < end; n++) {
                    if (buffer[n] == '\n') {
                        byte[] line = Arrays.copyOfRange(buffer, at, n);
                        at = n + 1;
                        return line;
                    }
                }
                System.arraycopy(buffer, at, buffer, 0, end - at);
                end -= at;
                at = 0;
                scanned = end;
                int more = file.read(buffer, end, buffer.length - end);
                if (more <= 0) {
                    throw new EOFException("A line is missing, or longer than a mebibyte");
                }
                end += more;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private void packs(Path folder, int items, int rounds) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(folder), "bundle-bench");
        try {
            List<Comparison> many = new ArrayList<>();
            Random random = new Random(2);
            long bytes = 0;
            for (int n = 0; n < items; n++) {
                many.add(item(n, 1300, random));
                bytes += Codecs.ITEM.encode(many.get(n)).length;
            }
            List<Double> built = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                long begun = System.nanoTime();
                pack(work.resolve("pack"), many);
                built.add(seconds(begun));
            }
            out.printf(
                    "pack of %d items, %.0f MB (file %.0f MB): %.2f s, %.0f MB/s%n",
                    items,
                    bytes / 1e6,
                    Files.size(work.resolve("pack")) / 1e6,
                    median(built),
                    bytes / 1e6 / median(built));
        } finally {
            remove(work);
        }
    }

    private void pack(Path file, int items, int chars) throws IOException, RejectedException {
        Random random = new Random(2);
        try (PackWriter writer =
                new PackWriter(file, new PackOrder().study(), "# Guidelines", PackTerms.forAnyone(1))) {
            for (int n = 0; n < items; n++) {
                writer.add(item(n, chars, random));
            }
            writer.finish(signer);
        }
    }

    private void pack(Path file, List<Comparison> items) throws IOException, RejectedException {
        try (PackWriter writer =
                new PackWriter(file, new PackOrder().study(), "# Guidelines", PackTerms.forAnyone(1))) {
            for (Comparison item : items) {
                writer.add(item);
            }
            writer.finish(signer);
        }
    }

    private static Comparison item(int n, int chars, Random random) {
        return new Comparison(
                new ItemId("i" + n),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, words(chars / 4, random))),
                List.of(
                        new Response(new ResponseId("a" + n), List.of(new Turn(Role.ASSISTANT, words(chars, random)))),
                        new Response(new ResponseId("b" + n), List.of(new Turn(Role.ASSISTANT, words(chars, random))))),
                List.of(Scope.CONVERSATION));
    }

    private static String words(int chars, Random random) {
        StringBuilder text = new StringBuilder("W");
        while (text.length() < chars) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** A judgment as a session makes it: random id and times, a sentence or two of reason. */
    private static Judgment judgment(int n, Random random) {
        ResponseId a = new ResponseId("a" + n);
        ResponseId b = new ResponseId("b" + n);
        long at = 1_700_000_000_000L + n * 60_000L;
        long id = (at << 16) | 0x7000L | random.nextInt(0x1000);
        return new Judgment(
                new JudgmentId(new UUID(id, Long.MIN_VALUE | random.nextLong() >>> 2)),
                STUDY,
                new ItemId("i" + n),
                "1.0",
                null,
                new ComparisonDecision(
                        new Vote(List.of(new Preference(Scope.CONVERSATION, random.nextBoolean() ? a : b, 2)), false),
                        null),
                new Findings(List.of(), words(40 + random.nextInt(200), random), List.of(), List.of(), Set.of(), 80),
                new Presentation(
                        random.nextBoolean() ? List.of(a, b) : List.of(b, a), Arm.SLOT, DisplayFacts.notShown(2)),
                new Timing(20_000 + random.nextInt(90_000), -1, n % 50, at, false));
    }

    private static double sha256sum(Path work) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        "sha256sum",
                        work.resolve("judgments.jsonl").toString(),
                        work.resolve("journal.jsonl").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("sha256sum failed");
        }
        return seconds(begun);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
