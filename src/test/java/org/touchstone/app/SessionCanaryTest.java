package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Canaries.Place;

/**
 * After a full session that ended by kill, no word of it lies readable on disk: not in the store, its log, temporary
 * files, settings, snapshots, the program's log, nor in what the program printed. What was exported is another matter.
 */
class SessionCanaryTest {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path temp;

    @Test
    void noPlantedStringIsOnDiskAfterAFullSession() throws Exception {
        long seed = 20;
        for (String name : List.of("tmp", "home", "cwd")) {
            Files.createDirectory(temp.resolve(name));
        }
        runChild(seed);
        assertThat(temp.resolve("done"))
                .as(Files.readString(temp.resolve("printed.txt")))
                .exists();
        assertThat(temp.resolve("profile/store.db-wal")).isNotEmptyFile();
        assertThat(temp.resolve("profile/log/touchstone.log"))
                .content()
                .contains("TS-CANARY", "(left out)", "java.lang.IllegalStateException", "in the background");
        Canaries canaries = new Canaries(seed);
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(10);
        for (Place place : Place.values()) {
            String canary = canaries.at(place);
            for (Path file : files) {
                assertThat(holds(file, canary)).as(place + " in " + file).isFalse();
            }
        }
        // The control: where texts may lie they are found, so the search can find.
        assertThat(holds(temp.resolve("export/p.tspack"), canaries.at(Place.PROMPT)))
                .isTrue();
        assertThat(holds(temp.resolve("export/b.tsbundle"), canaries.at(Place.RATIONALE)))
                .isTrue();
    }

    private void runChild(long seed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String inherited : List.of(
                "glass.platform",
                "monocle.platform",
                "prism.order",
                "testfx.robot",
                "testfx.headless",
                "user.language")) {
            String value = System.getProperty(inherited);
            if (value != null) {
                command.add("-D" + inherited + "=" + value);
            }
        }
        command.add("-Djava.io.tmpdir=" + temp.resolve("tmp"));
        command.add("-Duser.home=" + temp.resolve("home"));
        command.addAll(List.of("-cp", absoluteClassPath(), CanaryChild.class.getName(), temp.toString(), "" + seed));
        Process child = new ProcessBuilder(command)
                .directory(temp.resolve("cwd").toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("printed.txt").toFile())
                .start();
        boolean ended = child.waitFor(120, TimeUnit.SECONDS);
        child.destroyForcibly();
        assertThat(ended).as(Files.readString(temp.resolve("printed.txt"))).isTrue();
    }

    /** The child starts in another folder. */
    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + java.io.File.pathSeparator + b)
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(temp.resolve("export")))
                    .toList();
        }
    }

    private static boolean holds(Path file, String canary) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return ENCODINGS.stream()
                .anyMatch(e -> bytes.contains(new String(canary.getBytes(e), StandardCharsets.ISO_8859_1)));
    }
}
