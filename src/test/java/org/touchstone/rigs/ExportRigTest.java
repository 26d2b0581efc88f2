package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.BundleExport.Sent;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Exports that are killed, cancelled, fail on their disk and run under wrong clocks: whatever file went out under a number
 * is the only one of that number, every judgment leaves once, and every bundle is made again byte for byte. Short by
 * default; {@code -Dtouchstone.exports=200} kills that often.
 */
class ExportRigTest {
    private static final int KILLS = Integer.getInteger("touchstone.exports", 2);
    private static final int EXPORTS = 12 * KILLS;
    private static final int ITEMS = 800 * KILLS;

    private final List<String> judged = new ArrayList<>();
    private Scratch scratch;
    private Path profile;
    private Path out;

    ExportRigTest() throws IOException {
        scratch = new Scratch();
        profile = scratch.newFolder("profile");
        out = scratch.newFolder("bundles");
    }

    @BeforeEach
    void begin() throws Exception {
        PackOrder order = new PackOrder();
        order.items = ITEMS;
        Path pack = order.write(scratch.folder().resolve("p.tspack"));
        try (LocalStore store = new SqliteStoreOpener(new SecureRandom()).create(profile, new byte[32])) {
            new VerifiedPackImport(context(store)).importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
        }
    }

    private static ProfileContext context(LocalStore store) {
        return ExportingProgram.context(store, Duration.ZERO, new Random(1));
    }

    @AfterEach
    void clean() throws IOException {
        scratch.close();
    }

    @Test
    void killedExportsLeaveOneChainThatCanBeMadeAgain() throws Exception {
        Random random = new Random(51);
        for (int kill = 0; kill < KILLS; kill++) {
            runUntilKilled(kill, random);
        }
        proveAll();
    }

    @Test
    void failedExportsLeaveOneChainThatCanBeMadeAgain() throws Exception {
        Shim shim = Shim.compile(scratch.folder());
        Shim.Watch watch = Shim.Watch.unrecorded(out);
        for (int seed = 1; seed <= 2; seed++) {
            List<String> said = shim.runToEnd(
                    watch,
                    ExportingProgram.class,
                    profile.toString(),
                    out.toString(),
                    String.valueOf(seed),
                    String.valueOf(EXPORTS / 2),
                    watch.control().toString());
            // A rig whose disk never fails, or always, would find nothing.
            assertThat(said).contains("failed", "disk failed", "exported");
            said.forEach(this::note);
        }
        proveAll();
    }

    private void note(@Nullable String line) {
        // The last line may be cut by the kill; then nobody was told.
        if (line != null && line.matches("judged [0-9a-f-]{36}")) {
            judged.add(line.substring("judged ".length()));
        }
    }

    private void runUntilKilled(int seed, Random random) throws Exception {
        Process child = new ProcessBuilder(Shim.java(
                        ExportingProgram.class, profile.toString(), out.toString(), String.valueOf(seed), "0"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("ready");
            int exports = 3 + random.nextInt(12);
            for (int begun = 0; begun < exports; ) {
                String line = lines.readLine();
                assertThat(line).as("the program goes on until it is killed").isNotNull();
                note(line);
                begun += "writing".equals(line) ? 1 : 0;
            }
            // By its handle: killing the process object would also throw away what it said.
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        }
    }

    private record Read(Bundle bundle, List<String> judgments) {}

    private static Read read(Path file) throws IOException, RejectedException {
        List<String> judgments = new ArrayList<>();
        Bundle bundle =
                BundleReader.read(file, Trust.only(ExportingProgram.key().verifyKey()), new BundleVisitor() {
                    @Override
                    public void judgment(Judgment judgment, byte[] line) {
                        judgments.add(judgment.id().toString());
                    }
                });
        return new Read(bundle, judgments);
    }

    /** The rest leaves; then every bundle is made again and held against every file that ever went out. */
    private void proveAll() throws Exception {
        Map<Long, Path> again = new TreeMap<>();
        try (LocalStore store = ExportingProgram.open(profile)) {
            BundleExport export = ExportingProgram.export(context(store));
            exportRest(export, "rest");
            exportRest(export, "rest2");
            assertThat(export.outgoing()).isEmpty();
            for (Sent sent : export.sent()) {
                Path file = scratch.folder().resolve("again-" + sent.sequence() + ".tsbundle");
                export.again(ExportingProgram.STUDY, sent.sequence(), BundleDestination.fresh(file), Progress.NONE);
                again.put(sent.sequence(), file);
            }
        }
        List<String> left = new ArrayList<>();
        String previous = Sha256.ZEROS;
        long next = 1;
        for (Map.Entry<Long, Path> each : again.entrySet()) {
            Read read = read(each.getValue());
            assertThat(read.bundle().facts().sequence()).isEqualTo(next++);
            assertThat(read.bundle().facts().previous()).isEqualTo(previous);
            previous = read.bundle().digest();
            left.addAll(read.judgments());
        }
        assertThat(left).doesNotHaveDuplicates().containsAll(judged);
        int files = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(out, "*.tsbundle")) {
            for (Path file : all) {
                long sequence = read(file).bundle().facts().sequence();
                assertThat(file).hasSameBinaryContentAs(again.get(sequence));
                files++;
            }
        }
        assertThat(files).isGreaterThan(KILLS);
        System.err.println(
                files + " files went out, " + again.size() + " bundles made again, " + judged.size() + " judgments");
    }

    /** What a killed export began, then what was judged since. */
    private void exportRest(BundleExport export, String name) throws IOException {
        try {
            export.export(ExportingProgram.STUDY, out.resolve(name + ".tsbundle"), Progress.NONE);
        } catch (ForeseenFailureException e) {
            assertThat(e.failure()).isEqualTo(Failure.NOTHING_WAITING);
            assertThat(export.outgoing()).isEmpty();
        }
    }
}
