package org.touchstone.rigs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash of the Java machine itself leaves no report, which would hold texts that were in its registers and stacks. */
class FatalErrorTest {

    @TempDir
    Path folder;

    /** A child that waits to be hit. */
    static final class Waiting {
        private Waiting() {}

        /** Says that it is there and waits for the end of its input. */
        public static void main(String[] args) throws IOException {
            System.err.println("ready");
            while (System.in.read() >= 0) {}
        }
    }

    @BeforeEach
    void requireSignals() {
        if (!Files.isExecutable(Path.of("/bin/kill"))) {
            System.err.println("SKIPPED FatalErrorTest: there is no /bin/kill on this system");
            Assumptions.abort("no /bin/kill");
        }
    }

    private static List<String> flags() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("touchstone.basedir", "."), "pom.xml"));
        Matcher flags = Pattern.compile("<touchstone.jvm>([^<]*)<").matcher(pom);
        assertThat(flags.find()).isTrue();
        return Arrays.asList(flags.group(1).trim().split("\\s+"));
    }

    private List<String> leftAfterACrash(List<String> flags) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("hs_err_%p.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName()));
        Process child = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader says = child.errorReader(UTF_8)) {
            String line = says.readLine();
            while (line != null && !line.equals("ready")) {
                line = says.readLine();
            }
            int hit = new ProcessBuilder("/bin/kill", "-SEGV", String.valueOf(child.pid()))
                    .start()
                    .waitFor();
            assertThat(hit).isZero();
            assertThat(child.waitFor()).isNotZero();
        } finally {
            child.destroyForcibly();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void crashWithTheFlagsOfTheWorkstationLeavesNoReport() throws Exception {
        assertThat(leftAfterACrash(flags())).isEmpty();
    }

    @Test
    void crashWithoutThemDoes() throws Exception {
        assertThat(leftAfterACrash(List.of())).anyMatch(name -> name.startsWith("hs_err"));
    }
}
