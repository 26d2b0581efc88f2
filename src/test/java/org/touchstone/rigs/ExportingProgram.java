package org.touchstone.rigs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Judges and exports again and again under a clock that is right or wrong, onto a disk that works or fails, cancels now
 * and then, and says when a judgment was acknowledged and how far an export is. Goes on until it is killed, or for a number of
 * exports.
 */
final class ExportingProgram {
    static final StudyId STUDY = new StudyId("study");

    /** How far the clock of the machine is off: right, on the eve of 1970, long before it, far behind, far ahead. */
    private static final List<Duration> CLOCKS = List.of(
            Duration.ZERO,
            Duration.ofMillis(-System.currentTimeMillis() - 1_800_000),
            Duration.ofDays(-365 * 90),
            Duration.ofDays(-365 * 11),
            Duration.ofDays(365 * 173));

    private final LocalStore store;
    private final JournaledSession session;
    private final BundleExport export;
    private final Path out;
    private final Random random;
    private final PrintStream said =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);

    private ExportingProgram(LocalStore store, Path out, Random random) {
        this.store = store;
        this.out = out;
        this.random = random;
        ProfileContext context = context(store, CLOCKS.get(random.nextInt(CLOCKS.size())), random);
        this.session = JournaledSession.start(context);
        this.export = export(context);
    }

    static SigningKey key() {
        return PackOrder.key((byte) 2);
    }

    static LocalStore open(Path folder) {
        return new SqliteStoreOpener(new SecureRandom()).open(folder, new byte[32]);
    }

    static ProfileContext context(LocalStore store, Duration off, Random random) {
        Ambient ambient = new Ambient(Clock.offset(Clock.systemUTC(), off), System::nanoTime, random);
        return ProfileContext.over(store, new Annotator("A", key().verifyKey().id()), "touchstone rig", ambient);
    }

    static BundleExport export(ProfileContext context) {
        return new SignedBundleExport(context, key(), "d-1");
    }

    /** Takes the profile, the folder for bundles, the seed, the number of exports or 0, the control file of a failing disk or nothing. */
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        int times = Integer.parseInt(args[3]);
        try (LocalStore store = open(Path.of(args[0]))) {
            ExportingProgram program = new ExportingProgram(store, Path.of(args[1]), random);
            if (args.length > 4) {
                try (Control control = new Control(args[4])) {
                    program.run(times, control);
                }
            } else {
                program.run(times, null);
            }
            program.session.close();
        }
    }

    private void run(int times, @Nullable Control control) throws IOException, NotRecordedException {
        said.println("ready");
        for (int n = 0; times == 0 || n < times; n++) {
            judge(1 + random.nextInt(40));
            export(n, control);
            if (n % 8 == 7) {
                store.upkeep().maintain();
            }
        }
    }

    private void judge(int items) throws NotRecordedException {
        for (int i = 0; i < items; i++) {
            OpenItem item =
                    session.next(new ItemFilter(STUDY, null, null, null)).orElseThrow();
            said.println("judged " + session.submit(item, Bench.forLeft(item, 1 + i % 3), DisplayFacts.notShown(2)));
        }
    }

    private void export(int n, @Nullable Control control) throws IOException {
        int chance = random.nextInt(8);
        Path file = out.resolve("b" + random.nextInt(1_000_000) + "-" + n + ".tsbundle");
        Progress progress = (done, total) -> {
            said.println("writing");
            return chance != 0;
        };
        boolean faulty = control != null && chance >= 4;
        try {
            if (control != null && faulty) {
                control.order("!write " + (1 + random.nextInt(8)) + " 1");
            }
            export.export(STUDY, destination(file, chance), progress);
            said.println("exported");
        } catch (CancellationException | IOException e) {
            said.println(faulty ? "disk failed" : "failed");
        } finally {
            if (control != null) {
                control.order("!calm");
            }
        }
    }

    /** Usually the file; now and then a folder that is not there, or one that is in the way when all is written. */
    private BundleDestination destination(Path file, int chance) throws IOException {
        if (chance == 1) {
            return BundleDestination.fresh(out.resolve("gone").resolve(file.getFileName()));
        }
        if (chance == 2) {
            Path inTheWay = Files.createDirectories(out.resolve("folder"));
            Files.createDirectories(inTheWay.resolve("full"));
            return BundleDestination.replacing(inTheWay);
        }
        return BundleDestination.fresh(file);
    }
}
