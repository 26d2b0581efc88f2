package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.importPack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.store.Journal;
import org.touchstone.store.local.LocalStore;
import org.touchstone.tasks.Progress;

/**
 * Kills a judging program at random points and looks for every judgment it had been told was safe. Eight kills by
 * default; {@code -Dtouchstone.kills=1000} for the long form.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("touchstone.kills", 8);
    private static final int CONTROL_KILLS = 4;
    private static final Duration REOPENED_WITHIN = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
    private final Map<Long, String> acknowledged = new TreeMap<>();

    @Test
    void acknowledgingBeforeTheCommitIsFoundOut() throws Exception {
        begin();
        Random random = new Random(8);
        for (int kill = 0; kill < CONTROL_KILLS; kill++) {
            judgeUntilKilled(1 + random.nextInt(20), true);
        }
        assertThatThrownBy(this::requireAllThere).isInstanceOf(AssertionError.class);
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        begin();
        Random random = new Random(8);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            judgeUntilKilled(1 + random.nextInt(120), false);
            assertThat(acknowledged.size()).isGreaterThan(before);
            requireAllThere();
        }
    }

    private void begin() {
        try (LocalStore store = opener.create(folder, new byte[32])) {
            importPack(store, "s", 1, 0, CrashChild.ITEMS);
        }
    }

    private void judgeUntilKilled(int decisions, boolean hastily) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        String.valueOf(hastily))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(out.readLine()).isEqualTo("ready");
            for (int n = 0; n < decisions; n++) {
                note(out.readLine());
            }
            // By its handle: killing the process object would also throw away what it said.
            child.toHandle().destroyForcibly();
            child.waitFor();
            // What it said before it died was acknowledged, too.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line);
            }
        }
    }

    private void note(@Nullable String line) {
        // The last line may be cut by the kill; then nobody was told.
        if (line != null && line.matches("[0-9]+ [0-9a-f]{64} [0-9]+")) {
            String[] parts = line.split(" ", -1);
            acknowledged.put(Long.valueOf(parts[0]), parts[1]);
        }
    }

    private void requireAllThere() {
        long begun = System.nanoTime();
        try (LocalStore store = opener.open(folder, new byte[32])) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(REOPENED_WITHIN);
            Map<Long, String> found = new TreeMap<>();
            store.journal()
                    .lines(1, store.journal().head().seq())
                    .forEachRemaining((Journal.Line line) -> found.put(line.seq(), line.hash()));
            assertThat(found).containsAllEntriesOf(acknowledged);
            CheckReport report = store.upkeep().check(Progress.NONE);
            assertThat(report.problems()).isEmpty();
        }
    }
}
