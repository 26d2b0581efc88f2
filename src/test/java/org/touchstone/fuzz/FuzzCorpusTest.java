package org.touchstone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.bundle.FuzzedContainers;

/** Every input that was ever worth keeping is accepted or refused, and neither crashes nor hangs. */
class FuzzCorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "resources", "fuzz");
    private static final List<Class<?>> TARGETS = List.of(
            BundleFuzz.class,
            PackFuzz.class,
            StudyKeyFuzz.class,
            DecisionsFuzz.class,
            TableFuzz.class,
            MarkdownFuzz.class);

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyKeptInputIsAcceptedOrRefused(Path input) throws Exception {
        String target = String.valueOf(input.getName(input.getNameCount() - 2));
        Method method = TARGETS.stream()
                .filter(t -> t.getSimpleName().equals(target))
                .findFirst()
                .orElseThrow()
                .getMethod("fuzzerTestOneInput", byte[].class);
        byte[] bytes = Files.readAllBytes(input);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> method.invoke(null, (Object) bytes));
    }

    @Test
    void everyTargetHasInputsAndThoseOfSoundContainersAreAccepted() throws Exception {
        for (Class<?> target : TARGETS) {
            assertThat(CORPUS.resolve(target.getSimpleName())).isNotEmptyDirectory();
        }
        assertThat(FuzzedContainers.bundle(Files.readAllBytes(CORPUS.resolve("BundleFuzz/sound"))))
                .isTrue();
        assertThat(FuzzedContainers.pack(Files.readAllBytes(CORPUS.resolve("PackFuzz/sound"))))
                .isTrue();
        assertThat(FuzzedContainers.bundle(Files.readAllBytes(CORPUS.resolve("BundleFuzz/raw"))))
                .isTrue();
        assertThat(FuzzedContainers.pack(Files.readAllBytes(CORPUS.resolve("PackFuzz/raw"))))
                .isTrue();
    }
}
