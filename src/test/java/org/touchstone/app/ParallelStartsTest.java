package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.workstation.profile.ProfileException;

/** Many programs started on one profile at once: one owns it, the others say so and end. */
class ParallelStartsTest {
    /** More by {@code -Dtouchstone.starts=100}. */
    private static final int STARTS = Integer.getInteger("touchstone.starts", 6);

    private static final Pattern ENDED = Pattern.compile("ended ([0-9]+)");

    @TempDir
    Path temp;

    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : running) {
            each.destroyForcibly().waitFor();
        }
    }

    private Path printed(int number) {
        return temp.resolve("printed" + number + ".txt");
    }

    private Process start(int number) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Duser.home=" + temp.resolve("home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartProbe.class.getName(),
                        "workstation",
                        "--profile",
                        temp.resolve("profile").toString())
                .redirectErrorStream(true)
                .redirectOutput(printed(number).toFile())
                .start();
        running.add(process);
        return process;
    }

    private void awaitEnded(int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60L + 5L * STARTS);
        while (running.stream().filter(p -> !p.isAlive()).count() < wanted && System.nanoTime() < deadline) {
            Process oneLeft =
                    running.stream().filter(Process::isAlive).findAny().orElseThrow();
            oneLeft.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private long millis(int number) throws IOException {
        Matcher ended = ENDED.matcher(Files.readString(printed(number)));
        assertThat(ended.find()).as(Files.readString(printed(number))).isTrue();
        return Long.parseLong(ended.group(1));
    }

    @Test
    void oneOwnsANewFolderAndTheOthersEndWithASentence() throws Exception {
        oneOwnsItAndTheOthersEnd("new folder");
    }

    @Test
    void oneOwnsTheProfileAndTheOthersEndWithASentence() throws Exception {
        Files.createFile(Files.createDirectories(temp.resolve("profile")).resolve("lock"));
        oneOwnsItAndTheOthersEnd("profile");
    }

    private void oneOwnsItAndTheOthersEnd(String what) throws Exception {
        for (int i = 0; i < STARTS; i++) {
            start(i);
        }
        awaitEnded(STARTS - 1);
        List<Process> owners = running.stream().filter(Process::isAlive).toList();
        assertThat(owners).hasSize(1);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            if (!running.get(i).isAlive()) {
                assertThat(running.get(i).exitValue()).isEqualTo(1);
                assertThat(Files.readString(printed(i))).contains(ProfileException.IN_USE);
                times.add(millis(i));
            }
        }
        long alone = secondStarts();
        assertThat(owners.get(0).isAlive()).isTrue();
        report(what, times, alone);
    }

    /** The middle of a few, one after another, in milliseconds; printed, because a test must not hang on the machine. */
    private long secondStarts() throws Exception {
        long[] taken = new long[5];
        for (int i = 0; i < taken.length; i++) {
            int number = STARTS + i;
            assertThat(start(number).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(printed(number))).contains(ProfileException.IN_USE);
            taken[i] = millis(number);
        }
        return LongStream.of(taken).sorted().skip(taken.length / 2).findFirst().orElseThrow();
    }

    private static void report(String what, List<Long> times, long alone) {
        long slowest = times.stream().mapToLong(Long::longValue).max().orElse(0);
        long middle = times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
        System.out.println(STARTS + " parallel starts on a " + what + ": the others ended after " + middle
                + " ms (median), " + slowest
                + " ms (slowest), each sharing the processors with all the rest; a second start alone after " + alone
                + " ms");
    }
}
