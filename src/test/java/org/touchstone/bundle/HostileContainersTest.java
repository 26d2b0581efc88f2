package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the commands make of containers that ask for more memory than there is: each is a program of its own with a heap
 * of 64 MiB. The build tries the ones that hurt most, with little content; the property {@code touchstone.hostile} tries
 * all with so many MiB of content, by every command that reads them, and prints what they took.
 */
class HostileContainersTest {
    private static final int MIB = Integer.getInteger("touchstone.hostile", 0);
    private static final int SMALL = 6 << 20;
    private static final long MOST_SECONDS = Long.getLong("touchstone.hostile.seconds", 10);
    private static final List<String> ALWAYS = List.of(
            "empty objects",
            "the longest legal lines",
            "one long string of escapes",
            "wide predicate",
            "200,000 marks");

    @TempDir
    Path temp;

    /** @param seconds that processors were at it, which a machine with other work does not change */
    private record Run(int code, String complained, long peakKiB, double seconds) {}

    @Test
    void everyOneEndsInItsOwnCodeWithLittleMemory() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (HostileContainers.Hostile hostile : new HostileContainers(temp).all()) {
            if (MIB == 0 && !ALWAYS.contains(hostile.name())) {
                continue;
            }
            Path file = temp.resolve("hostile." + (hostile.kind().equals("pack") ? "tspack" : "tsbundle"));
            Files.write(file, hostile.make(MIB == 0 ? SMALL : MIB << 20));
            for (String command : MIB == 0 ? List.of("verify") : List.of("verify", "inspect")) {
                Run run = run(hostile.kind(), command, file.toString());
                if (MIB > 0) {
                    System.out.println(row(hostile, command, Files.size(file), run));
                }
                if (!isRight(hostile, run)) {
                    wrong.add(hostile.name() + " " + command + ": " + run);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(HostileContainers.Hostile hostile, Run run) {
        boolean quick = run.seconds() < MOST_SECONDS;
        if (hostile.code().isEmpty()) {
            return quick && run.code() == 0 && run.complained().isEmpty();
        }
        return quick
                && run.code() == 1
                && run.complained().lines().count() == 1
                && run.complained().contains("[" + hostile.code() + "]");
    }

    private static String row(HostileContainers.Hostile hostile, String command, long bytes, Run run) {
        return String.format(
                Locale.ROOT,
                "| %s %s | %s | %,d KiB | %s | %.0f MiB | %.1f s |",
                hostile.kind(),
                command,
                hostile.name(),
                bytes >> 10,
                run.code() == 0
                        ? "accepted"
                        : run.complained()
                                .replaceFirst("(?s).*\\[([a-z.-]+)\\].*", "`$1`")
                                .strip(),
                run.peakKiB() / 1024.0,
                run.seconds());
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.touchstone.app.Main"));
        command.addAll(List.of(arguments));
        Path complained = temp.resolve("complained");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(complained.toFile())
                .start();
        long peak = 0;
        Duration worked = Duration.ZERO;
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKiB(process.pid()).orElse(0L));
                worked = process.info().totalCpuDuration().orElse(worked);
                if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(2)) {
                    break;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new Run(
                process.exitValue(),
                Files.readString(complained, StandardCharsets.UTF_8),
                peak,
                worked.toMillis() / 1e3);
    }

    /** The most memory that the program has had so far, where the system tells. */
    private static Optional<Long> peakKiB(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException e) {
            // It has ended meanwhile.
            return Optional.empty();
        }
    }
}
