package org.touchstone.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.judgments.BundleReader;
import org.touchstone.bundle.judgments.BundleVisitor;
import org.touchstone.domain.judgment.Judgment;

/** The clock of the machine is set under a running program, by libfaketime where that is installed. */
class FakeTimeTest {
    @TempDir
    Path temp;

    private static Optional<Path> library() throws IOException {
        Path root = Path.of("/usr/lib");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.find(root, 3, (path, facts) -> path.endsWith("faketime/libfaketime.so.1"))) {
            return all.findFirst();
        }
    }

    @Test
    void clockSetUnderARunningProgramIsMarkedAndNothingIsLost() throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            System.err.println("SKIPPED, libfaketime is not installed: the clock is NOT set under a real program here");
        }
        Assumptions.assumeTrue(library.isPresent(), "no libfaketime");
        Path folder = Files.createDirectory(temp.resolve("profile"));
        Path setting = Files.writeString(temp.resolve("faketime"), "+0");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClockChild.class.getName(),
                        folder.toString(),
                        setting.toString(),
                        "+0",
                        "+3650d",
                        "+3650d",
                        "-1h",
                        "-1h")
                .inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("LD_PRELOAD", library.orElseThrow().toString());
        environment.put("FAKETIME_TIMESTAMP_FILE", setting.toString());
        environment.put("FAKETIME_NO_CACHE", "1");
        // Setting the clock of a machine leaves the monotonic one alone.
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        List<Boolean> suspect = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        BundleReader.read(
                temp.resolve("b.tsbundle"), Trust.only(PackOrder.key((byte) 2).verifyKey()), new BundleVisitor() {
                    @Override
                    public void judgment(Judgment judgment, byte[] line) {
                        suspect.add(judgment.timing().clockSuspect());
                        times.add(judgment.timing().decidedAtMillis());
                    }
                });
        assertThat(suspect).containsExactly(false, true, false, true, true);
        assertThat(times.get(1) - times.get(0)).isGreaterThan(TimeUnit.DAYS.toMillis(3640));
        assertThat(times.get(3)).isLessThan(times.get(0));
    }
}
