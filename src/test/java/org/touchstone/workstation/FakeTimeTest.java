package org.touchstone.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
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

    private static Path required() throws IOException {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            System.err.println("SKIPPED, libfaketime is not installed: the clock is NOT set under a real program here");
        }
        Assumptions.assumeTrue(library.isPresent(), "no libfaketime");
        return library.orElseThrow();
    }

    private ProcessBuilder java(Path library, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_PRELOAD", library.toString());
        return builder;
    }

    /** Runs a command of the product at a time; answers what it printed. */
    private String touchstone(Path library, String time, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("workstation"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--passphrase-file", temp.resolve("secret").toString(), "--json"));
        Path out = temp.resolve("out");
        ProcessBuilder builder = java(library, "org.touchstone.app.Main", all);
        builder.environment().put("FAKETIME", time);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    private static long entries(String facts) {
        Matcher found = Pattern.compile("\"entries\":([0-9]+)").matcher(facts);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void realCommandsUnderClocksThatAreAheadAndBehindKeepAndBringBackTheLongestChain() throws Exception {
        Path library = required();
        new PackOrder().write(temp.resolve("p.tspack"));
        Files.writeString(temp.resolve("secret"), "correct horse battery");
        String decision = "{\"item\":\"i%d\",\"preferences\":[{\"scope\":\"conversation\"}]}%n";
        Path first = Files.writeString(temp.resolve("first.jsonl"), String.format(decision, 0));
        Path both =
                Files.writeString(temp.resolve("both.jsonl"), String.format(decision, 0) + String.format(decision, 1));
        String pack = "--pack=" + temp.resolve("p.tspack");
        String profile = "--profile=" + temp.resolve("profile");
        String stick = temp.resolve("stick").toString();
        touchstone(
                library,
                "@2038-01-20 00:00:00",
                "replay",
                pack,
                profile,
                "--judgments=" + first,
                "--out=" + temp.resolve("a"));
        long ahead = entries(touchstone(library, "@2031-06-01 00:00:00", "backup", profile, "--to=" + stick));
        touchstone(
                library,
                "@2000-02-29 00:00:00",
                "replay",
                pack,
                profile,
                "--judgments=" + both,
                "--out=" + temp.resolve("b"));
        long behind = entries(touchstone(library, "@2015-01-01 00:00:00", "backup", profile, "--to=" + stick));
        assertThat(behind).isGreaterThan(ahead);
        String restored = touchstone(
                library, "@2026-11-29 00:00:00", "restore", "--profile=" + temp.resolve("back"), "--from=" + stick);
        assertThat(entries(restored)).isEqualTo(behind);
        assertThat(restored)
                .contains("\"sound\":true", "2015-01-01T00:0", "1 other snapshot was left, which holds " + ahead);
        for (String bundle : List.of("a", "b")) {
            BundleReader.read(temp.resolve(bundle), Trust.anyKey(), BundleVisitor.NONE);
        }
    }

    @Test
    void clockSetUnderARunningProgramIsMarkedAndNothingIsLost() throws Exception {
        Path library = required();
        Path folder = Files.createDirectory(temp.resolve("profile"));
        Path setting = Files.writeString(temp.resolve("faketime"), "+0");
        ProcessBuilder builder = java(
                        library,
                        ClockChild.class.getName(),
                        List.of(folder.toString(), setting.toString(), "+0", "+3650d", "+3650d", "-1h", "-1h"))
                .inheritIO();
        builder.environment().put("FAKETIME_TIMESTAMP_FILE", setting.toString());
        builder.environment().put("FAKETIME_NO_CACHE", "1");
        // Setting the clock of a machine leaves the monotonic one alone.
        builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
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
